import type { Citation, CitedText, RecommendationFigure, ScoreFigure } from '../../model/cited.js';
import { has } from '../../model/item-traits.js';
import type { Publication } from '../../model/publication.js';
import { HUNDRED, type Published, productOf, ZERO } from '../../model/published.js';
import type { Fragment, Passage } from '../../model/slides-texts.js';
import type { Rich, Run } from '../../model/slides-view.js';
import { byLang, type Lang, type Text } from '../../model/text.js';
import { both, fixed, integer, judgementsIn, known, percent, responseRate, short, signed, withheldValue } from '../text/index.js';
import { cited, itemCell, measuredCell, sampleCell, sourceCell } from './cells.js';
import { isScale, measuredOf } from './lookup.js';

type Quote = Fragment & { readonly kind: 'quote' };

/** Digits of a quoted mean or standard deviation where its author asks for none. */
const USUAL_DIGITS = 1;

/** Authored wording with its results filled in; words stand in place of a result that is withheld. */
export function richOf(passage: Passage, publication: Publication): Rich {
  return byLang((lang) => runsOf(passage[lang], publication, lang));
}

/** As `richOf`, as plain text without emphasis. */
export function textOf(passage: Passage, publication: Publication): Text {
  const rich = richOf(passage, publication);
  return both((lang) => rich[lang].map(({ text }) => text).join(''));
}

/** As `richOf`, without emphasis, and each result with where it comes from. */
export function citedOf(passage: Passage, publication: Publication): CitedText {
  return byLang((lang) =>
    passage[lang].map((fragment) =>
      fragment.kind === 'words' ? fragment.text : (resultOf(fragment, publication) ?? withheldValue[lang]),
    ),
  );
}

/** The program's own words, without emphasis, where authored ones may stand too. */
export function plainRich(text: Text): Rich {
  const rich = byLang((lang) => [{ text: text[lang], strong: false }]);
  return known(rich, judgementsIn(text));
}

function runsOf(fragments: readonly Fragment[], publication: Publication, lang: Lang): readonly Run[] {
  const runs: Run[] = [];
  for (const fragment of fragments) {
    const { strong } = fragment;
    const result = fragment.kind === 'words' ? null : resultOf(fragment, publication);
    const text = fragment.kind === 'words' ? fragment.text : (result?.written ?? withheldValue[lang]);
    const last = runs.at(-1);
    if (last?.strong === strong) runs[runs.length - 1] = { text: last.text + text, strong };
    else runs.push({ text, strong });
  }
  return runs;
}

/** A result as it is written in a sentence; null for one that may not be shown. */
function resultOf(quote: Quote, publication: Publication): Citation | null {
  return surveyResult(quote, publication) ?? itemResult(quote, publication);
}

function surveyResult({ result, of }: Quote, { sample }: Publication): Citation | null {
  const source = sample.sources.find(({ id }) => id === of);
  switch (result) {
    case 'asked':
      return sample.frame === null ? null : cited(integer(sample.frame), sampleCell('frame'));
    case 'returned':
    case 'answered':
      return source
        ? cited(integer(source[result]), sourceCell(sample, source.id, result))
        : cited(integer(sample.total[result]), sampleCell('total', result));
    case 'responseRate':
      return sample.total.responseRate === null
        ? null
        : cited(responseRate(sample.total.responseRate), sampleCell('total', 'responseRate'));
    case 'mean':
    case 'median':
    case 'sd':
    case 'n':
    case 'topTwo':
    case 'bottomTwo':
    case 'net':
    case 'promoters':
    case 'passives':
    case 'detractors':
    case 'count':
    case 'share':
      return null;
  }
}

function itemResult({ of, option, result, digits }: Quote, publication: Publication): Citation | null {
  if (of === null) return null;
  if (option !== null) return answerResult({ of, option, result, digits }, publication);
  const rounded = (digits ?? USUAL_DIGITS) === USUAL_DIGITS ? (publication.inSentences ?? publication) : publication;
  const cell = (figure: ScoreFigure) => measuredCell(publication, of, figure);
  const measured = measuredOf(rounded, of);
  const number = numberResult({ of, result, digits }, rounded);
  if (number) return number;
  const { statistics = null, topTwo = null, bottomTwo = null } = measured ?? {};
  switch (result) {
    case 'mean':
    case 'sd':
      return statistics && cited(fixed(statistics[result], digits ?? USUAL_DIGITS), cell(result));
    case 'median':
      return statistics && cited(digits === null ? short(statistics.median) : fixed(statistics.median, digits), cell(result));
    case 'topTwo':
      return topTwo === null ? null : cited(shareText(topTwo, digits), cell(result));
    case 'bottomTwo':
      return bottomTwo === null ? null : cited(shareText(bottomTwo, digits), cell(result));
    case 'net':
    case 'promoters':
    case 'passives':
    case 'detractors':
      return recommendationResult({ of, result, digits }, publication);
    case 'n': {
      const n = measured?.n ?? countOf(of, publication);
      return n === 0 ? null : cited(integer(n), cell(result));
    }
    case 'count':
    case 'share':
    case 'asked':
    case 'returned':
    case 'answered':
    case 'responseRate':
      return null;
  }
}

/** The mean, median or deviation of a number item, without its unit; null for any other figure or item, and where it is withheld. */
function numberResult(
  { of, result, digits }: { readonly of: string; readonly result: Quote['result']; readonly digits: number | null },
  publication: Publication,
): Citation | null {
  const item = publication.sections.flatMap(({ items }) => items).find(({ id }) => id === of);
  if (item?.kind !== 'number' || !item.statistics.shown) return null;
  if (result !== 'mean' && result !== 'median' && result !== 'sd') return null;
  const value = item.statistics.value[result];
  if (value === null) return null;
  // A deviation has the two significant figures that are published, however many are asked for.
  const isShort = result === 'sd' || (result === 'median' && digits === null);
  const written = isShort ? short(value) : fixed(value, Math.min(digits ?? USUAL_DIGITS, USUAL_DIGITS));
  return cited(written, itemCell(publication, of, result));
}

/** The net score has its sign. */
function recommendationResult(
  { of, result, digits }: { readonly of: string; readonly result: RecommendationFigure; readonly digits: number | null },
  publication: Publication,
): Citation | null {
  const item = publication.sections.flatMap(({ items }) => items).find(({ id }) => id === of);
  if (!item || !isScale(item) || !item.recommendation?.groups.shown) return null;
  const value = item.recommendation.groups.value[result];
  return cited(result === 'net' ? signed(value, 0) : shareText(value, digits), itemCell(publication, of, result));
}

function answerResult(
  { of, option, result, digits }: { of: string; option: string } & Pick<Quote, 'result' | 'digits'>,
  publication: Publication,
): Citation | null {
  const item = publication.sections.flatMap(({ items }) => items).find(({ id }) => id === of);
  if (!item || !has(item, 'listed') || !item.distribution.shown) return null;
  const bar = item.distribution.value.bars.find(({ key }) => key === option);
  if (!bar) return null;
  return result === 'count'
    ? cited(integer(bar.count), itemCell(publication, of, 'counts', option))
    : cited(shareText(bar.share, digits), itemCell(publication, of, 'shares', option));
}

function countOf(itemId: string, publication: Publication): Published {
  const item = publication.sections.flatMap(({ items }) => items).find(({ id }) => id === itemId);
  return item?.n ?? ZERO;
}

function shareText(share: Published, digits: number | null): string {
  return `${digits === null ? percent(share) : fixed(productOf(share, HUNDRED), digits)}%`;
}
