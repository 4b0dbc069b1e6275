import { sum } from 'simple-statistics';
import type { Frequencies } from './frequencies.js';

/**
 * Arithmetic mean. Summed as deviations from the middle value, with Kahan's compensation (Kahan 1965, Communications of the ACM
 * 8), so that a large common offset costs no digits. Null where there are no values.
 */
export function mean({ values, counts, total }: Frequencies): number | null {
  if (total === 0) return null;
  const origin = values[Math.floor(values.length / 2)] ?? 0;
  return origin + sum(values.map((value, index) => (value - origin) * (counts[index] ?? 0))) / total;
}
