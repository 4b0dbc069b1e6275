import type { Lang } from './text.js';

/** A cell of results.json. */
export interface Cell {
  /** Where it stands, as a JSON pointer (RFC 6901): /sections/3/items/2/mean. */
  readonly pointer: string;
  /** What it is, by ids that do not change when items are moved: trust.mean. */
  readonly name: string;
  /**
   * The release whose value is printed because too few respondents changed since, while the cell holds today's value; null where
   * the cell's own value is printed.
   */
  readonly release: string | null;
}

/** A number in a sentence, and where it comes from. */
export interface Citation {
  /** As it is printed. */
  readonly written: string;
  readonly cell: Cell;
}

export type CitedPart = string | Citation;

/** A sentence whose numbers can be traced, in both languages. */
export type CitedText = Readonly<Record<Lang, readonly CitedPart[]>>;
