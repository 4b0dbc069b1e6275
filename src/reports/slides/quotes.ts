import type { Rich, Run } from '../../model/deck.js';
import type { Publication } from '../../model/publication.js';
import type { Fragment, Passage } from '../../model/slides.js';
import type { Lang, Text } from '../../model/text.js';
import { both, same } from '../../text/both.js';
import { responseRate } from '../../text/messages/common.js';
import { withheldValue } from '../../text/messages/slides.js';
import { fixed, integer, percent, short } from '../../text/numbers.js';
import { measuredOf } from '../lookup.js';

type Quote = Fragment & { readonly kind: 'quote' };

/** Digits of a quoted mean or standard deviation where its author asks for none. */
const USUAL_DIGITS = 1;

/** Authored wording with its results filled in. */
export function richOf(passage: Passage, publication: Publication): Rich {
  return { ja: runsOf(passage.ja, publication, 'ja'), en: runsOf(passage.en, publication, 'en') };
}

/** The same where no emphasis is possible. */
export function textOf(passage: Passage, publication: Publication): Text {
  const rich = richOf(passage, publication);
  return both((lang) => rich[lang].map(({ text }) => text).join(''));
}

/** Words of the program's own, where authored ones may stand too. */
export function plainRich(text: Text): Rich {
  return { ja: [{ text: text.ja, strong: false }], en: [{ text: text.en, strong: false }] };
}

function runsOf(fragments: readonly Fragment[], publication: Publication, lang: Lang): readonly Run[] {
  const runs: Run[] = [];
  for (const fragment of fragments) {
    const { strong } = fragment;
    const text = fragment.kind === 'words' ? fragment.text : resultOf(fragment, publication)[lang];
    const last = runs.at(-1);
    if (last?.strong === strong) runs[runs.length - 1] = { text: last.text + text, strong };
    else runs.push({ text, strong });
  }
  return runs;
}

/** A result as it is written in a sentence; one that may not be shown says so. */
function resultOf(quote: Quote, publication: Publication): Text {
  const value = surveyResult(quote, publication) ?? itemResult(quote, publication);
  return value === null ? withheldValue : same(value);
}

function surveyResult({ result, of }: Quote, { sample }: Publication): string | null {
  const source = sample.sources.find(({ id }) => id === of);
  switch (result) {
    case 'asked':
      return sample.frame === null ? null : integer(sample.frame);
    case 'returned':
      return integer((source ?? sample.total).returned);
    case 'answered':
      return integer((source ?? sample.total).answered);
    case 'responseRate':
      return sample.total.responseRate === null ? null : responseRate(sample.total.responseRate);
    default:
      return null;
  }
}

function itemResult(quote: Quote, publication: Publication): string | null {
  if (quote.of === null) return null;
  if (quote.option !== null) return answerResult(quote, publication);
  const measured = measuredOf(publication, quote.of);
  const { statistics = null, topTwo = null, bottomTwo = null } = measured ?? {};
  const digits = quote.digits ?? USUAL_DIGITS;
  switch (quote.result) {
    case 'mean':
      return statistics && fixed(statistics.mean, digits);
    case 'sd':
      return statistics && fixed(statistics.sd, digits);
    case 'median':
      return statistics && (quote.digits === null ? short(statistics.median) : fixed(statistics.median, digits));
    case 'topTwo':
      return topTwo === null ? null : shareText(topTwo, quote.digits);
    case 'bottomTwo':
      return bottomTwo === null ? null : shareText(bottomTwo, quote.digits);
    case 'n':
      return measured ? integer(measured.n) : countOf(quote.of, publication);
    default:
      return null;
  }
}

function answerResult({ of, option, result, digits }: Quote, publication: Publication): string | null {
  const item = publication.sections.flatMap(({ items }) => items).find(({ id }) => id === of);
  if (!item || !('distribution' in item) || !item.distribution.shown) return null;
  const bar = item.distribution.value.bars.find(({ key }) => key === option) ?? { count: 0, share: 0 };
  return result === 'count' ? integer(bar.count) : shareText(bar.share, digits);
}

function countOf(itemId: string, publication: Publication): string | null {
  const item = publication.sections.flatMap(({ items }) => items).find(({ id }) => id === itemId);
  return item ? integer(item.n) : null;
}

function shareText(share: number, digits: number | null): string {
  return `${digits === null ? percent(share) : fixed(share * 100, digits)}%`;
}
