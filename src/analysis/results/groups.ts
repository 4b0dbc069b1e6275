import type { GroupAnalysis, GroupComparison } from '../../model/inference.js';
import type { Adjustment, GroupSettings } from '../../model/project.js';
import { available, benjaminiHochberg, holm } from '../statistics/index.js';
import { compareItem, compareScore } from './comparison.js';
import { type Groups, groupsOf } from './grouping.js';
import { itemsOf, type Survey, scoredItems } from './survey.js';

/** Every entry of `analyses.groups`, in their order. P-values are adjusted over all comparisons of an entry. */
export function analyseGroups(survey: Survey): readonly GroupAnalysis[] {
  return survey.project.analyses.groups.map((settings) => analyseEntry(survey, settings));
}

function analyseEntry(survey: Survey, { id, by, of, adjust }: GroupSettings): GroupAnalysis {
  const groups = groupsOf(survey, by);
  const { grouping } = groups;
  const comparisons = of.flatMap((subject) => compareSubject(survey, groups, subject));
  const adjusted = adjustBy(
    adjust,
    comparisons.map(({ test }) => (available(test) ? test.p : null)),
  );
  const sizes = groups.rows.map((rows) => rows.length);
  return {
    id,
    by,
    label: grouping.label,
    categories: grouping.categories,
    sizes,
    unknown: grouping.members.length - sizes.reduce((sum, size) => sum + size, 0),
    adjust,
    comparisons: comparisons.map((comparison, index) => ({ ...comparison, adjusted: adjusted[index] ?? null })),
  };
}

const adjusters: Readonly<Record<Adjustment, typeof holm>> = { holm, bh: benjaminiHochberg };

/** P-values adjusted by the method that the project names, in the same order; null stays null. */
export function adjustBy(adjust: Adjustment, ps: readonly (number | null)[]): readonly (number | null)[] {
  return adjusters[adjust](ps);
}

/** A section stands for its score and all its items that can be compared; items come first where an item has the section's id. */
function compareSubject(survey: Survey, groups: Groups, id: string): readonly Omit<GroupComparison, 'adjusted'>[] {
  const item = itemsOf(survey).find((candidate) => candidate.id === id);
  if (item) return compareItem(survey, groups, item);
  const section = survey.project.questionnaire.sections.find((candidate) => candidate.id === id);
  if (!section) throw new Error(`There is neither an item nor a section ${id}.`);
  const score = scoredItems(section).length > 0 ? [compareScore(survey, groups, section)] : [];
  const others = section.items.filter((candidate) => candidate.id !== groups.grouping.id);
  return [...score, ...others.flatMap((candidate) => compareItem(survey, groups, candidate))];
}
