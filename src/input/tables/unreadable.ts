import type { Message } from '../../model/problem.js';

/** Why a file cannot be read as a table, for a researcher; `line`, from 1, where the fault stands in one line of a text, or in one case. */
export interface TableFault {
  readonly message: Message;
  readonly line?: number;
}

/** Thrown where a file cannot be read on, through however many layers, and caught by the reader of its kind. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(readonly fault: TableFault) {
    super(fault.message.message);
  }
}

/** What `read` gives, or the fault for which it gave up. */
export async function orFault<Read>(read: () => Promise<Read>): Promise<Read | { readonly fault: TableFault }> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.fault };
    throw error;
  }
}

/** Gives up with a message; with the line or the case, from 1, where it is one that is wrong. */
export function giveUp(message: Message, line?: number): never {
  throw new Unreadable(line === undefined ? { message } : { message, line });
}
