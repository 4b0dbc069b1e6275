import type { Highlight } from '../../model/document.js';
import type { Publication } from '../../model/publication.js';
import * as words from '../../text/messages/feedback.js';
import { short } from '../../text/numbers.js';
import type { Voice } from '../../text/voice.js';
import { isScale } from '../lookup.js';
import { type Compared, compare } from './own.js';

/** An answer this many steps from the median is called different. */
const FAR = 1.5;

/**
 * What stands out for the reader, by a rule that the report states: the answer nearest the median (most firms in agreement
 * first), the one furthest from it (fewest firms beyond first), and the item on which all answers are spread most.
 * No item is named twice; items earlier in the questionnaire win ties.
 */
export function chooseHighlights(publication: Publication, voice: Voice): readonly Highlight[] {
  const compared = publication.sections
    .flatMap((section) => section.items)
    .filter(isScale)
    .map((item) => compare(publication, item))
    .filter((candidate) => candidate !== null);
  const different = best(compared, (one) => [distance(one), -beyond(one)]);
  const alike = best(without(compared, different), (one) => [-distance(one), shareOfSame(one)]);
  const divided = best(without(compared, different, alike), (one) => [one.sd]);
  return [
    alike && alikeCard(alike, publication.readerIncluded, voice),
    different && differentCard(different, voice),
    divided && dividedCard(divided, voice),
  ].filter((card) => card !== null);
}

function distance(one: Compared): number {
  return Math.abs(one.own - one.median);
}

function beyond(one: Compared): number {
  return one.own > one.median ? one.higher : one.lower;
}

function shareOfSame(one: Compared): number {
  return one.same / one.item.n;
}

/** The candidate with the highest key, compared part by part. */
function best(candidates: readonly Compared[], key: (one: Compared) => readonly number[]): Compared | null {
  let chosen: Compared | null = null;
  for (const candidate of candidates) if (chosen === null || precedes(key(candidate), key(chosen))) chosen = candidate;
  return chosen;
}

function precedes(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

function without(candidates: readonly Compared[], ...taken: readonly (Compared | null)[]): readonly Compared[] {
  return candidates.filter((candidate) => !taken.includes(candidate));
}

function alikeCard(one: Compared, included: boolean, voice: Voice): Highlight {
  return {
    kicker: words.highlightKickers.alike,
    heading: words.alike(one.item.short, one.own === one.median),
    body: words.alikeBody(short(one.own), short(one.median), one.same, one.item.n, included, voice),
  };
}

function differentCard(one: Compared, voice: Voice): Highlight {
  if (distance(one) < FAR) {
    return { kicker: words.highlightKickers.different, heading: words.nothingDifferent, body: words.nothingDifferentBody(voice) };
  }
  return {
    kicker: words.highlightKickers.different,
    heading: words.different(one.item.short, one.own > one.median ? 'higher' : 'lower'),
    body: words.differentBody(short(one.own), short(one.median), one.lower, one.higher, voice),
  };
}

function dividedCard(one: Compared, voice: Voice): Highlight {
  const { low, high } = one.item.scale;
  const bars = one.item.distribution.shown ? one.item.distribution.value.bars : [];
  const count = (...levels: number[]) =>
    bars.filter((bar) => levels.includes(Number(bar.key))).reduce((total, bar) => total + bar.count, 0);
  return {
    kicker: words.highlightKickers.divided,
    heading: words.divided(one.item.short),
    body: words.dividedBody(
      short(one.own),
      count(low, low + 1),
      count(high - 1, high),
      `${low}–${low + 1}`,
      `${high - 1}–${high}`,
      voice,
    ),
  };
}
