import { endless } from './messages.js';

/** The largest deck takes a few thousand. */
const MOST_STEPS = 1_000_000;

/** Counts what a template does while it is filled in, so that one that repeats itself without end has one. */
export interface Budget {
  /** Throws Error where a document takes more steps than any does. */
  spend(): void;
  /** For the next document. */
  renew(): void;
}

export function openBudget(): Budget {
  let steps = 0;
  return {
    spend() {
      steps += 1;
      if (steps > MOST_STEPS) throw new RangeError(endless());
    },
    renew() {
      steps = 0;
    },
  };
}
