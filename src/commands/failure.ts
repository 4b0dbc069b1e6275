import { describeProblem, InputError } from '../problems/index.js';
import { counted } from './table.js';
import type { Terminal } from './terminal.js';

/** Prints what went wrong, in words for a researcher. Returns the exit status: 2 for an InputError, 1 for anything else. */
export function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof InputError) {
    for (const problem of error.problems) terminal.err(`${describeProblem(problem)}\n`);
    const count = error.problems.filter((problem) => problem.severity === 'error').length;
    terminal.err(`${counted(count, 'error')}. Nothing was written.\n`);
    return 2;
  }
  terminal.err(`error: ${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
}
