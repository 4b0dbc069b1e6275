import type { PairClaim, RankingFinding } from '../../model/claims.js';
import { has } from '../../model/item-traits.js';
import type { Publication, PublishedScaleItem, PublishedSection } from '../../model/publication.js';
import { leastOf } from '../../model/published.js';
import type { Scale } from '../../model/questionnaire.js';
import { weakest } from './certainty.js';
import { openPairs, pairsIn, printedMean } from './pairs.js';

/** Which items of each section rank highest, as far as pairs of them are told apart. */
export function rankings({ sections }: Publication): readonly RankingFinding[] {
  return sections.flatMap((section) => rankingOf(section) ?? []);
}

/**
 * What may be said of the order of the items of a section; null where it has no two items with a mean and a test. Reverse-worded items are
 * compared turned round, but not named: beside the others, their means as they are printed read the wrong way.
 */
export function rankingOf(section: PublishedSection): RankingFinding | null {
  const { id, score } = section;
  const claims = pairsIn(section);
  const items = section.items
    .filter((item) => has(item, 'levels'))
    .filter(({ statistics }) => statistics.shown)
    .toSorted((a, b) => printedMean(b) - printedMean(a));
  const between = openPairs(claims);
  const pairs = score?.pairs.shown ? score.pairs.value : [];
  const tested = pairs.flatMap(({ first, second, adjusted }) => (adjusted === null ? [] : (between(first, second) ?? [])));
  if (!score || tested.length === 0) return null;
  const isWhole = tested.length === (items.length * (items.length - 1)) / 2;
  return {
    kind: 'ranking',
    id: `ranking-${id}`,
    section: id,
    subjects: [id],
    scale: score.scale,
    tested,
    told: tested.filter(isTold),
    similar: tested.filter(isSimilar),
    within: tested.find(isSimilar)?.within ?? null,
    isWhole,
    ...(topOf(items, claims, score.scale) ??
      endsOf(items, claims, score.scale) ??
      (isWhole ? similarIn(items, tested) : null) ??
      nothing(items)),
  };
}

type Said = Pick<RankingFinding, 'says' | 'highest' | 'lowest' | 'n' | 'effect' | 'certainty'>;

/** Every two items are similar. The effect is 0, so that no rule chooses such a finding. `pairs`: all of them. */
function similarIn(items: readonly PublishedScaleItem[], pairs: readonly PairClaim[]): Said | null {
  if (!pairs.every(isSimilar)) return null;
  return { ...nothing(items), says: 'similar', certainty: weakest(pairs.map(({ certainty }) => certainty)) };
}

/** The items each of which is told to be higher than all others, where no two of them are told apart. */
function topOf(items: readonly PublishedScaleItem[], claims: readonly PairClaim[], scale: Scale): Said | null {
  const between = openPairs(claims);
  for (let size = 1; size < items.length; size += 1) {
    const [top, rest] = [items.slice(0, size), items.slice(size)];
    const above = top.flatMap((one) => rest.map((other) => between(one.id, other.id)));
    const among = top.flatMap((one, index) => top.slice(index + 1).map((other) => between(one.id, other.id)));
    const lowest = rest.findLast(isNamed);
    if (!lowest || !top.every(isNamed) || among.some((claim) => claim !== null && isTold(claim))) continue;
    const used = above.filter((claim) => claim?.verdict === 'higher').filter((claim) => claim !== null);
    if (used.length < above.length) continue;
    const mean = top.reduce((sum, item) => sum + printedMean(item), 0) / size;
    return {
      says: 'top',
      highest: top.map(({ id }) => id),
      lowest: lowest.id,
      n: leastOf(items.map(({ n }) => n)),
      effect: (mean - printedMean(lowest)) / (scale.high - scale.low),
      certainty: weakest(used.map(({ certainty }) => certainty)),
    };
  }
  return null;
}

/** The highest and the lowest item, where their own test tells them apart. */
function endsOf(items: readonly PublishedScaleItem[], claims: readonly PairClaim[], scale: Scale): Said | null {
  const [first, last] = [items.find(isNamed), items.findLast(isNamed)];
  const claim = first && last ? openPairs(claims)(first.id, last.id) : null;
  if (!first || !last || claim?.verdict !== 'higher') return null;
  const effect = (printedMean(first) - printedMean(last)) / (scale.high - scale.low);
  return { says: 'ends', highest: [first.id], lowest: last.id, n: claim.n, effect, certainty: claim.certainty };
}

function nothing(items: readonly PublishedScaleItem[]): Said {
  return { says: 'nothing', highest: [], lowest: null, n: leastOf(items.map(({ n }) => n)), effect: 0, certainty: 'undecided' };
}

function isNamed({ reverse }: PublishedScaleItem): boolean {
  return !reverse;
}

function isSimilar({ verdict }: PairClaim): boolean {
  return verdict === 'similar';
}

function isTold({ verdict }: PairClaim): boolean {
  return verdict === 'higher' || verdict === 'lower';
}
