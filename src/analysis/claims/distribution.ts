import type { BreakdownFinding, Certainty, SplitFinding } from '../../model/claims.js';
import { has } from '../../model/item-traits.js';
import type { Publication, PublishedChoiceItem, PublishedScaleItem } from '../../model/publication.js';
import { lessened } from './certainty.js';

/** The part of all answers at each end from which answers are called divided; the middle must hold less than either. */
const END = 0.25;

/** Scale items whose answers gather at both ends. */
export function splits({ sections }: Publication): readonly SplitFinding[] {
  return sections.flatMap((section) =>
    section.items.filter((item) => has(item, 'levels')).flatMap((item) => splitOf(item) ?? []),
  );
}

function splitOf({ id, sectionId, n, scale, agreement, distribution }: PublishedScaleItem): SplitFinding | null {
  if (!agreement.shown || !distribution.shown || scale.high - scale.low < 4) return null;
  const { topTwo, bottomTwo } = agreement.value;
  const middle = 1 - topTwo - bottomTwo;
  const ends = Math.min(topTwo, bottomTwo);
  if (ends < END || middle >= ends) return null;
  return {
    kind: 'split',
    id: `split-${id}`,
    item: id,
    subjects: [id, sectionId],
    n,
    effect: ends,
    certainty: lessened('likely', n),
  };
}

/** Choice items with their most frequent options. */
export function breakdowns({ sections }: Publication): readonly BreakdownFinding[] {
  return sections.flatMap((section) =>
    section.items.filter((item) => has(item, 'options')).flatMap((item) => breakdownOf(item) ?? []),
  );
}

function breakdownOf(item: PublishedChoiceItem): BreakdownFinding | null {
  const { id, sectionId, n, distribution } = item;
  if (!distribution.shown || distribution.value.bars.length < 2) return null;
  const bars = [...distribution.value.bars].sort((a, b) => b.count - a.count);
  const most = bars[0]?.count ?? 0;
  const leaders = bars.filter(({ count }) => count === most).map(({ key }) => key);
  return {
    kind: 'breakdown',
    id: `breakdown-${id}`,
    item: id,
    subjects: [id, sectionId],
    n,
    effect: Math.max(0, (bars[0]?.share ?? 0) - 1 / bars.length),
    certainty: lessened(certaintyOfLead(item, leaders, bars[leaders.length]?.key), n),
    leaders,
  };
}

/** More options than these that lead together tell nothing apart. */
const MOST_LEADERS = 3;

/** Counts are what they are; that an option leads is sure where its interval lies above that of the next. */
function certaintyOfLead(
  { shareIntervals }: PublishedChoiceItem,
  leaders: readonly string[],
  next: string | undefined,
): Certainty {
  const [leader] = leaders;
  if (next === undefined || leaders.length > MOST_LEADERS) return 'undecided';
  if (!shareIntervals.shown || leader === undefined || leaders.length > 1) return 'possible';
  const [first, second] = [shareIntervals.value[leader], shareIntervals.value[next]];
  return first && second && first.low > second.high ? 'established' : 'possible';
}
