import { examine, type Health } from '../doctor/index.js';
import { explain } from './failure.js';
import { readOut, type WrittenOptions } from './options.js';
import { counted, table } from './table.js';
import type { Terminal } from './terminal.js';

const MARKS: Readonly<Record<Health, string>> = { good: 'ok', 'worth knowing': 'note', wrong: 'WRONG' };

/** Tells what is there and what to do. Returns the exit status: 0 where all reports can be made, else 1. */
export async function runDoctor(options: WrittenOptions, terminal: Terminal): Promise<number> {
  try {
    const findings = await examine(readOut(options.out) ?? 'output');
    const rows = findings.map(({ what, found, health }) => [MARKS[health], what, found]);
    terminal.out(`${table([['', 'What', 'Found'], ...rows])}\n`);
    const advised = findings.filter(({ advice }) => advice !== null);
    if (advised.length > 0) terminal.out('\n');
    for (const { what, advice } of advised) terminal.out(`${what}: ${advice}\n`);
    const faults = findings.filter(({ health }) => health === 'wrong').length;
    const verdict = faults === 0 ? 'All reports can be made here.' : `${counted(faults, 'thing')} to mend.`;
    terminal.out(`\n${verdict}\n`);
    return faults === 0 ? 0 : 1;
  } catch (error) {
    return explain(error, terminal);
  }
}
