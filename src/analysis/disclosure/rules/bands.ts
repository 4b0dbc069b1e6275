import type { BandsAnalysis } from '../../../model/analysis.js';
import type { DisclosureSettings } from '../../../model/project.js';
import { INSIDERS } from './insiders.js';
import { type Bounds, magnitudesOf, nearness } from './magnitudes.js';

/**
 * Whether the counts of bands beside a mean tell the largest of some amounts to within `percent` of it: it can be more only by what others
 * are above the beginning of their own band (or above `min`, or 0), without two who know their own; and less only by what others are below
 * the end of theirs. Where a band has no such end there is room enough. False for nobody.
 */
export function toldByBands(
  amounts: readonly number[],
  { ends }: Pick<BandsAnalysis, 'ends'>,
  bounds: Bounds,
  rules: DisclosureSettings['magnitudes'],
): boolean {
  if (amounts.length === 0) return false;
  const [, ...others] = amounts.toSorted((a, b) => b - a);
  const rooms = others.map((amount) => {
    const band = ends.find(
      ({ from, to }) => amount >= (from ?? Number.NEGATIVE_INFINITY) && amount <= (to ?? Number.POSITIVE_INFINITY),
    );
    const from = band?.from ?? bounds.min ?? Math.min(0, amount);
    const to = band?.to ?? bounds.max ?? Number.POSITIVE_INFINITY;
    return { above: amount - from, below: to - amount };
  });
  const near = nearness(magnitudesOf(amounts, bounds, rules), rules);
  const left = (part: 'above' | 'below') =>
    rooms
      .map((room) => room[part])
      .toSorted((a, b) => b - a)
      .slice(INSIDERS)
      .reduce((sum, room) => sum + room, 0);
  return left('above') < near || left('below') < near;
}
