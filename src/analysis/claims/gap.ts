import type { GapFinding, GapsClaim } from '../../model/claims.js';
import type { Publication, PublishedGap } from '../../model/publication.js';
import { howMany } from '../../model/published.js';
import { certaintyOf, isTold, lessened, weakest } from './certainty.js';
import { SIMILAR } from './pairs.js';
import { meanAsPrinted } from './printed.js';
import { rangeOf, sectionsOf } from './subject.js';

/**
 * Each pair of items that is shown, was tested, and has different means as they are printed or similar ones. It is undecided where the
 * test and the means do not point the same way: the ranks of differences may lean to one item and their mean to the other. The effect is
 * the difference as a part of the scale's range, 0..1; 0 for similar means, so that no rule chooses them.
 */
export function gaps(publication: Publication): readonly GapFinding[] {
  return publication.gaps.flatMap((gap) => gap.pairs.flatMap((pair, index) => gapOf(publication, gap, pair, index) ?? []));
}

function gapOf(
  publication: Publication,
  { id }: PublishedGap,
  { from, to, statistics }: PublishedGap['pairs'][number],
  pair: number,
): GapFinding | null {
  if (!statistics.shown || statistics.value.adjusted === null) return null;
  const { n, difference, meanFrom, meanTo, adjusted, higher, similarWithin } = statistics.value;
  const printed = meanAsPrinted(meanTo) - meanAsPrinted(meanFrom);
  const isBorneOut = printed !== 0 && higher === (printed > 0 ? 'to' : 'from');
  const certainty = isBorneOut ? certaintyOf(adjusted, n) : 'undecided';
  const subjects = [from, to, ...sectionsOf(publication, [from, to])];
  const common = { kind: 'gap' as const, id: `gap-${id}-${pair + 1}`, gap: id, pair, subjects, n };
  if (similarWithin !== null && !(isBorneOut && isTold(adjusted)))
    return { ...common, direction: 'similar', within: similarWithin, effect: 0, certainty: lessened(SIMILAR, n) };
  if (printed === 0) return null;
  const effect = Math.abs(difference) / rangeOf(publication, from);
  return { ...common, direction: printed > 0 ? 'wider' : 'narrower', within: null, effect, certainty };
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
