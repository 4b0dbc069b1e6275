import type { Certainty, ShapeClaim, ShapeKind } from '../../model/claims.js';
import { has } from '../../model/item-traits.js';
import type { Publication, PublishedScaleItem } from '../../model/publication.js';
import { largestOf, type Published, quotientOf, sumOf, ZERO } from '../../model/published.js';
import { available, holm, shareTest } from '../statistics/index.js';
import { certaintyOf } from './certainty.js';
import { splits } from './distribution.js';

/** Shares of the base, 0..1. Half or more on one end of a scale is a floor or a ceiling; a majority is spoken of from the second on. */
const AT_END = 0.5;
export const MAJORITY = 0.6;
/** Between these a half is spoken of as about half. */
const [LEAST_OF_HALF, MOST_OF_HALF] = [0.45, 0.55];

/** Counts of one item by which its shape is told. */
interface Halves {
  readonly item: PublishedScaleItem;
  /** Respondents on the lower and on the upper half of the scale, without a middle level; on its lowest and on its highest level. */
  readonly lower: Published;
  readonly upper: Published;
  readonly lowest: Published;
  readonly highest: Published;
}

/**
 * What the answers to each scale item with a published distribution look like, by item id. How sure it is that more than half are on one
 * half of a scale, or on its end, is tested against 50 % (score test with finite population correction), adjusted by Holm over all
 * items of the publication.
 */
export function shapesIn(publication: Publication): ReadonlyMap<string, ShapeClaim> {
  const items = publication.sections.flatMap((section) => section.items.filter((item) => has(item, 'levels')).flatMap(halvesOf));
  const divided = new Map(splits(publication).map(({ item, certainty }) => [item, certainty]));
  const frame = publication.sample.frame;
  const tests = items.flatMap((halves) =>
    [Math.max(halves.lower, halves.upper), Math.max(halves.lowest, halves.highest)].map((count) => {
      const { base } = halves.item;
      const test = shareTest(count, base, 0.5, frame !== null && base <= frame ? frame : null);
      return available(test) ? test.p : null;
    }),
  );
  const adjusted = holm(tests);
  return new Map(
    items.map((halves, index) => {
      const { base } = halves.item;
      const sureness = (p: number | null | undefined) => certaintyOf(p ?? 1, base);
      const [ofHalf, ofEnd] = [sureness(adjusted[2 * index]), sureness(adjusted[2 * index + 1])];
      return [halves.item.id, shapeOf(halves, divided.get(halves.item.id) ?? null, ofHalf, ofEnd)];
    }),
  );
}

function halvesOf(item: PublishedScaleItem): readonly Halves[] {
  if (!item.distribution.shown || item.base === 0) return [];
  const counts = item.distribution.value.bars.map(({ count }) => count);
  const half = Math.floor(counts.length / 2);
  return [
    {
      item,
      lower: sumOf(counts.slice(0, half)),
      upper: sumOf(counts.slice(counts.length - half)),
      lowest: counts[0] ?? ZERO,
      highest: counts.at(-1) ?? ZERO,
    },
  ];
}

/** `divided`: how sure it is that answers are divided; null where they are not. */
function shapeOf(halves: Halves, divided: Certainty | null, ofHalf: Certainty, ofEnd: Certainty): ShapeClaim {
  const { item, lower, upper, lowest, highest } = halves;
  const shareOf = (count: Published) => quotientOf(count, item.base);
  const claim = (shape: ShapeKind, count: Published, certainty: Certainty): ShapeClaim => ({
    kind: 'shape',
    item: item.id,
    section: item.sectionId,
    shape,
    share: shareOf(count),
    upper: shareOf(upper),
    n: item.base,
    certainty,
  });
  if (divided) return claim('divided', upper, divided);
  const end = largestOf([lowest, highest]);
  if (shareOf(end) >= AT_END) return claim(highest >= lowest ? 'ceiling' : 'floor', end, ofEnd);
  const most = largestOf([lower, upper]);
  if (shareOf(most) >= MAJORITY && (ofHalf === 'established' || ofHalf === 'likely'))
    return claim(upper >= lower ? 'high' : 'low', most, ofHalf);
  return claim(isAboutHalf(shareOf(upper)) ? 'even' : 'spread', upper, 'undecided');
}

/** Whether a share, 0..1, is called about half. */
export function isAboutHalf(share: number): boolean {
  return share >= LEAST_OF_HALF && share <= MOST_OF_HALF;
}
