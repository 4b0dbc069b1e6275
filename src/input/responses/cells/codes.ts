import { cellKey } from '../../../model/cell-key.js';
import type { MissingCodes } from '../../../model/reading.js';
import { MISSING_KINDS, type MissingKind } from '../../../model/responses.js';
import type { Variable } from '../../tables/index.js';

/** The kinds of missing answers by their codes, as they are written. */
export type CodeKinds = ReadonlyMap<string, MissingKind>;

/** The codes, each with what it stands for; of several lists, the later ones count before the earlier. */
export function codeKinds(...lists: readonly MissingCodes[]): CodeKinds {
  return new Map(lists.flatMap((codes) => MISSING_KINDS.flatMap((kind) => codes[kind].map((code) => [code, kind] as const))));
}

/** The kind of missing answer that a cell stands for: `noAnswer` if empty, else by its code; null where it is an answer. */
export function missingKind(cell: string, kinds: CodeKinds): MissingKind | null {
  return cell === '' ? 'noAnswer' : (kinds.get(cell) ?? null);
}

/** The same codes for comparing without regard to width and case. */
export function widened(kinds: CodeKinds): CodeKinds {
  return new Map([...kinds].map(([code, kind]) => [cellKey(code), kind]));
}

/** Whether a statistics program takes the value for a missing answer. */
export function isUserMissing(cell: string, { missing }: Pick<Variable, 'missing'>): boolean {
  if (missing.values.includes(cell)) return true;
  const number = cell === '' ? Number.NaN : Number(cell);
  return missing.ranges.some(({ low, high }) => number >= low && number <= high);
}
