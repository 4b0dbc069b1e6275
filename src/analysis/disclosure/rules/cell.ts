import type { DisclosureSettings } from '../../../model/project.js';
import type { Bounds } from './magnitudes.js';

/**
 * Something that nobody may work out of a respondent: the answer to an item, whether an option was chosen, whether a condition was
 * fulfilled. All cells of a variable are over the same persons, and are judged together.
 */
export interface Variable {
  readonly id: string;
  /**
   * What each person counts for. A respondent who corrected an answer is there once for each version of it, and each version counts
   * for a part of one respondent.
   */
  readonly parts: readonly number[];
  readonly truth: Truth;
  /** What can be seen whatever is withheld today: what was released, and what another edition shows. */
  readonly standing: readonly Cell[];
  /** Those of `standing` that are over everyone who answered at a release. */
  readonly released: readonly Cell[];
}

/** What the persons answered, in the order of `parts`. */
export type Truth =
  /**
   * `levels`: positions among `count` answers; -1 where it can no longer be told. With `unasked` the last of them stands for not having
   * been asked.
   */
  | { readonly kind: 'levels'; readonly levels: Int16Array; readonly count: number; readonly unasked: boolean }
  /** `amounts`: NaN where it can no longer be told. All are within `bounds`. */
  | { readonly kind: 'amounts'; readonly amounts: Float64Array; readonly bounds: Bounds };

/** A number, or numbers that are told together, and whose answers are behind it. */
export interface Cell {
  /** 1 for every person behind it, else 0. Who is behind it is taken to be known to everyone. */
  readonly marks: Uint8Array;
  /** How often each answer was given; null where it is not told, as by a mean over several items. */
  readonly counts: readonly number[] | null;
  /** By person: what the answer is multiplied with before answers are added, 0 for whom it does not count; null where with 1. */
  readonly weights: Float64Array | null;
}

/** What the cells of a variable must keep to. */
export interface AuditRules {
  /** The fewest respondents that any cell, or any sum of differences of cells, may be over. */
  readonly least: number;
  readonly magnitudes: DisclosureSettings['magnitudes'];
}

/** The cell over the persons that `keep` chooses, with how often each of them gave each answer. */
export function cellOver({ parts, truth }: Pick<Variable, 'parts' | 'truth'>, keep: (person: number) => boolean): Cell {
  const marks = new Uint8Array(parts.length);
  for (let person = 0; person < marks.length; person += 1) marks[person] = keep(person) ? 1 : 0;
  return { marks, counts: countsIn(truth, marks), weights: null };
}

function countsIn(truth: Truth, marks: Uint8Array): readonly number[] | null {
  if (truth.kind === 'amounts' || truth.count === 0) return null;
  const counts = Array.from({ length: truth.count }, () => 0);
  for (let person = 0; person < marks.length; person += 1) {
    const level = truth.levels[person] ?? -1;
    if (marks[person] === 1 && level >= 0) counts[level] = (counts[level] ?? 0) + 1;
  }
  return counts;
}
