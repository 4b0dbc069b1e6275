import type { Withheld } from '../rules/index.js';

/**
 * A category with few is withheld, and as many others as are needed so that it cannot be worked out by subtraction. `respondents` by
 * category; `unknown` are in none.
 */
export function withFewWithheld(respondents: readonly number[], unknown: number, least: number): (Withheld | null)[] {
  const reasons = respondents.map((count): Withheld | null => (count > 0 && count < least ? 'too-few' : null));
  const rest = () => respondents.reduce((sum, count, index) => (reasons[index] === null ? sum : sum + count), unknown);
  while (reasons.some((reason) => reason === 'too-few') && rest() < least) {
    const shown = respondents.flatMap((count, index) => (reasons[index] === null && count > 0 ? [{ count, index }] : []));
    const smallest = shown.sort((a, b) => a.count - b.count)[0];
    if (!smallest) break;
    reasons[smallest.index] = 'complementary';
  }
  return reasons;
}
