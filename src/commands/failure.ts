import type { Problem } from '../model/problem.js';
import { countOf, describeProblems, excerpt, InputError } from '../problems/index.js';
import { counted } from './table.js';
import type { Terminal } from './terminal.js';

/** Prints what went wrong, in words for a researcher. Returns the exit status: 2 for an InputError, 1 for anything else. */
export function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof InputError) {
    terminal.err(`${describeProblems(error.problems)}\n`);
    const count = countOf(error.problems.filter((problem) => problem.severity === 'error'));
    terminal.err(`${counted(count, 'error')}. Nothing was written.\n`);
    return 2;
  }
  terminal.err(`error: ${excerpt(error instanceof Error ? error.message : String(error), LONGEST)}\n`);
  return 1;
}

/** In characters, of what is said of an unexpected error. */
const LONGEST = 2000;

/** Prints what is odd about the input of a command that goes on. */
export function printWarnings(warnings: readonly Problem[], terminal: Terminal): void {
  if (warnings.length > 0) terminal.err(`${describeProblems(warnings)}\n`);
}
