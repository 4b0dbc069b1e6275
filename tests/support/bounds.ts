import { execFileSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Problem } from '../../src/model/problem.js';
import { describeProblems } from '../../src/problems/problems.js';

/** What every refusal must keep to, on a machine that does much else: a quiet one takes a third of it. */
const [SLOWEST_MS, MOST_BYTES] = [6000, 10_000];

/** The problems that `find` finds; fails where it takes long to find them, or where they are long to read. */
export async function bounded(find: () => Promise<readonly Problem[]>): Promise<readonly Problem[]> {
  const started = performance.now();
  const problems = await find();
  expect(performance.now() - started).toBeLessThan(SLOWEST_MS);
  const printed = describeProblems(problems);
  expect(Buffer.byteLength(printed)).toBeLessThan(MOST_BYTES);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no such character may reach a terminal.
  expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  return problems;
}

/** A pipe into which nobody writes: to read it would never end. */
export function makePipe(file: string): void {
  execFileSync('mkfifo', [file]);
}

/** A file of so many bytes, all of them 0, that takes no room on the disk. */
export function makeHuge(file: string, bytes: number): void {
  writeFileSync(file, '');
  truncateSync(file, bytes);
}
