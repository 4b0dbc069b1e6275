import type { MissingCounts } from '../model/analysis.js';
import type { StatisticsSettings } from '../model/project.js';
import { ANSWER_STATES, type Column } from '../model/responses.js';

/** What became of an item among the respondents counted. */
export interface Tally {
  /** Rows with a usable answer. */
  readonly answered: readonly number[];
  readonly missing: MissingCounts;
  /** What shares are taken of. */
  readonly base: number;
}

export function tally(column: Column, rows: readonly number[], base: StatisticsSettings['base']): Tally {
  const answered: number[] = [];
  const missing = { noAnswer: 0, notApplicable: 0, invalid: 0 };
  for (const row of rows) {
    const state = ANSWER_STATES[column.state[row] ?? 0] ?? 'answered';
    if (state === 'answered') answered.push(row);
    else missing[state] += 1;
  }
  return { answered, missing, base: baseOf(base, answered.length, missing, rows.length) };
}

function baseOf(kind: StatisticsSettings['base'], answered: number, missing: MissingCounts, all: number): number {
  switch (kind) {
    case 'answered':
      return answered;
    case 'applicable':
      return answered + missing.noAnswer + missing.invalid;
    case 'all':
      return all;
  }
}

export type Counts = Readonly<Record<string, number>>;

/** How often each key occurs; keys that do not occur count 0. */
export function countKeys(keys: readonly string[], occurring: Iterable<string>): Counts {
  const counts = new Map(keys.map((key) => [key, 0]));
  for (const key of occurring) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** Each count as a part of the base; null where the base is empty. */
export function sharesOf(counts: Counts, base: number): Readonly<Record<string, number | null>> {
  return Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, share(count, base)]));
}

export function share(count: number, base: number): number | null {
  return base === 0 ? null : count / base;
}
