import type { AdviceEntry, Highlight } from '../../model/feedback-view.js';
import type { Publication } from '../../model/publication.js';
import { declared, differenceOf, ONE, type Published, sizeOf, sumOf, ZERO } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { isScale } from '../report/index.js';
import { inSequence, type RespondentTerms, short } from '../text/index.js';
import * as words from './highlights-wording.js';
import { best, type Compared, compare, othersIn } from './own.js';
import { ownAnswer, standingInWords } from './standing-wording.js';

/**
 * Distances of an answer from the median, as parts of the scale (0..1): from FAR on it is called different, up to NEAR it is called
 * near.
 */
const FAR = 0.3;
const NEAR = 0.2;
/** The share of all answers (0..1) that each end of the scale must have for the answers to be called divided. */
const SPLIT = 0.2;

/**
 * What stands out for the reader, at most three cards, by a rule that the report states: the answer nearest to the median (if
 * several, the one that most others gave), the one furthest from it (if several, the one with the fewest others beyond it), and the
 * first programme that fits, or else the item whose answers are spread most. No item is named twice; of equals the earlier in the
 * questionnaire is taken. An answer that is far from the median is never called alike, even where none is nearer; a single answer
 * near the median is called alike, not different.
 */
export function chooseHighlights(
  publication: Publication,
  programme: AdviceEntry | null,
  respondentTerms: RespondentTerms,
): readonly Highlight[] {
  const compared = publication.sections
    .flatMap((section) => section.items)
    .filter(isScale)
    .map((item) => compare(publication, item))
    .filter((candidate) => candidate !== null);
  const isAlone = compared.length === 1 && compared.every((one) => !isFar(one));
  const different = isAlone ? null : best(compared, (one) => [one.distance, -beyond(one)]);
  const nearest = best(without(compared, different), (one) => [-one.distance, one.standing.same / othersIn(one.standing)]);
  const alike = nearest && !isFar(nearest) ? nearest : null;
  const divided = best(without(compared, different, alike), (one) => [one.sd / (one.item.scale.high - one.item.scale.low)]);
  const discuss = programme?.because
    ? programmeCard(programme, programme.because, respondentTerms)
    : divided && dividedCard(divided, respondentTerms);
  return [alike && alikeCard(alike, respondentTerms), different && differentCard(different, respondentTerms), discuss].filter(
    (card) => card !== null,
  );
}

function isFar({ distance }: Compared): boolean {
  return distance >= FAR;
}

function beyond({ own, median, standing }: Compared): number {
  return own > median ? standing.higher : standing.lower;
}

function without(candidates: readonly Compared[], ...taken: readonly (Compared | null)[]): readonly Compared[] {
  return candidates.filter((candidate) => !taken.includes(candidate));
}

function alikeCard(one: Compared, respondentTerms: RespondentTerms): Highlight {
  const how = one.own === one.median ? 'exact' : one.distance <= NEAR ? 'near' : 'nearest';
  return {
    kicker: words.highlightKickers.alike,
    heading: words.alike(one.item.short, how),
    body: inSequence([
      words.answerAndMedian(short(one.own), short(one.median), respondentTerms),
      words.sameAmong(one.standing.same, othersIn(one.standing), respondentTerms),
    ]),
  };
}

function differentCard(one: Compared, respondentTerms: RespondentTerms): Highlight {
  const kicker = words.highlightKickers.different;
  const steps = short(sizeOf(differenceOf(one.own, one.median)));
  if (!isFar(one)) {
    const body = one.own === one.median ? words.nothingDifferentAtAll : words.nothingDifferentBody(one.item.short, steps);
    return { kicker, heading: words.nothingDifferent, body };
  }
  return {
    kicker,
    heading: words.different(one.item.short, one.own > one.median ? 'higher' : 'lower'),
    body: inSequence([
      words.answerAndMedian(short(one.own), short(one.median), respondentTerms),
      standingInWords(one.standing, respondentTerms),
    ]),
  };
}

function programmeCard(programme: AdviceEntry, because: Text, respondentTerms: RespondentTerms): Highlight {
  return {
    kicker: words.highlightKickers.discuss,
    heading: words.ofUse(programme.title, respondentTerms),
    body: inSequence([because, words.seeAdvice]),
  };
}

/** Both ends are told by two levels each, or by one where the scale has fewer than four. */
function dividedCard(one: Compared, respondentTerms: RespondentTerms): Highlight {
  const { low, high } = declared(one.item.scale);
  const wide = high - low >= 3 ? ONE : ZERO;
  const [lowEnd, highEnd] = [sumOf([low, wide]), differenceOf(high, wide)];
  const bars = one.item.distribution.shown ? one.item.distribution.value.bars : [];
  const count = (from: Published, to: Published) =>
    sumOf(bars.filter(({ key }) => Number(key) >= from && Number(key) <= to).map((bar) => bar.count));
  const levels = (from: Published, to: Published) => (from === to ? String(from) : `${from}–${to}`);
  const [atLow, atHigh] = [count(low, lowEnd), count(highEnd, high)];
  return {
    kicker: words.highlightKickers.discuss,
    heading: words.divided(one.item.short, Math.min(atLow, atHigh) / one.item.n >= SPLIT),
    body: inSequence([
      words.dividedBody(atLow, atHigh, levels(low, lowEnd), levels(highEnd, high), respondentTerms),
      ownAnswer(short(one.own), respondentTerms),
      words.whyThisAnswer,
    ]),
  };
}
