import type { Outcome, Unavailable } from '../../model/statistics.js';

/** A statistic that cannot be computed, and why, as a sentence. */
export function unavailable(because: string): Unavailable {
  return { unavailable: because };
}

/** Whether a statistic could be computed. */
export function available<T>(outcome: Outcome<T>): outcome is T {
  return typeof outcome !== 'object' || outcome === null || !('unavailable' in outcome);
}

/** `then` applied to what is available; what is not stays unavailable for the same reason. */
export function whereAvailable<T, U>(outcome: Outcome<T>, then: (value: T) => Outcome<U>): Outcome<U> {
  return available(outcome) ? then(outcome) : outcome;
}
