import type { GapFinding, GapsClaim } from '../../model/claims.js';
import type { Publication, PublishedGap } from '../../model/publication.js';
import { howMany } from '../../model/published.js';
import { certaintyOf, weakest } from './certainty.js';
import { meanAsPrinted } from './printed.js';
import { rangeOf, sectionsOf } from './subject.js';

/**
 * Each pair of items that is shown, was tested and has different means as they are printed. It is undecided where the test and the means
 * do not point the same way: the ranks of differences may lean to one item and their mean to the other. The effect is the difference as a
 * part of the scale's range, 0..1.
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
  const { n, difference, meanFrom, meanTo, adjusted, higher } = statistics.value;
  const printed = meanAsPrinted(meanTo) - meanAsPrinted(meanFrom);
  if (printed === 0) return null;
  const isBorneOut = higher === (printed > 0 ? 'to' : 'from');
  return {
    kind: 'gap',
    id: `gap-${id}-${pair + 1}`,
    gap: id,
    pair,
    subjects: [from, to, ...sectionsOf(publication, [from, to])],
    n,
    effect: Math.abs(difference) / rangeOf(publication, from),
    certainty: isBorneOut ? certaintyOf(adjusted, n) : 'undecided',
    direction: printed > 0 ? 'wider' : 'narrower',
  };
}

/**
 * What the pairs of an entry say together. Those that are established or likely are told; where there are none, those that are possible.
 * `findings` are those of the entry.
 */
export function gapsClaimOf({ id, pairs }: PublishedGap, findings: readonly GapFinding[]): GapsClaim {
  const sure = findings.filter(({ certainty }) => certainty === 'established' || certainty === 'likely');
  const told = sure.length > 0 ? sure : findings.filter(({ certainty }) => certainty === 'possible');
  return {
    kind: 'gaps',
    gap: id,
    pairs: howMany(pairs.filter(({ statistics }) => statistics.shown)),
    wider: told.filter(({ direction }) => direction === 'wider'),
    narrower: told.filter(({ direction }) => direction === 'narrower'),
    certainty: weakest(told.map(({ certainty }) => certainty)),
  };
}
