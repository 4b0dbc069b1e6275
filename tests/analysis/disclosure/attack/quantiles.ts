import type { Bound, Term } from './facts.js';
import type { Question } from './questions.js';

/**
 * What a published quantile of type 7 of `n` levels says: which two order statistics it may lie between, as bounds on how many
 * are at or below each. One of the choices is true. `counting` makes the term that counts respondents at some of the levels.
 */
export function quantileChoices(
  question: Question,
  counting: (isIn: (level: number) => boolean) => Term,
  n: number,
  probability: number,
  value: number,
): readonly (readonly Bound[])[] {
  const position = (n - 1) * probability;
  const below = Math.floor(position + 1e-9);
  const above = Math.ceil(position - 1e-9);
  const levels = question.values.flatMap((level) => (level === null ? [] : [level]));
  return levels.flatMap((lower) =>
    levels.flatMap((upper): readonly (readonly Bound[])[] => {
      if (upper < lower || (above === below && upper !== lower)) return [];
      if (Math.abs(lower + (position - below) * (upper - lower) - value) > 1e-6) return [];
      return [[...orderStatistic(counting, n, below, lower), ...orderStatistic(counting, n, above, upper)]];
    }),
  );
}

/** The answer at a position (from 0) among all in ascending order is this level. */
function orderStatistic(
  counting: (isIn: (level: number) => boolean) => Term,
  n: number,
  position: number,
  level: number,
): readonly Bound[] {
  return [
    { terms: [counting((value) => value < level)], low: 0, high: position },
    { terms: [counting((value) => value <= level)], low: position + 1, high: n },
  ];
}
