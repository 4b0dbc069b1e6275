import { type Folded, GAP } from './fold.js';
import { textOf } from './units.js';

/** Letters of scripts that set words apart, and digits. */
const APART = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{Nd}]/u;
const ANY = /[\p{L}\p{N}]/u;

/** A place in a text. */
interface Span {
  /** The text there, and what stands before and after it; empty where white space does. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Whether an id or a number stands at a place, with white space where it has some, and is not part of a longer word: K001 is not in
 * K0012, but is in 回答者K001の. Digits may not be part of a longer number either: 123456 is not in 0.123456.
 */
export function standsAlone(folded: Folded, at: number, length: number, word: Uint8Array): boolean {
  if (word.some((gap, index) => gap !== ((folded.marks[at + 1 + index] ?? 0) & GAP))) return false;
  const { text, before, after } = spanAt(folded, at, length);
  if (sticks(lastOf(before), firstOf(text)) || sticks(firstOf(after), lastOf(text))) return false;
  return !/^\d+$/.test(text) || !(/\d[.,]$/.test(before) || /^[.,]\d/.test(after));
}

/**
 * Whether a text stands at a place as whole words, as far as its script sets words apart: "Turn" is not in "returned", but 山田 is in
 * 小山田.
 */
export function standsApart(folded: Folded, at: number, length: number): boolean {
  const { text, before, after } = spanAt(folded, at, length);
  return !(isPart(lastOf(before), firstOf(text)) || isPart(firstOf(after), lastOf(text)));
}

function spanAt({ units, marks }: Folded, at: number, length: number): Span {
  const end = at + length;
  const isApart = (place: number) => ((marks[place] ?? 0) & GAP) === GAP;
  return {
    text: textOf(units.subarray(at, end)),
    before: isApart(at) ? '' : textOf(units.subarray(Math.max(0, at - 2), at)),
    after: isApart(end) ? '' : textOf(units.subarray(end, end + 2)),
  };
}

function sticks(neighbour: string, edge: string): boolean {
  return (APART.test(edge) ? APART : ANY).test(neighbour);
}

function isPart(neighbour: string, edge: string): boolean {
  return APART.test(edge) && APART.test(neighbour);
}

function firstOf(text: string): string {
  return /^./su.exec(text)?.[0] ?? '';
}

function lastOf(text: string): string {
  return /.$/su.exec(text)?.[0] ?? '';
}

/** Whether the beginning and the end of a text may not be part of a longer word. */
export type Ends = readonly [first: boolean, last: boolean];

/**
 * Whether a text stands at a place in bytes, written as Latin-1, and is not part of a longer ASCII word. Bytes may hold UTF-16: a
 * NUL between two characters does not count.
 */
export function standsAloneInBytes(bytes: string, at: number, length: number, [first, last]: Ends): boolean {
  const end = at + length;
  return (
    !(first && /[a-z0-9]\0?$/i.test(bytes.slice(Math.max(0, at - 2), at))) &&
    !(last && /^\0?[a-z0-9]/i.test(bytes.slice(end, end + 2)))
  );
}
