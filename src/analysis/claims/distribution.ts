import type { BreakdownFinding, Certainty, LeadingAnswer, SplitFinding } from '../../model/claims.js';
import { has } from '../../model/item-traits.js';
import type { Publication, PublishedChoiceItem, PublishedScaleItem } from '../../model/publication.js';
import { type Published, sumOf } from '../../model/published.js';
import { available, holm, shareTest } from '../statistics/index.js';
import { certaintyOf, isTold, lessened } from './certainty.js';

/**
 * Answers are called divided where the two highest and the two lowest levels each have at least this share of the base (0..1),
 * and the levels between them less than either.
 */
const END = 0.25;
/** And where the smaller of the two ends is at least this part of the larger: 25 and 54 % lean to one side. */
const EVEN = 0.6;

/**
 * Scale items with five levels or more whose answers gather at both ends, by more than chance explains: of those at the smaller end and
 * between the ends, more than half are at the end (score test, Holm over all items that are looked at, 5 %). The effect is the smaller of
 * the two end shares, 0..1.
 */
export function splits({ sections }: Publication): readonly SplitFinding[] {
  const items = sections.flatMap((section) =>
    section.items.filter((item) => has(item, 'levels')).flatMap((item) => endsOf(item) ?? []),
  );
  const adjusted = holm(
    items.map(({ smaller, between }) => {
      const test = shareTest(smaller, smaller + between, 0.5, null);
      return available(test) ? test.p : null;
    }),
  );
  return items.flatMap((ends, index) => (isTold(adjusted[index] ?? 1) ? (splitOf(ends) ?? []) : []));
}

/** How many are at the smaller and at the larger end of a scale, and between them. */
interface Ends {
  readonly item: PublishedScaleItem;
  readonly smaller: number;
  readonly larger: number;
  readonly between: number;
}

/** Counts: of shares that are rounded for print the ends may look larger than what lies between. Null where they are withheld. */
function endsOf(item: PublishedScaleItem): Ends | null {
  const { agreement, distribution, scale } = item;
  if (!agreement.shown || !distribution.shown || scale.high - scale.low < 4) return null;
  const counts = distribution.value.bars.map(({ count }) => Number(count));
  const [low, high] = [sum(counts.slice(0, 2)), sum(counts.slice(-2))];
  return { item, smaller: Math.min(low, high), larger: Math.max(low, high), between: sum(counts) - low - high };
}

function splitOf({ item: { id, sectionId, n, base }, smaller, larger, between }: Ends): SplitFinding | null {
  if (smaller < END * base || between >= smaller || smaller < EVEN * larger) return null;
  return {
    kind: 'split',
    id: `split-${id}`,
    item: id,
    subjects: [id, sectionId],
    n,
    effect: smaller / base,
    certainty: lessened('likely', n),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/**
 * Choice items with their most frequent answers. Options that the author takes together are one answer: whoever chose one of two ways of
 * saying yes is not to be outnumbered by those who said no. The effect is how far the largest share lies above equal shares, 0..1.
 */
export function breakdowns({ sections }: Publication): readonly BreakdownFinding[] {
  return sections.flatMap((section) =>
    section.items.filter((item) => has(item, 'options')).flatMap((item) => breakdownOf(item) ?? []),
  );
}

function breakdownOf(item: PublishedChoiceItem): BreakdownFinding | null {
  const { id, sectionId, n, base, withheld } = item;
  const answers = answersOf(item).toSorted((a, b) => b.count - a.count);
  const [first] = answers;
  if (!first || answers.length < 2) return null;
  const leaders = answers.filter(({ count }) => count === first.count);
  const following = answers[leaders.length];
  return {
    kind: 'breakdown',
    id: `breakdown-${id}`,
    item: id,
    subjects: [id, sectionId],
    n,
    effect: Math.max(0, (base === 0 ? 0 : first.count / base) - 1 / answers.length),
    // More may have chosen an option that is withheld.
    certainty:
      withheld.length > 0 ? 'undecided' : lessened(certaintyOfLead(leaders.length, first.count, following?.count ?? null), n),
    leaders: leaders.map(asAnswer),
    next: following && following.count !== answers[leaders.length + 1]?.count ? asAnswer(following) : null,
  };
}

function asAnswer({ options, says }: LeadingAnswer): LeadingAnswer {
  return { options, says };
}

interface CountedAnswer extends LeadingAnswer {
  readonly count: Published;
}

/** The published options, those taken together as one; of what the author takes together in two ways, the first counts. */
function answersOf({ distribution, merge }: PublishedChoiceItem): readonly CountedAnswer[] {
  const counts = new Map(distribution.shown ? distribution.value.bars.map(({ key, count }) => [key, count] as const) : []);
  const merged = merge.flatMap(({ options, says }): readonly CountedAnswer[] => {
    const known = options.flatMap((option) => counts.get(option) ?? []);
    if (known.length < options.length) return [];
    for (const option of options) counts.delete(option);
    return [{ options, says, count: sumOf(known) }];
  });
  return [...merged, ...[...counts].map(([option, count]) => ({ options: [option], says: null, count }))];
}

/** More answers than these that lead together tell nothing apart. */
const MOST_LEADERS = 3;

/**
 * How sure it is that the most frequent answer leads the next one, which `next` chose (null where all lead together): established where
 * fewer than 1 in 100 surveys would show such a lead of one of two that are equally frequent, likely where fewer than 5 would. Of those who
 * chose one of the two, half or not (score test): where some chose both, that is cautious. No other answer needs a test, since the
 * next one is the nearest to the lead (Berry and Hsu 1986, in: Statistical Decision Theory and Related Topics IV).
 */
function certaintyOfLead(leaders: number, most: Published, next: Published | null): Certainty {
  if (next === null || leaders > MOST_LEADERS) return 'undecided';
  if (leaders > 1) return 'possible';
  const test = shareTest(most, sumOf([most, next]), 0.5, null);
  const certainty = available(test) ? certaintyOf(test.p, Number.POSITIVE_INFINITY) : 'undecided';
  return certainty === 'undecided' ? 'possible' : certainty;
}
