import type { Message } from '../../model/problem.js';
import type { MissingKind } from '../../model/responses.js';
import type { Value } from './cells/index.js';

/** What the cells of an answer say, before the condition of the item is looked at; `column`: where what is wrong stands. */
export type Said =
  | { readonly missing: MissingKind; readonly cell: string; readonly column: number }
  /** No box is marked, which counts as an answer. */
  | { readonly missing: 'noneChosen' }
  | { readonly value: Value; readonly cell: string; readonly column: number }
  | { readonly fault: Message; readonly column: number };
