import type { GroupAnalysis, GroupComparison, WeightedGroupAnalysis } from '../../model/inference.js';
import type { Outcome, WeightedTest } from '../../model/statistics.js';
import { type Calibration, raoScott, type WeightedGroups, weightedRanks } from '../statistics/index.js';
import { isAnswered } from './answers.js';
import { type Groups, groupsOf } from './grouping.js';
import { isComparedIn } from './groups.js';
import { scoresOf } from './score.js';
import { columnAs, columnOf, itemsOf, type Survey } from './survey.js';

/** The respondents with a weight, as positions in the survey's rows, in the order of the calibration. */
export interface Weighted {
  readonly positions: readonly number[];
  readonly calibration: Calibration;
}

/** Every comparison of groups once more, with a test that takes account of the weights, over those who have one. */
export function testWeighted(
  survey: Survey,
  groups: readonly GroupAnalysis[],
  weighted: Weighted,
): readonly WeightedGroupAnalysis[] {
  return groups.map(({ id, by, comparisons }) => {
    const own = groupsOf(survey, by);
    const subjects = survey.project.analyses.groups.find((entry) => entry.id === id)?.of ?? [];
    return {
      id,
      comparisons: comparisons.map((comparison) => ({
        of: comparison.of,
        kind: comparison.kind,
        option: comparison.option,
        test: testOf(survey, own, subjects, comparison, weighted),
      })),
    };
  });
}

function testOf(
  survey: Survey,
  groups: Groups,
  subjects: readonly string[],
  comparison: GroupComparison,
  { positions, calibration }: Weighted,
): Outcome<WeightedTest> {
  const { values, ordered } = answersTo(survey, comparison);
  const isCompared = isComparedIn(survey, groups, subjects, comparison.of);
  const compared: WeightedGroups & Record<keyof WeightedGroups, number[]> = { cells: [], groups: [], values: [] };
  positions.forEach((position, index) => {
    const group = groups.grouping.members[position] ?? -1;
    const value = values(position);
    if (group < 0 || Number.isNaN(value) || !isCompared(survey.rows[position] ?? 0)) return;
    compared.cells.push(calibration.cellOf[index] ?? 0);
    compared.groups.push(group);
    compared.values.push(value);
  });
  return (ordered ? weightedRanks : raoScott)(compared, calibration, survey.project.frame?.size ?? null);
}

/** What is compared at each position of the survey's rows: a number, or the position of an option; NaN for no answer. */
interface Answers {
  readonly values: (position: number) => number;
  readonly ordered: boolean;
}

function answersTo(survey: Survey, { of, kind, option }: GroupComparison): Answers {
  if (kind === 'score') {
    const section = survey.project.questionnaire.sections.find(({ id }) => id === of);
    if (!section) throw new Error(`There is no section ${of}.`);
    const scores = scoresOf(survey, section, survey.rows);
    return { values: (position) => scores[position] ?? Number.NaN, ordered: true };
  }
  const item = itemsOf(survey).find(({ id }) => id === of);
  if (!item) throw new Error(`There is no item ${of}.`);
  const whole = columnOf(survey, of);
  const over = (numberIn: (row: number) => number, ordered: boolean): Answers => ({
    values: (position) => {
      const row = survey.rows[position] ?? 0;
      return isAnswered(whole, row) ? numberIn(row) : Number.NaN;
    },
    ordered,
  });
  switch (item.kind) {
    case 'scale':
    case 'number': {
      const { values } = columnAs(item, whole);
      return over((row) => values[row] ?? Number.NaN, true);
    }
    case 'single': {
      const { choice } = columnAs(item, whole);
      return over((row) => choice[row] ?? Number.NaN, false);
    }
    case 'multiple': {
      const marks = columnAs(item, whole).chosen[item.options.findIndex(({ id }) => id === option)];
      return over((row) => marks?.[row] ?? 0, false);
    }
    case 'text':
      throw new Error(`Free text such as ${of} is not compared.`);
  }
}
