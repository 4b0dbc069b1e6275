import { squeezed } from '../pdf.js';
import { type Account, account, type Fragment, type Rule, textOf } from './accounting.js';

/** The pages of a brief and its notes, and which of their numbers are accounted for. */

const NOTES_BEGIN = /^(?:断りのない数値は|Unlesssaidotherwise,of)/;
const PAGE_NUMBER = /^\d+\/\d+$/;

interface PrintedNote {
  readonly number: number;
  readonly words: string;
}

/** Behind the heading of the notes: a number in brackets, then words, without white space. What runs at the foot of pages is left out. */
export function notesIn(pages: readonly (readonly string[])[]): readonly PrintedNote[] {
  const all = pages.map((page) => page.map(squeezed));
  const [first = [], ...others] = all.map((page) => new Set(page));
  const foot = new Set([...first].filter((piece) => /^\D{5,}$/.test(piece) && others.every((page) => page.has(piece))));
  const pieces = all.flat();
  const begin = pieces.findLastIndex((piece) => NOTES_BEGIN.test(piece));
  const words = pieces
    .slice(begin + 1)
    .filter((piece) => !PAGE_NUMBER.test(piece) && !foot.has(piece))
    .join('');
  return [...words.matchAll(/〔(\d+)〕([^〔]*)/g)].map(([, number, of = '']) => ({ number: Number(number), words: of }));
}

/** All pages before the notes, without their page numbers, which are checked here. */
function bodyOf(pages: readonly (readonly string[])[]): { readonly text: string; readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  let begun = false;
  const texts = pages.map((pieces, index) => {
    const begin = begun ? 0 : pieces.findIndex((piece) => NOTES_BEGIN.test(squeezed(piece)));
    begun ||= begin >= 0;
    const number = `${index + 1}/${pages.length}`;
    if (!textOf(pieces).includes(number)) wrong.push(`page ${number}`);
    return textOf(begin < 0 ? pieces : pieces.slice(0, begin)).replace(number, '§');
  });
  return { text: texts.join(''), wrong };
}

/** A number of a note, as it is printed and as it was worked out again. */
export interface NotedNumber {
  readonly note: number;
  readonly written: string;
  readonly expected: string;
}

/** What is to be printed, and what of it is no result. */
export interface Accountable {
  readonly fragments: readonly Fragment[];
  readonly rules: readonly Rule[];
  /** The notes as they are worded, and the numbers that they tell of. */
  readonly notes: readonly PrintedNote[];
  readonly noted: readonly NotedNumber[];
}

interface Whole extends Account {
  readonly entries: number;
}

/** Everything of a PDF: its pages, then its notes. */
export function accountOf(document: Accountable, pages: readonly (readonly string[])[]): Whole {
  const { text, wrong } = bodyOf(pages);
  // Figure 1. 10% of …: no number of a figure is a part of what follows.
  const body = account(text.replace(/(?:Figure|図)\d\.?/g, '§'), document.fragments, document.rules);
  const printed = new Map(notesIn(pages).map(({ number, words }) => [number, words]));
  const altered = document.notes.filter(({ number, words }) => printed.get(number) !== squeezed(words));
  const plain = (number: string) => squeezed(number.replace('%', ''));
  const wrongly = document.noted.filter(({ written, expected }) => plain(written) !== plain(expected));
  const unsaid = document.noted.filter(({ note, written }) => !printed.get(note)?.includes(squeezed(written)));
  return {
    ...body,
    entries: document.noted.length,
    missing: [...body.missing, ...wrong, ...altered.map(({ number, words }) => `${number} ${words}`)],
    left: [
      ...body.left,
      ...wrongly.map(({ written, expected }) => `${written}, which is ${expected}`),
      ...unsaid.map(({ note, written }) => `${written} in note ${note}`),
      ...(printed.size === document.notes.length ? [] : [`${printed.size} notes`]),
    ],
  };
}
