import type { DescribedColumn, Missing } from '../description.js';
import { missingWord } from '../missing-words.js';
import { usual } from '../words.js';

/** How often each value stands in cells, the most frequent first; of equal ones in the order of the file. */
export function tally(cells: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

/** The answers of a column, and the cells that stand for missing ones. */
export interface Parted {
  readonly answers: readonly string[];
  readonly missing: Missing;
}

/** A column is asked for by many guesses, and may have 100,000 cells. */
const known = new WeakMap<DescribedColumn, Parted>();
const different = new WeakMap<readonly DescribedColumn[], ReadonlySet<string>>();

/** Parts the answers of a column from the cells that stand for missing ones, by their words or as the file says. */
export function parted(column: DescribedColumn): Parted {
  const before = known.get(column);
  if (before) return before;
  const found = partedNow(column);
  known.set(column, found);
  return found;
}

/** The different answers of columns that are answered in the same way. */
export function differentAnswers(pool: readonly DescribedColumn[]): ReadonlySet<string> {
  const before = different.get(pool);
  if (before) return before;
  const found = new Set(pool.flatMap((column) => [...new Set(parted(column).answers)]));
  different.set(pool, found);
  return found;
}

function partedNow({ cells, missing, options }: DescribedColumn): Parted {
  const kinds = new Map<string, keyof Missing | null>();
  for (const kind of ['noAnswer', 'notApplicable', 'invalid'] as const) for (const code of missing[kind]) kinds.set(code, kind);
  const labels = new Set(options?.flatMap(({ value, label }) => [value, label.text]));
  const wordOf = (cell: string): keyof Missing | null => {
    const option = options?.find(({ value }) => value === usual(cell));
    const named = option ? missingWord(option.label.text) : null;
    return named ?? (labels.has(cell) ? null : missingWord(cell));
  };
  for (const cell of new Set(cells)) if (cell !== '' && !kinds.has(cell)) kinds.set(cell, wordOf(cell));
  const present = new Set(cells);
  const of = (kind: keyof Missing) => [...kinds].flatMap(([cell, one]) => (one === kind && present.has(cell) ? [cell] : []));
  return {
    answers: cells.filter((cell) => cell !== '' && kinds.get(cell) === null),
    missing: { noAnswer: of('noAnswer'), notApplicable: of('notApplicable'), invalid: of('invalid') },
  };
}

/** A number as people write it: full width, separators of thousands, a unit behind it; null for anything else. */
export function numberIn(cell: string, decimalComma = false): { readonly value: number; readonly unit: string } | null {
  const text = usual(cell).trim();
  const [, digits = '', unit = ''] =
    /^([-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[-+−]?\.\d+)\s*([^\d\s.,;:/-]{0,4})$/u.exec(text) ?? [];
  if (digits === '') return decimalComma ? withComma(text) : null;
  if (CATEGORIES.test(unit)) return null;
  const value = Number(digits.replaceAll(',', '').replace('−', '-'));
  return Number.isFinite(value) ? { value, unit } : null;
}

export function isWhole(cell: string): boolean {
  return /^-?\d{1,9}$/.test(usual(cell));
}

export function whole(cell: string): number {
  return Number(usual(cell));
}

/** What stands behind the number of a category: 20代, 3年生. */
const CATEGORIES = /^(代|年代|年生|組|位|級|期|番|号|丁目)$/;

/** A number with a decimal comma, as files hold it whose cells are separated by semicolons. */
function withComma(text: string): { readonly value: number; readonly unit: string } | null {
  return /^[-+]?\d+,\d+$/.test(text) ? { value: Number(text.replace(',', '.')), unit: '' } : null;
}
