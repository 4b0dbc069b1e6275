import { available } from '../../../src/analysis/statistics/outcome.js';
import type { Outcome } from '../../../src/model/statistics.js';

/** What is available; fails with the reason where it is not. */
export function got<T>(outcome: Outcome<T>): T {
  if (!available(outcome)) throw new Error(`Not available: ${JSON.stringify(outcome)}`);
  return outcome;
}
