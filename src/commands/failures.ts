import type { Failure } from '../build/index.js';

/** So many documents are named that could not be made for one reason. */
const MOST_NAMED = 5;

/** One line for each reason for which documents could not be made, in the order in which they were met. */
export function failureLines(failures: readonly Failure[]): readonly string[] {
  const reasons = [...new Set(failures.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const names = failures.filter((failure) => failure.reason === reason).map(({ document }) => document);
    const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
    return `error: ${names.slice(0, MOST_NAMED).join(', ')}${more} could not be made: ${reason}`;
  });
}
