import type { SectionInference } from '../../../model/inference.js';
import type { SignedRank } from '../../../model/statistics.js';
import { available, roundHalfUp } from '../../statistics/index.js';
import type { SectionPairsVerdict } from '../rules/index.js';
import { shownRanking } from './families.js';
import { publishedP } from './p-value.js';

/** All pairs of the items of a section, rounded; `digits` are those of means. Without the tests and sizes that are withheld. */
export function pairsOf({ ranking }: SectionInference, withheld: SectionPairsVerdict, digits: number) {
  if (!available(ranking)) return ranking;
  const { margin, pairs } = shownRanking(ranking, withheld);
  return pairs.map(({ first, second, difference, test, adjusted, similar }) => ({
    first,
    second,
    difference: roundHalfUp(difference, digits),
    adjusted: adjusted === null ? null : publishedP(adjusted),
    higher: available(test) ? higherBy(test) : null,
    similarWithin: similar === true ? margin : null,
  }));
}

function higherBy({ plus, minus }: SignedRank): 'first' | 'second' | null {
  if (plus === minus) return null;
  return plus > minus ? 'second' : 'first';
}
