import type { StatisticsSettings } from '../../model/project.js';
import { ANSWER_STATES, byMissingKind, type Column, MISSING_KINDS, WAS_ASKED } from '../../model/responses.js';
import type { MissingCounts } from '../../model/sample.js';

/** What became of an item among the respondents counted. */
export interface Tally {
  /** Respondents with a usable answer. */
  readonly n: number;
  readonly missing: MissingCounts;
  /** The number that shares are taken of; see StatisticsSettings.base. */
  readonly base: number;
}

/** Counts the usable and the missing answers of an item in `rows`. */
export function tally(column: Column, rows: readonly number[], base: StatisticsSettings['base']): Tally {
  const states = new Float64Array(ANSWER_STATES.length);
  for (let index = 0; index < rows.length; index += 1) {
    const state = column.state[rows[index] ?? 0] ?? 0;
    states[state] = (states[state] ?? 0) + 1;
  }
  const missing = byMissingKind((kind) => states[ANSWER_STATES.indexOf(kind)] ?? 0);
  const n = states[ANSWER_STATES.indexOf('answered')] ?? 0;
  return { n, missing, base: baseOf(base, n, missing, rows.length) };
}

function baseOf(kind: StatisticsSettings['base'], n: number, missing: MissingCounts, all: number): number {
  switch (kind) {
    case 'answered':
      return n;
    case 'applicable':
      return countAsked(n, missing);
    case 'all':
      return all;
  }
}

/**
 * The number that the item was asked of: those who answered (`n`), and those whose answer is missing although they were asked.
 */
export function countAsked(n: number, missing: MissingCounts): number {
  return MISSING_KINDS.reduce((sum, kind) => sum + (WAS_ASKED[kind] ? missing[kind] : 0), n);
}

/** Counts by level (as text) or by option id. */
export type Counts = Readonly<Record<string, number>>;

/** Each count as a part of the base; null where the base is 0. At most 1 each. */
export function sharesOf(counts: Counts, base: number): Readonly<Record<string, number | null>> {
  return Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, share(count, base)]));
}

/** A count as a part of the base; null where the base is 0. */
export function share(count: number, base: number): number | null {
  return base === 0 ? null : count / base;
}
