import type { AgreementFinding, DifferenceFinding } from '../../model/claims.js';
import type { Publication, PublishedComparison, PublishedGrouping } from '../../model/publication.js';
import { howMany, leastOf } from '../../model/published.js';
import { certaintyOf, lessened } from './certainty.js';
import { rangeOf, sectionsOf } from './subject.js';

/**
 * Only an adjusted p-value below this is called a difference of groups. It equals the bound of "likely" in certainty.ts and the
 * bound in the words of the brief.
 */
const SURVIVES = 0.05;

/**
 * Comparisons of groups with an adjusted p-value below .05, grouping by grouping. The grouping by time of reply is left out: it
 * checks the method and says nothing about respondents.
 */
export function differences(publication: Publication): readonly DifferenceFinding[] {
  const ofRespondents = publication.groups.filter(({ by }) => by !== 'arrival');
  return ofRespondents.flatMap((grouping) =>
    grouping.comparisons.flatMap((comparison) => differenceOf(publication, grouping, comparison) ?? []),
  );
}

function differenceOf(
  publication: Publication,
  { id }: PublishedGrouping,
  comparison: PublishedComparison,
): DifferenceFinding | null {
  const { of, option, test } = comparison;
  if (!test.shown || test.value.adjusted >= SURVIVES) return null;
  const shown = levelsOf(comparison);
  const [first, ...others] = shown;
  if (!first || others.length === 0) return null;
  const highest = others.reduce((best, one) => (one.level > best.level ? one : best), first);
  const lowest = others.reduce((least, one) => (one.level < least.level ? one : least), first);
  // Groups with one mean can still differ in spread, which is not a difference of means.
  if (highest.level === lowest.level) return null;
  const range = option === null ? rangeOf(publication, of) : 1;
  const n = leastOf(shown.map((one) => one.n));
  return {
    kind: 'difference',
    id: ['difference', id, of, ...(option === null ? [] : [option])].join('-'),
    grouping: id,
    of,
    option,
    subjects: [of, ...sectionsOf(publication, [of])],
    n,
    effect: (highest.level - lowest.level) / range,
    certainty: certaintyOf(test.value.adjusted, n),
    highest: highest.category,
    lowest: lowest.category,
  };
}

/** Where an option is compared, each group counts those who chose it under this key, and the others under `no`. */
const CHOSEN = 'yes';

/** For each group that is shown, its mean, or the share (0..1) that chose the option. */
function levelsOf({ groups, option }: PublishedComparison) {
  return groups.flatMap(({ category, statistics }) => {
    if (!statistics.shown) return [];
    const level = option === null ? statistics.value.mean : (statistics.value.shares[CHOSEN] ?? null);
    return level === null ? [] : [{ category, level, n: statistics.value.n }];
  });
}

/**
 * Groupings by source in which no comparison has an adjusted p-value below .05: the results do not depend on the way of
 * answering. Every comparison must be shown, since a withheld one might differ. The effect is 0, so that no rule chooses such a
 * finding.
 */
export function agreements({ groups }: Publication): readonly AgreementFinding[] {
  return groups.flatMap((grouping): readonly AgreementFinding[] => {
    const tests = grouping.comparisons.flatMap(({ test }) => (test.shown ? [test.value] : []));
    const isWhole = tests.length > 0 && tests.length === grouping.comparisons.length;
    if (grouping.by !== 'source' || !isWhole || tests.some(({ adjusted }) => adjusted < SURVIVES)) return [];
    const counts = grouping.comparisons.flatMap((one) => levelsOf(one).map(({ n }) => n));
    const n = leastOf(counts);
    return [
      {
        kind: 'agreement',
        id: `agreement-${grouping.id}`,
        grouping: grouping.id,
        subjects: [],
        comparisons: howMany(tests),
        n,
        effect: 0,
        certainty: lessened('possible', n),
      },
    ];
  });
}
