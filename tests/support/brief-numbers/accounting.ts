import { squeezed } from '../pdf.js';

/** Accounts for the numbers of a printed document: each belongs to something that was worked out, or to a rule that says why not. */

/** Words of a document with numbers that were worked out; the words themselves hold none. */
export interface Fragment {
  readonly text: string;
  readonly numbers: number;
}

/** A number in it is one that the test worked out. */
export function found(words: TemplateStringsArray, ...numbers: readonly string[]): Fragment {
  for (const word of words) if (/\d/.test(word)) throw new Error(`A number that nobody has worked out: ${word}`);
  return { text: squeezed(String.raw({ raw: words }, ...numbers)), numbers: numbers.filter((one) => /\d/.test(one)).length };
}

/** A number that is no result: a place in the document, a level, a threshold. */
export interface Rule {
  readonly why: string;
  readonly pattern: RegExp;
}

export interface Account {
  readonly recomputed: number;
  readonly byRule: ReadonlyMap<string, number>;
  /** What was worked out and is not there. */
  readonly missing: readonly string[];
  /** Numbers that nothing accounts for, with the words around them. */
  readonly left: readonly string[];
}

/** Pieces of a PDF as one text without white space; numbers that stand beside each other are kept apart. */
export function textOf(pieces: readonly string[]): string {
  let text = '';
  for (const piece of pieces.map(squeezed).filter((one) => one !== '')) {
    const isApart = /[\d%)]$/.test(text) && /^[\d+−±]/.test(piece);
    text += isApart ? `|${piece}` : piece;
  }
  return text;
}

/** Fragments are looked for in their order, each as often as it is given. */
export function account(text: string, fragments: readonly Fragment[], rules: readonly Rule[]): Account {
  let rest = text;
  let recomputed = 0;
  const missing: string[] = [];
  for (const { text: words, numbers } of fragments) {
    // A number ends where it is said to end: 10 is no part of 105 or 10.5.
    const [before, after] = [/^\d/.test(words) ? '(?<!\\d|\\d[.,])' : '', /\d$/.test(words) ? '(?!\\d|[.,]\\d)' : ''];
    const place = new RegExp(`${before}${words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}${after}`, 'u');
    if (place.test(rest)) rest = rest.replace(place, '¤');
    else missing.push(words);
    recomputed += numbers;
  }
  const byRule = new Map<string, number>();
  for (const { why, pattern } of rules)
    rest = rest.replace(pattern, () => {
      byRule.set(why, (byRule.get(why) ?? 0) + 1);
      return '§';
    });
  const left = [...rest.matchAll(/.{0,15}\d[\d.,]*.{0,15}/gu)].map(([words]) => words);
  return { recomputed, byRule, missing, left };
}
