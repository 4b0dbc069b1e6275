import type { Certainty, PairClaim } from '../../model/claims.js';
import { has } from '../../model/item-traits.js';
import type { PublishedPair, PublishedScaleItem, PublishedSection } from '../../model/publication.js';
import { leastOf } from '../../model/published.js';
import { certaintyOf, isTold, lessened } from './certainty.js';
import { meanAsPrinted } from './printed.js';

/**
 * What may be said of each pair of items of a section that has a test, in the order of the questionnaire. It is decided here and nowhere
 * else. Of the items that have a mean; reverse-worded ones are turned round.
 */
export function pairsIn({ score, items }: PublishedSection): readonly PairClaim[] {
  const scaled = new Map(items.filter((item) => has(item, 'levels')).map((item) => [item.id, item] as const));
  const pairs = score?.pairs.shown ? score.pairs.value : [];
  return pairs.flatMap((pair) => {
    const [first, second] = [scaled.get(pair.first), scaled.get(pair.second)];
    return first?.statistics.shown && second?.statistics.shown ? [claimOf(pair, first, second)] : [];
  });
}

/** Looks up what may be said of two items, the first one against the second; null where the two were not compared. */
export function openPairs(claims: readonly PairClaim[]): (first: string, second: string) => PairClaim | null {
  const known = new Map(claims.map((claim) => [`${claim.first} ${claim.second}`, claim]));
  return (first, second) => {
    const inverse = known.get(`${second} ${first}`);
    return known.get(`${first} ${second}`) ?? (inverse ? turned(inverse) : null);
  };
}

function turned({ first, second, verdict, ...claim }: PairClaim): PairClaim {
  const inverse = { higher: 'lower', lower: 'higher', similar: 'similar', untold: 'untold' } as const;
  return { ...claim, first: second, second: first, verdict: inverse[verdict] };
}

function claimOf(pair: PublishedPair, first: PublishedScaleItem, second: PublishedScaleItem): PairClaim {
  const n = leastOf([first.n, second.n]);
  const common = { first: pair.first, second: pair.second, within: null, n };
  const leaning = { first: 1, second: -1 } as const;
  const ofTest = pair.higher === null ? 0 : leaning[pair.higher];
  const ofMeans = Math.sign(meanAsPrinted(printedMean(first) - printedMean(second)));
  if (pair.adjusted !== null && isTold(pair.adjusted) && ofTest !== 0 && ofTest === ofMeans)
    return { ...common, verdict: ofTest > 0 ? 'higher' : 'lower', certainty: certaintyOf(pair.adjusted, n) };
  const within = pair.similarWithin;
  if (within !== null) return { ...common, verdict: 'similar', certainty: lessened(SIMILAR, n), within };
  return { ...common, verdict: 'untold', certainty: 'undecided' };
}

/** Of what two one-sided tests at 5 % say. */
export const SIMILAR: Certainty = 'likely';

/** The mean as it is printed, turned round for a reverse-worded item; 0 where it is withheld. */
export function printedMean({ statistics, scale, reverse }: PublishedScaleItem): number {
  const printed = statistics.shown ? meanAsPrinted(statistics.value.mean) : 0;
  return reverse ? scale.low + scale.high - printed : printed;
}
