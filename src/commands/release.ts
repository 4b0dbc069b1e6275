import path from 'node:path';
import { release } from '../release.js';
import { changeLines } from './changes.js';
import { explain, printWarnings } from './failure.js';
import { readWish, type WrittenOptions } from './options.js';
import { counted } from './table.js';
import type { Terminal } from './terminal.js';

/** Adds a release to the ledger and prints what is in it. Returns the exit status, as `explain` does for errors. */
export async function runRelease(name: string, root: string, options: WrittenOptions, terminal: Terminal): Promise<number> {
  try {
    const outcome = await release({ root, name, wish: readWish(options) });
    printWarnings(outcome.warnings, terminal);
    for (const line of changeLines(outcome)) terminal.err(`${line}\n`);
    if (options.quiet !== true) {
      const file = path.relative(process.cwd(), outcome.file);
      terminal.out(
        `Release ${name}: ${counted(outcome.cells, 'figure')} of ${counted(outcome.respondents, 'respondent')}, in ${file}.\n`,
      );
    }
    return 0;
  } catch (error) {
    return explain(error, terminal);
  }
}
