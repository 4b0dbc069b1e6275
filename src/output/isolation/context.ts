import { CAPITAL, type Folded } from './fold.js';
import { textOf } from './units.js';

/** What stands beside a word where a text is known to hold it; empty at the ends of that text. */
export interface Context {
  readonly before: string;
  readonly after: string;
}

/** So many characters tell whether a word stands where it is known to. */
const REACH = 3;

export function contextOf({ units }: Folded, at: number, length: number): Context {
  const end = at + length;
  return { before: textOf(units.subarray(Math.max(0, at - REACH), at)), after: textOf(units.subarray(end, end + REACH)) };
}

/** Whether a known text is the word alone: then the word may stand beside anything. */
export function isBare({ before, after }: Context): boolean {
  return before === '' && after === '';
}

/**
 * Whether a word at a place stands beside what it is known to stand beside. Something else may break into a known text, so one side
 * is enough.
 */
export function isExpected(contexts: readonly Context[], folded: Folded, at: number, length: number): boolean {
  const [before, after] = [textBefore(folded.units, at), textAfter(folded.units, at + length)];
  return contexts.some(
    (context) =>
      isBare(context) ||
      (context.after !== '' && (after === null || after.startsWith(context.after))) ||
      (context.before !== '' && (before === null || before.endsWith(context.before))),
  );
}

/** Whether what stands at a place begins with one of A to Z. */
export function isCapital({ marks }: Folded, at: number): boolean {
  return ((marks[at] ?? 0) & CAPITAL) === CAPITAL;
}

const [OPENING, CLOSING] = [0x3c, 0x3e];
/** A character that is encoded says nothing yet: the text is searched decoded, too. */
const ENTITY = '&(?:#x?[0-9a-f]+|amp|lt|gt|quot|apos|nbsp);';
const [ENTITY_BEFORE, ENTITY_AFTER, LONGEST_ENTITY] = [new RegExp(`${ENTITY}$`), new RegExp(`^${ENTITY}`), 10];

/** The text before a place, without tags that stand between; null where it is an encoded character. */
function textBefore(units: Uint16Array, at: number): string | null {
  let end = at;
  while (units[end - 1] === CLOSING) end = Math.max(0, units.lastIndexOf(OPENING, end - 1));
  const text = textOf(units.subarray(Math.max(0, end - LONGEST_ENTITY), end));
  return ENTITY_BEFORE.test(text) ? null : text;
}

function textAfter(units: Uint16Array, at: number): string | null {
  let start = at;
  while (units[start] === OPENING) {
    const closing = units.indexOf(CLOSING, start);
    start = closing < 0 ? units.length : closing + 1;
  }
  const text = textOf(units.subarray(start, start + LONGEST_ENTITY));
  return ENTITY_AFTER.test(text) ? null : text;
}
