import type { Folded } from './fold.js';
import { textOf } from './units.js';

/** Letters of scripts that set words apart, and digits. */
const APART = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{Nd}]/u;
const ANY = /[\p{L}\p{N}]/u;

/**
 * Whether a word stands at a place, with white space where it has some, and is not part of a longer word: K001 is not in K0012, but
 * is in 回答者K001の. Digits may not be part of a longer number either: 123456 is not in 0.123456.
 */
export function standsAlone({ units, gaps }: Folded, at: number, length: number, word: Uint8Array): boolean {
  const end = at + length;
  if (word.some((gap, index) => gap !== gaps[at + 1 + index])) return false;
  const text = textOf(units.subarray(at, end));
  const before = gaps[at] === 1 ? '' : textOf(units.subarray(Math.max(0, at - 2), at));
  const after = gaps[end] === 1 ? '' : textOf(units.subarray(end, end + 2));
  if (sticks(lastOf(before), firstOf(text)) || sticks(firstOf(after), lastOf(text))) return false;
  return !/^\d+$/.test(text) || !(/\d[.,]$/.test(before) || /^[.,]\d/.test(after));
}

function sticks(neighbour: string, edge: string): boolean {
  return (APART.test(edge) ? APART : ANY).test(neighbour);
}

function firstOf(text: string): string {
  return /^./su.exec(text)?.[0] ?? '';
}

function lastOf(text: string): string {
  return /.$/su.exec(text)?.[0] ?? '';
}

/**
 * Whether an ASCII word stands at a place in bytes, written as Latin-1, and is not part of a longer one. Bytes may hold UTF-16: a
 * NUL between two characters does not count.
 */
export function standsAloneInBytes(bytes: string, at: number, length: number): boolean {
  const end = at + length;
  return !/[a-z0-9]\0?$/i.test(bytes.slice(Math.max(0, at - 2), at)) && !/^\0?[a-z0-9]/i.test(bytes.slice(end, end + 2));
}
