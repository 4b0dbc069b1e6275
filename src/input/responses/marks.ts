import type { MissingKind } from '../../model/responses.js';
import { type CodeKinds, missingKind, type Parsed } from './cell.js';
import * as words from './messages.js';

/** The cells of a multiple-choice item that has a column for each option: 1, 0, nothing, or a code for a missing answer. */

/** 1 and 0 are marks even where one of them is also a code for a missing answer, as 0 may be for the scale items of a project. */
export function isMark(cell: string): boolean {
  return cell === '1' || cell === '0';
}

/** Whether the option was chosen: 1 or 0. */
export function parseMark(cell: string): Parsed<boolean> {
  return isMark(cell) ? { value: cell === '1' } : { fault: words.notMark(cell) };
}

/**
 * The kind of missing answer that all cells of an item stand for together; null for an answer, `contradiction` where they
 * disagree. One unusable mark makes the whole answer unusable.
 */
export function missingKindOfMarks(cells: readonly string[], codes: CodeKinds): MissingKind | 'contradiction' | null {
  const kinds = new Set<MissingKind | null>();
  for (const cell of cells) if (cell !== '') kinds.add(isMark(cell) ? null : missingKind(cell, codes));
  if (kinds.size === 0) return 'noAnswer';
  if (kinds.has('invalid')) return 'invalid';
  const [kind = null] = kinds;
  return kinds.size === 1 ? kind : 'contradiction';
}
