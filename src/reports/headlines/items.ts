import { claimsOf, judgedPair, judgementsOf } from '../../analysis/claims/index.js';
import type { ShapeKind } from '../../model/claims.js';
import type { Publication, PublishedItem, PublishedScaleItem } from '../../model/publication.js';
import { largestOf, leastOf } from '../../model/published.js';
import type { Text, Told } from '../../model/text.js';
import { highestLevels, judging, lowestLevels, naming, sameText, upperLevels } from '../text/index.js';
import { named, namedTogether } from './names.js';
import { onClaimedHalf, onUpperHalf, type Shaped, shapedIn, sharesIn } from './shares.js';
import * as words from './wording.js';

/** What scale items on one page say together, by their means or by what their answers look like; null where none may be shown. */
export function itemsHeadline(publication: Publication, items: readonly PublishedItem[]): Told | null {
  const shaped = shapedIn(publication, items);
  const [first, ...others] = shaped;
  if (!first) return null;
  if (others.length > 0) return ofSeveral(publication, [first, ...others]);
  return judging(ofOne(first), judgementsOf(first.claim));
}

function ofOne(one: Shaped): Text {
  const { item, claim } = one;
  switch (claim.shape) {
    case 'floor':
    case 'ceiling':
      return words.atEnd(named(item), endOf(item, claim.shape), claim.share, claim.share);
    case 'divided':
      return dividedOf(one);
    case 'high':
    case 'low':
      return words.most([onClaimedHalf(one)], named(item));
    case 'even':
      return words.aboutHalf(onUpperHalf(one));
    case 'spread':
      return words.sameLevels([onUpperHalf(one)], upperLevels(item.scale));
  }
}

function ofSeveral(publication: Publication, shaped: readonly [Shaped, ...Shaped[]]): Told {
  const [{ item, claim }] = shaped;
  const items = namedTogether(shaped.map((one) => one.item));
  const shape = shaped.every((one) => one.claim.shape === claim.shape) ? claim.shape : null;
  const isOneScale = shaped.every((one) => isSameScale(one.item, item));
  if (isOneScale && (shape === 'floor' || shape === 'ceiling'))
    return judging(
      words.atEnd(items, endOf(item, shape), leastOf(sharesIn(shaped)), largestOf(sharesIn(shaped))),
      shaped.flatMap((one) => judgementsOf(one.claim)),
    );
  const compared = comparedOf(publication, shaped);
  if (compared) return compared;
  if (isOneScale && (shape === 'high' || shape === 'low')) {
    const [first, ...others] = shaped.map(onClaimedHalf);
    if (first)
      return judging(
        words.most([first, ...others], items),
        shaped.flatMap((one) => judgementsOf(one.claim)),
      );
  }
  const beside = dividedBeside(shaped);
  if (beside) return beside;
  const parts = shaped.map(onUpperHalf);
  const [levels = ''] = parts.map((part) => part.levels);
  return naming(parts.every((part) => part.levels === levels) ? words.sameLevels(parts, levels) : words.ownLevels(parts));
}

/**
 * Two items of which one is told to be higher than the other, or to be similar; null for any other. Nothing is said across a
 * reverse-worded item and one that is not, whose means are not printed as they are compared.
 */
function comparedOf(publication: Publication, shaped: readonly Shaped[]): Told | null {
  const [a, b, ...others] = shaped.map(({ item }) => item);
  if (!a?.statistics.shown || !b?.statistics.shown || others.length > 0 || a.reverse || b.reverse) return null;
  const measure = publication.sections.find(({ id }) => id === a.sectionId)?.measure;
  const claim = claimsOf(publication).pairOf(a.id, b.id);
  if (!claim || !measure) return null;
  const [ofA, ofB] = [a.statistics.value.mean, b.statistics.value.mean];
  const told = (text: Text) => judging(text, judgedPair(claim));
  switch (claim.verdict) {
    case 'higher':
      return told(words.higher(named(a), ofA, named(b), ofB, measure, claim.certainty));
    case 'lower':
      return told(words.higher(named(b), ofB, named(a), ofA, measure, claim.certainty));
    case 'similar':
      return claim.within === null
        ? null
        : told(words.similar(named(a), ofA, named(b), ofB, measure, claim.within, claim.certainty));
    case 'untold':
      return null;
  }
}

function endOf({ scale }: PublishedScaleItem, shape: Extract<ShapeKind, 'floor' | 'ceiling'>): Text {
  return { floor: scale.lowLabel, ceiling: scale.highLabel }[shape];
}

function dividedOf(one: Shaped): Text {
  const ends = endsOf(one);
  return ends ? words.divided(ends, one.claim.certainty) : words.sameLevels([onUpperHalf(one)], upperLevels(one.item.scale));
}

/**
 * As `itemsHeadline` in fewer words, where one item of two is divided: of that one alone. Null for any other items.
 */
export function shorterHeadline(publication: Publication, items: readonly PublishedItem[]): Told | null {
  const shaped = shapedIn(publication, items);
  const [one, ...more] = shaped.filter(({ claim }) => claim.shape === 'divided');
  return one && more.length === 0 && shaped.length > 1 ? judging(dividedOf(one), judgementsOf(one.claim)) : null;
}

/** One item of two whose answers are divided, beside another; null for any others. */
function dividedBeside(shaped: readonly Shaped[]): Told | null {
  const [one, ...more] = shaped.filter(({ claim }) => claim.shape === 'divided');
  const [other, ...others] = shaped.filter(({ claim }) => claim.shape !== 'divided');
  const ends = one && endsOf(one);
  if (!ends || !other || more.length + others.length > 0) return null;
  return judging(words.dividedBeside(ends, one.claim.certainty, onUpperHalf(other)), judgementsOf(one.claim));
}

/** Null where the shares of the ends are withheld. */
function endsOf({ item }: Shaped): words.Ends | null {
  const { agreement, scale } = item;
  if (!agreement.shown) return null;
  const { bottomTwo: bottom, topTwo: top } = agreement.value;
  return { item: named(item), low: lowestLevels(scale), bottom, high: highestLevels(scale), top };
}

/** Ends that are worded alike, too: only then have the same levels the same meaning. */
function isSameScale(a: PublishedScaleItem, b: PublishedScaleItem): boolean {
  return (
    a.scale.low === b.scale.low &&
    a.scale.high === b.scale.high &&
    sameText(a.scale.lowLabel, b.scale.lowLabel) &&
    sameText(a.scale.highLabel, b.scale.highLabel)
  );
}
