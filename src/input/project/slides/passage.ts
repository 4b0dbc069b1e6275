import type { Message } from '../../../model/problem.js';
import { type Fragment, type Passage, QUOTED, type Quoted } from '../../../model/slides-texts.js';
import { LANGS, type Lang, type Text } from '../../../model/text.js';
import { emphasisUnclosed, quoteDigits, quoteIncomplete, quoteTooLong, quoteUnclosed, unknownQuote } from './messages.js';

/** Authored wording: words, **emphasis** and {{quoted results}}. */

export type Quote = Fragment & { readonly kind: 'quote' };

/** What a quote must name besides the result. */
const NEEDS: Readonly<Record<Quoted, 'item' | 'option' | 'survey'>> = {
  mean: 'item',
  median: 'item',
  sd: 'item',
  n: 'item',
  topTwo: 'item',
  bottomTwo: 'item',
  net: 'item',
  promoters: 'item',
  passives: 'item',
  detractors: 'item',
  count: 'option',
  share: 'option',
  asked: 'survey',
  returned: 'survey',
  answered: 'survey',
  responseRate: 'survey',
};
/** Those of the survey's own results that may be asked of one source. */
const OF_SOURCE: readonly Quoted[] = ['returned', 'answered'];
const MOST_DIGITS = 10;

/** The fragments of a text in every language; null where any cannot be read, and `fault` is told the language and the reason. */
export function parsePassage(text: Text, fault: (lang: Lang, message: Message) => void): Passage | null {
  const parsed = LANGS.map((lang) => parse(text[lang], (message) => fault(lang, message)));
  const [ja, en] = parsed;
  return ja && en ? { ja, en } : null;
}

/** The quoted results of a passage in one language, in order. */
export function quotesIn(passage: Passage, lang: Lang): readonly Quote[] {
  return passage[lang].filter((fragment) => fragment.kind === 'quote');
}

const MARKS = /\*\*|\{\{([^{}]*)\}\}/g;

function parse(text: string, fault: (message: Message) => void): readonly Fragment[] | null {
  const fragments: Fragment[] = [];
  let strong = false;
  let end = 0;
  let right = true;
  const addWords = (words: string): void => {
    if (words.includes('{{')) {
      fault(quoteUnclosed(words.slice(words.indexOf('{{'))));
      right = false;
    }
    if (words !== '') fragments.push({ kind: 'words', text: words, strong });
  };
  for (const mark of text.matchAll(MARKS)) {
    addWords(text.slice(end, mark.index));
    end = mark.index + mark[0].length;
    if (mark[1] === undefined) strong = !strong;
    else {
      const quote = parseQuote(mark[1], strong, fault);
      if (quote) fragments.push(quote);
      right &&= quote !== null;
    }
  }
  addWords(text.slice(end));
  if (strong) fault(emphasisUnclosed(text));
  return right && !strong ? fragments : null;
}

function parseQuote(written: string, strong: boolean, fault: (message: Message) => void): Quote | null {
  const refuse = (message: Message): null => {
    fault(message);
    return null;
  };
  const [name = '', ...words] = written.trim().split(/[\s\u3000]+/);
  const result = QUOTED.find((candidate) => candidate === name);
  if (result === undefined) return refuse(unknownQuote(name, QUOTED));
  const needs = NEEDS[result];
  const of = needs === 'survey' && !OF_SOURCE.includes(result) ? null : (words.shift() ?? null);
  if (needs !== 'survey' && of === null) return refuse(quoteIncomplete(result, 'of which item'));
  const option = needs === 'option' ? (words.shift() ?? null) : null;
  if (needs === 'option' && option === null) return refuse(quoteIncomplete(result, 'of which option or level'));
  const digits = words.shift() ?? null;
  if (words[0] !== undefined) return refuse(quoteTooLong(result, words[0]));
  if (digits !== null && !(/^\d{1,2}$/.test(digits) && Number(digits) <= MOST_DIGITS))
    return refuse(/^[\d.+-]+$/.test(digits) ? quoteDigits(digits, MOST_DIGITS) : quoteTooLong(result, digits));
  return { kind: 'quote', result, of, option, digits: digits === null ? null : Number(digits), strong };
}
