import { has } from '../../model/item-traits.js';
import type { Publication, PublishedScaleItem, PublishedSection } from '../../model/publication.js';
import { differenceOf, largestOf, ONE, type Published, sumOf, ZERO } from '../../model/published.js';
import type { AreaStanding, ItemStanding, StandingBasis, StandingCounts } from '../../model/standing.js';
import type { StandingVerdict } from '../../model/standing-verdict.js';
import { roundHalfUp } from '../statistics/index.js';
import { informationOf } from './information.js';
import { ownNumber } from './own-answers.js';

/** Up to half a step of the scale from the median an answer is near it. */
const HALF_A_STEP = 0.5;

/**
 * How one value compares with those of the others: the only place where a feedback report decides this, for items and sections
 * alike. It is near the median, or not; it lies within the middle half, ends included, or not. Both: about the same. Neither:
 * higher or lower. One of the two: a little higher or lower. Values are taken at one decimal, as they are printed.
 */
export function verdictOf(own: number, { median, q1, q3 }: Readonly<Record<keyof StandingBasis, number>>): StandingVerdict {
  const value = roundHalfUp(own, 1);
  const distance = value - roundHalfUp(median, 1);
  const isNear = Math.abs(distance) <= HALF_A_STEP + 1e-9;
  const isWithin = value >= roundHalfUp(q1, 1) && value <= roundHalfUp(q3, 1);
  if (isNear && isWithin) return 'about-the-same';
  const isPlain = !isNear && !isWithin;
  if (distance > 0) return isPlain ? 'higher' : 'a-little-higher';
  return isPlain ? 'lower' : 'a-little-lower';
}

/**
 * How the reader's answer to an item compares; null where the reader gave no number, where nobody else answered, and where the
 * distribution or the statistics are withheld.
 */
export function itemStanding(publication: Publication, item: PublishedScaleItem): ItemStanding | null {
  const own = ownNumber(publication, item.id);
  const counts = standingCounts(publication, item);
  if (own === null || counts === null || !item.statistics.shown) return null;
  const { higher, same, lower } = counts;
  const others = sumOf([higher, same, lower]);
  if (others === 0) return null;
  const basis = item.statistics.value;
  const side = own === basis.median ? (higher <= lower ? 'high' : 'low') : own > basis.median ? 'high' : 'low';
  const alike = sumOf([same, side === 'high' ? higher : lower]);
  const information = informationOf(alike, others);
  return { kind: 'item', item, own, basis, counts, others, verdict: verdictOf(own, basis), side, alike, information };
}

/**
 * How many others answered higher, the same and lower than the reader, who is not counted; null where the reader gave no number, or
 * where the distribution is withheld.
 */
export function standingCounts(publication: Publication, { id, distribution }: PublishedScaleItem): StandingCounts | null {
  const own = ownNumber(publication, id);
  if (own === null || !distribution.shown) return null;
  const sum = (keep: (level: number) => boolean) =>
    sumOf(distribution.value.bars.filter(({ key }) => keep(Number(key))).map(({ count }) => count));
  const equal: Published = sum((level) => level === own);
  return {
    higher: sum((level) => level > own),
    same: publication.readerIncluded ? largestOf([ZERO, differenceOf(equal, ONE)]) : equal,
    lower: sum((level) => level < own),
  };
}

/**
 * How the reader compares in a section: by its score, or, where it has one scale item, by that item, so that one answer is judged
 * once. Null where the section has neither to show.
 */
export function areaStanding(publication: Publication, section: PublishedSection): AreaStanding | null {
  const [only, ...more] = section.items.filter((item) => has(item, 'levels'));
  const by = only && more.length === 0 ? itemStanding(publication, only) : null;
  if (by) return { section, scale: by.item.scale, own: by.own, basis: by.basis, verdict: by.verdict, by };
  if (!section.score?.statistics.shown) return null;
  const { scale, statistics } = section.score;
  const own = publication.own?.scores.get(section.id) ?? null;
  const basis = statistics.value;
  return { section, scale, own, basis, verdict: own === null ? null : verdictOf(own, basis), by: null };
}
