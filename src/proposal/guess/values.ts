import type { DescribedColumn, Missing } from '../description.js';
import { missingWord } from '../missing-words.js';

/** How often each value stands in cells, the most frequent first; of equal ones in the order of the file. */
export function tally(cells: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

/** The answers of a column and the cells that stand for missing ones, by their words or as the file says. */
export function parted({ cells, missing, options }: DescribedColumn): {
  readonly answers: readonly string[];
  readonly missing: Missing;
} {
  const known = new Set(options?.flatMap(({ value, label }) => [value, label.text]));
  const found: { [K in keyof Missing]: Set<string> } = {
    noAnswer: new Set(missing.noAnswer),
    notApplicable: new Set(missing.notApplicable),
    invalid: new Set(missing.invalid),
  };
  const given = new Set([...missing.noAnswer, ...missing.notApplicable, ...missing.invalid]);
  const worded = new Set(options?.flatMap(({ value, label }) => (missingWord(label.text) === null ? [] : [value])));
  const answers = cells.filter((cell) => {
    if (cell === '' || given.has(cell)) return false;
    const option = options?.find(({ value }) => value === cell.normalize('NFKC'));
    const kind = worded.has(cell.normalize('NFKC'))
      ? missingWord(option?.label.text ?? '')
      : known.has(cell)
        ? null
        : missingWord(cell);
    if (kind === null) return true;
    found[kind].add(cell);
    return false;
  });
  const present = new Set(cells);
  return {
    answers,
    missing: {
      noAnswer: [...found.noAnswer].filter((code) => present.has(code)),
      notApplicable: [...found.notApplicable].filter((code) => present.has(code)),
      invalid: [...found.invalid].filter((code) => present.has(code)),
    },
  };
}

/** A number as people write it: full width, separators of thousands, a unit behind it; null for anything else. */
export function numberIn(cell: string): { readonly value: number; readonly unit: string } | null {
  const text = cell.normalize('NFKC').trim();
  const [, digits = '', unit = ''] =
    /^([-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[-+−]?\.\d+)\s*([^\d\s.,;:/-]{0,4})$/u.exec(text) ?? [];
  if (digits === '') return null;
  const value = Number(digits.replaceAll(',', '').replace('−', '-'));
  return Number.isFinite(value) ? { value, unit } : null;
}

export function isWhole(cell: string): boolean {
  return /^-?\d{1,9}$/.test(cell.normalize('NFKC'));
}

export function whole(cell: string): number {
  return Number(cell.normalize('NFKC'));
}
