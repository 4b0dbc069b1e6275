import type { GapFinding } from '../../model/claims.js';
import type { Publication, PublishedGap } from '../../model/publication.js';
import { certaintyOf } from './certainty.js';
import { rangeOf, sectionsOf } from './subject.js';

/**
 * Each pair of items that is shown, was tested and has different means. The effect is the difference as a part of the scale's
 * range, 0..1.
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
  if (!statistics.shown || statistics.value.adjusted === null || statistics.value.difference === 0) return null;
  const { n, difference, adjusted } = statistics.value;
  return {
    kind: 'gap',
    id: `gap-${id}-${pair + 1}`,
    gap: id,
    pair,
    subjects: [from, to, ...sectionsOf(publication, [from, to])],
    n,
    effect: Math.abs(difference) / rangeOf(publication, from),
    certainty: certaintyOf(adjusted, n),
    direction: difference > 0 ? 'wider' : 'narrower',
  };
}
