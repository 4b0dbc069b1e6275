import type { RankingFinding } from '../../model/claims.js';
import { has } from '../../model/item-traits.js';
import type { Publication, PublishedScaleItem, PublishedSection } from '../../model/publication.js';
import { leastOf } from '../../model/published.js';
import { lessened } from './certainty.js';

/**
 * From this part of the scale's range on, a difference of the mean tiers is called established: half a point on a scale from 1 to
 * 6.
 */
const CLEAR = 0.1;

/**
 * The highest and the lowest tier of each section that has a score and two or more items with a mean shown. The effect is the
 * difference of the two tiers' means as a part of the range, 0..1; 0 where there is one tier only.
 */
export function rankings({ sections }: Publication): readonly RankingFinding[] {
  return sections.flatMap((section) => rankingOf(section) ?? []);
}

function rankingOf({ id, score, items }: PublishedSection): RankingFinding | null {
  if (!score?.tiers.shown) return null;
  const means = new Map(
    items.filter((item) => has(item, 'levels')).flatMap((item) => (item.statistics.shown ? [[item.id, item] as const] : [])),
  );
  const tiers = score.tiers.value.map((tier) => tier.filter((item) => means.has(item))).filter((tier) => tier.length > 0);
  const [first, last] = [tiers[0], tiers.at(-1)];
  if (!first || !last || means.size < 2) return null;
  const { scale } = score;
  const meanOf = (of: readonly string[]) => of.reduce((sum, item) => sum + meanIn(means, item), 0) / of.length;
  const isTold = tiers.length > 1;
  const effect = isTold ? (meanOf(first) - meanOf(last)) / (scale.high - scale.low) : 0;
  const n = leastOf([...means.values()].map((item) => item.n));
  return {
    kind: 'ranking',
    id: `ranking-${id}`,
    section: id,
    subjects: [id],
    scale,
    n,
    effect,
    certainty: isTold ? lessened(effect >= CLEAR ? 'established' : 'likely', n) : 'undecided',
    highest: isTold ? first : [],
    lowest: isTold ? last : [],
  };
}

function meanIn(items: ReadonlyMap<string, PublishedScaleItem>, id: string): number {
  const statistics = items.get(id)?.statistics;
  return statistics?.shown ? statistics.value.mean : 0;
}
