import { type Folded, GAP } from './fold.js';
import { textOf } from './units.js';

/** What something of a respondent is. */
export type What = 'id' | 'name' | 'address' | 'free text';

/** From this many characters on, a text can be told from other words. Names of persons have four. */
const LEAST: Readonly<Record<What, number>> = { id: 2, name: 2, address: 4, 'free text': 6 };

/** From this many different letters on a free text says something: "hahaha" and a row of dashes do not. */
const LEAST_LETTERS = 4;
/** Or this many figures in one piece, as in a telephone number. */
const LEAST_FIGURES = 8;

/**
 * Whether a text is not a single character, a number of less than six digits, or "none"; and for a free text, whether it says
 * anything.
 */
export function canTell(what: What, folded: Folded): boolean {
  const text = textOf(folded.units);
  if ([...text].length < LEAST[what] || /^\d{1,5}$/.test(text)) return false;
  return what !== 'free text' || saysSomething(text, folded);
}

function saysSomething(text: string, { marks }: Folded): boolean {
  if (new Set(text.match(/\p{L}/gu)).size >= LEAST_LETTERS) return true;
  const figures = text.replace(/\D/g, '');
  const inOnePiece = /^[\p{L}\d()+#/-]+$/u.test(text) && !marks.subarray(1).some((mark) => (mark & GAP) === GAP);
  return inOnePiece && figures.length >= LEAST_FIGURES && !COUNTING.some((row) => row.includes(figures));
}

/** The levels of a scale, as an axis has them; up and down. */
const NUMBERS = Array.from({ length: 101 }, (_, number) => number);
const COUNTING = [NUMBERS.join(''), [...NUMBERS].reverse().join('')];
