import type { Certainty, GapFinding, GapsClaim, PairClaim } from '../../model/claims.js';
import { has } from '../../model/item-traits.js';
import type { GapStatistics, Publication, PublishedGap } from '../../model/publication.js';
import { howMany, type Published } from '../../model/published.js';
import { certaintyOf, isTold, lessened, weakest } from './certainty.js';
import { openPairs, pairsIn, SIMILAR } from './pairs.js';
import { meanAsPrinted } from './printed.js';
import { rangeOf, sectionsOf } from './subject.js';

/**
 * Each pair of items that is shown, was tested, and has different means as they are printed or similar ones. It is undecided where the
 * test and the means do not point the same way: the ranks of differences may lean to one item and their mean to the other. The effect is
 * the difference as a part of the scale's range, 0..1; 0 for similar means, so that no rule chooses them. Two items of one section are a
 * pair of its ranking too, and one fact has one verdict: that of all pairs of the section.
 */
export function gaps(publication: Publication): readonly GapFinding[] {
  return publication.gaps.flatMap((gap) => gap.pairs.flatMap((pair, index) => gapOf(publication, gap, pair, index) ?? []));
}

/** What the ranking of a section says of two of its items; null where it did not test them, or turns one of them round. */
function rankedPair({ sections }: Publication, from: string, to: string): PairClaim | null {
  const section = sections.find(({ items }) => [from, to].every((id) => items.some((item) => item.id === id)));
  if (!section?.score?.pairs.shown) return null;
  const isTurned = section.items.some((item) => [from, to].includes(item.id) && has(item, 'levels') && item.reverse);
  const isTested = section.score.pairs.value.some(
    ({ first, second, adjusted }) => adjusted !== null && [first, second].includes(from) && [first, second].includes(to),
  );
  return isTurned || !isTested ? null : openPairs(pairsIn(section))(to, from);
}

function certaintyBy({ verdict, certainty }: PairClaim, direction: GapFinding['direction']): Certainty {
  return verdict === (direction === 'wider' ? 'higher' : 'lower') ? certainty : 'undecided';
}

function gapOf(
  publication: Publication,
  { id }: PublishedGap,
  { from, to, statistics }: PublishedGap['pairs'][number],
  pair: number,
): GapFinding | null {
  if (!statistics.shown || statistics.value.adjusted === null) return null;
  const { n, difference, meanFrom, meanTo } = statistics.value;
  const printed = meanAsPrinted(meanTo) - meanAsPrinted(meanFrom);
  const ranked = rankedPair(publication, from, to);
  const subjects = [from, to, ...sectionsOf(publication, [from, to])];
  const common = { kind: 'gap' as const, id: `gap-${id}-${pair + 1}`, gap: id, pair, subjects, n, ranked };
  const within = ranked ? ranked.within : similarityOf(statistics.value, printed);
  if (within !== null) return { ...common, direction: 'similar', within, effect: 0, certainty: lessened(SIMILAR, n) };
  if (printed === 0) return null;
  const direction = printed > 0 ? 'wider' : 'narrower';
  const certainty = ranked ? certaintyBy(ranked, direction) : certaintyOfOwnTest(statistics.value, printed);
  return { ...common, direction, within: null, effect: Math.abs(difference) / rangeOf(publication, from), certainty };
}

/** The margin within which the means are similar, where their own test tells no difference; null for none. `printed`: of the means. */
function similarityOf({ similarWithin, adjusted, higher }: GapStatistics, printed: number): Published | null {
  const isBorneOut = printed !== 0 && higher === (printed > 0 ? 'to' : 'from');
  return isBorneOut && adjusted !== null && isTold(adjusted) ? null : similarWithin;
}

function certaintyOfOwnTest({ adjusted, higher, n }: GapStatistics, printed: number): Certainty {
  return adjusted !== null && higher === (printed > 0 ? 'to' : 'from') ? certaintyOf(adjusted, n) : 'undecided';
}

/**
 * What the pairs of an entry say together. Those that are established or likely are told; where there are none, those that are possible.
 * `findings` are those of the entry.
 */
export function gapsClaimOf({ id, pairs }: PublishedGap, findings: readonly GapFinding[]): GapsClaim {
  const similar = findings.filter(({ direction }) => direction === 'similar');
  const differing = findings.filter(({ direction }) => direction !== 'similar');
  const sure = differing.filter(({ certainty }) => certainty === 'established' || certainty === 'likely');
  const told = sure.length > 0 ? sure : differing.filter(({ certainty }) => certainty === 'possible');
  return {
    kind: 'gaps',
    gap: id,
    pairs: howMany(pairs.filter(({ statistics }) => statistics.shown)),
    wider: told.filter(({ direction }) => direction === 'wider'),
    narrower: told.filter(({ direction }) => direction === 'narrower'),
    similar,
    certainty: weakest((told.length > 0 ? told : similar).map(({ certainty }) => certainty)),
  };
}
