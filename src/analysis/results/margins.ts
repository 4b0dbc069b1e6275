import type { MarginComparison } from '../../model/inference.js';
import { fitToFrame } from '../statistics/index.js';
import { type Grouping, groupingOf } from './grouping.js';
import type { Survey } from './survey.js';
import { share } from './tally.js';

/**
 * Respondents compared with each margin of the frame: shares, response rates and the chi-squared test of fit. Empty without a
 * frame or margins. Categories that the frame does not have are left out of the test.
 */
export function compareMargins(survey: Survey): readonly MarginComparison[] {
  const margins = survey.project.frame?.margins ?? new Map();
  return [...margins].map(([by, margin]) => compareMargin(groupingOf(survey, by), margin));
}

function compareMargin(grouping: Grouping, margin: ReadonlyMap<string, number>): MarginComparison {
  const respondents = countMembers(grouping);
  const known = respondents.reduce((sum, count) => sum + count, 0);
  const units = grouping.categories.map(({ id }) => margin.get(id) ?? 0);
  const whole = units.reduce((sum, unit) => sum + unit, 0);
  const compared = grouping.categories.flatMap((_, index) => ((units[index] ?? 0) > 0 ? [index] : []));
  return {
    by: grouping.id,
    label: grouping.label,
    categories: grouping.categories.map((category, index) => ({
      ...category,
      respondents: respondents[index] ?? 0,
      share: share(respondents[index] ?? 0, known),
      frame: units[index] ?? 0,
      frameShare: (units[index] ?? 0) / whole,
      responseRate: share(respondents[index] ?? 0, units[index] ?? 0),
    })),
    unknown: grouping.members.length - known,
    test: fitToFrame(
      compared.map((index) => respondents[index] ?? 0),
      compared.map((index) => units[index] ?? 0),
    ),
  };
}

/** The number of respondents in each category; those whose category is not known count nowhere. */
export function countMembers({ categories, members }: Grouping): readonly number[] {
  const counts = categories.map(() => 0);
  for (const member of members) if (member >= 0) counts[member] = (counts[member] ?? 0) + 1;
  return counts;
}
