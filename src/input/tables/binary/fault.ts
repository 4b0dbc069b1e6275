import type { Message } from '../../../model/problem.js';

/** Why a file cannot be read. */
export interface Fault {
  readonly message: Message;
  /** The case, from 1, at which it cannot be read; null where it is none of the cases. */
  readonly line: number | null;
}

/** Thrown inside the readers of statistics files; `faultOf` is where it ends. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  constructor(readonly fault: Fault) {
    super(fault.message.message);
  }
}

/** Refuses a file; with the case, from 1, where it is one that is wrong. */
export function refuse(message: Message, line: number | null = null): never {
  throw new FileRefused({ message, line });
}

/** What `read` gives, or why it refused the file; other errors are faults of the program and pass. */
export function faultOf<T extends object>(read: () => T): T | { readonly fault: Fault } {
  try {
    return read();
  } catch (error) {
    if (error instanceof FileRefused) return { fault: error.fault };
    throw error;
  }
}
