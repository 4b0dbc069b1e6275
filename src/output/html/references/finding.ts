import type { Message } from '../../../model/problem.js';

/** Something in a text that a document may not have; `offset` counts UTF-16 code units from its beginning. */
export interface Finding {
  readonly offset: number;
  readonly message: Message;
}
