import type { Lang } from './text.js';

/** A number in a sentence, and where it comes from. */
export interface Citation {
  /** As it is printed. */
  readonly written: string;
  /** The cell of results.json that it was rounded from, as a JSON pointer (RFC 6901). */
  readonly cell: string;
}

export type CitedPart = string | Citation;

/** A sentence whose numbers can be traced, in both languages. */
export type CitedText = Readonly<Record<Lang, readonly CitedPart[]>>;
