import type { Message } from '../../model/problem.js';
import type { Project } from '../../model/project.js';
import type { Registry, Responses } from '../../model/responses.js';
import { InputError, ProblemCollector, settingPlace } from '../../problems/index.js';
import { type Grouping, groupingOf } from './grouping.js';
import { countMembers } from './margins.js';
import { categoryWithoutUnits, moreThanUnits, nobodyToWeight } from './messages.js';
import { type Survey, surveyOf } from './survey.js';

/**
 * Throws InputError where the answers contradict the frame: more respondents in a category than it has units, by all sources; or,
 * where answers are weighted, a category of the frame without respondents who are counted, and respondents in one that it does not
 * have.
 */
export function checkFrame(
  project: Project,
  responses: Responses,
  registry: Registry,
  included: ReadonlySet<string> | null,
): void {
  const problems = new ProblemCollector();
  const error = (key: string, message: Message) => problems.error(settingPlace(project, key), message);
  checkUnits(surveyOf(project, responses, registry, null), error);
  checkWeights(surveyOf(project, responses, registry, included), error);
  const found = problems.list();
  if (found.length > 0) throw new InputError(found);
}

type Report = (key: string, message: Message) => void;

function checkUnits(survey: Survey, report: Report): void {
  for (const [by, margin] of survey.project.frame?.margins ?? []) {
    const grouping = groupingOf(survey, by);
    const counts = countMembers(grouping);
    grouping.categories.forEach(({ id }, index) => {
      const [respondents, units] = [counts[index] ?? 0, margin.get(id)];
      if (units !== undefined && respondents > units)
        report(keyOf(by, id), moreThanUnits({ by, category: id, respondents, units }));
    });
  }
}

/** The groupings to whose margins respondents are weighted. */
function weighedBy({ weights }: Survey['project']): readonly string[] {
  return weights === null || weights.method === 'column' ? [] : weights.by;
}

function checkWeights(survey: Survey, report: Report): void {
  const groupings = weighedBy(survey.project).map((id) => groupingOf(survey, id));
  // Only those whose category is known in every grouping have a weight.
  const isKnown = survey.rows.map((_, index) => groupings.every(({ members }) => (members[index] ?? -1) >= 0));
  for (const grouping of groupings) {
    const margin = survey.project.frame?.margins.get(grouping.id);
    const counts = countMembers(ofKnown(grouping, isKnown));
    grouping.categories.forEach(({ id }, index) => {
      const [respondents, units] = [counts[index] ?? 0, margin?.get(id) ?? 0];
      const where = { by: grouping.id, category: id, respondents, units };
      if (respondents === 0 && units > 0) report(keyOf(grouping.id, id), nobodyToWeight(where, groupings.length > 1));
      if (respondents > 0 && margin?.has(id) !== true) report(`frame.margins.${grouping.id}`, categoryWithoutUnits(where));
    });
  }
}

function ofKnown(grouping: Grouping, isKnown: readonly boolean[]): Grouping {
  return { ...grouping, members: grouping.members.map((member, index) => (isKnown[index] ? member : -1)) };
}

function keyOf(grouping: string, category: string): string {
  return `frame.margins.${grouping}.${category}`;
}
