import { type AuditRules, type Magnitudes, magnitudesOf, together, type Variable } from '../rules/index.js';
import type { Classes } from './classes.js';

/** What the members of each class answered, together. */
export interface Answers {
  /** Respondents, of whom a version of an answer is a part. */
  readonly sizes: Float64Array;
  /** How often each answer was given, where answers are levels. */
  readonly counts: readonly Int32Array[];
  /** Where answers are amounts. */
  readonly magnitudes: readonly Magnitudes[];
}

/** The answers of classes of persons. */
export function answersIn(
  { of, count }: Classes,
  { parts, truth }: Pick<Variable, 'parts' | 'truth'>,
  rules: Pick<AuditRules, 'magnitudes'>,
): Answers {
  const sizes = new Float64Array(count);
  const levels = truth.kind === 'levels' ? truth.count : 0;
  const counts = Array.from({ length: count }, () => new Int32Array(levels));
  const amounts = Array.from({ length: truth.kind === 'amounts' ? count : 0 }, (): number[] => []);
  of.forEach((at, person) => {
    if (at < 0) return;
    sizes[at] = (sizes[at] ?? 0) + (parts[person] ?? 1);
    if (truth.kind === 'amounts') amounts[at]?.push(truth.amounts[person] ?? Number.NaN);
    else addOne(counts[at], truth.levels[person] ?? -1);
  });
  const bounds = truth.kind === 'amounts' ? truth.bounds : { min: null, max: null };
  return { sizes, counts, magnitudes: amounts.map((ofClass) => magnitudesOf(ofClass, bounds, rules.magnitudes)) };
}

function addOne(counts: Int32Array | undefined, level: number): void {
  if (counts && level >= 0) counts[level] = (counts[level] ?? 0) + 1;
}

/** The answers of classes of classes. */
export function mergedIn({ of, count }: Classes, parts: Answers): Answers {
  const sizes = new Float64Array(count);
  const counts = Array.from({ length: count }, () => new Int32Array(parts.counts[0]?.length ?? 0));
  const magnitudes = Array.from({ length: parts.magnitudes.length > 0 ? count : 0 }, (): Magnitudes[] => []);
  of.forEach((at, part) => {
    if (at < 0) return;
    sizes[at] = (sizes[at] ?? 0) + (parts.sizes[part] ?? 0);
    const whole = counts[at];
    parts.counts[part]?.forEach((answers, level) => {
      if (whole) whole[level] = (whole[level] ?? 0) + answers;
    });
    const ofPart = parts.magnitudes[part];
    if (ofPart) magnitudes[at]?.push(ofPart);
  });
  return { sizes, counts, magnitudes: magnitudes.map(together) };
}
