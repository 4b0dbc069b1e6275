import { squeezed } from '../pdf.js';
import { type Account, account, type Fragment, type Rule, textOf } from './accounting.js';

/** The pages of a brief and its notes, and which of their numbers are accounted for. */

const NOTES_BEGIN = /を示します。|intheresults\(results\.json\)\./;
const ENTRY = /^(?:[|]?)([+−±]?[\d,]+(?:\.\d+)?%?)=(\S+?),?$/;

interface Notes {
  readonly notes: readonly { readonly number: number; readonly entries: readonly (readonly [string, string])[] }[];
  readonly strange: readonly string[];
}

/** The pieces behind the heading of the notes: a number, then entries. */
export function notesIn(pieces: readonly string[]): Notes {
  const begin = pieces.findLastIndex((piece) => NOTES_BEGIN.test(squeezed(piece)));
  const notes: { number: number; entries: (readonly [string, string])[] }[] = [];
  const strange: string[] = [];
  for (const piece of pieces
    .slice(begin + 1)
    .map(squeezed)
    .filter((one) => one !== '')) {
    const [, written, name] = ENTRY.exec(piece) ?? [];
    if (written && name) notes.at(-1)?.entries.push([written, name]);
    else if (piece === String(notes.length + 1)) notes.push({ number: notes.length + 1, entries: [] });
    else if (/\d/.test(piece) && !/^\d+\/\d+$/.test(piece)) strange.push(piece);
  }
  return { notes, strange };
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

/** What is to be printed, and what of it is no result. */
export interface Accountable {
  readonly fragments: readonly Fragment[];
  readonly rules: readonly Rule[];
  /** What each cell should be printed as that its notes name. */
  readonly cells: ReadonlyMap<string, string>;
}

interface Whole extends Account {
  readonly entries: number;
}

/** Everything of a PDF: its pages, then its notes. */
export function accountOf(document: Accountable, pages: readonly (readonly string[])[]): Whole {
  const { text, wrong } = bodyOf(pages);
  // Figure 1. 10% of …: no number of a figure is a part of what follows.
  const body = account(text.replace(/(?:Figure|図)\d\.?/g, '§'), document.fragments, document.rules);
  const { notes, strange } = notesIn(pages.flat());
  const entries = notes.flatMap((note) => note.entries);
  const wrongly = entries.filter(([written, name]) => written.replace('%', '') !== document.cells.get(name)?.replace('%', ''));
  return {
    ...body,
    entries: entries.length,
    missing: [...body.missing, ...wrong],
    left: [...body.left, ...strange, ...wrongly.map(([written, name]) => `${written} = ${name}`)],
  };
}
