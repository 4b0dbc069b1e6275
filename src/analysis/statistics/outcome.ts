import type { Outcome, Unavailable } from '../../model/statistics.js';

export function unavailable(because: string): Unavailable {
  return { unavailable: because };
}

export function available<T>(outcome: Outcome<T>): outcome is T {
  return typeof outcome !== 'object' || outcome === null || !('unavailable' in outcome);
}

/** `then` of what is available; the reason as it stands where it is not. */
export function whereAvailable<T, U>(outcome: Outcome<T>, then: (value: T) => Outcome<U>): Outcome<U> {
  return available(outcome) ? then(outcome) : outcome;
}
