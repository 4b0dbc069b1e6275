import { mean as meanOf } from 'simple-statistics';
import { requireFinite } from './numbers.js';

/** Arithmetic mean, summed with compensation for rounding. Null for no values. Throws RangeError for one that is not finite. */
export function mean(values: readonly number[]): number | null {
  requireFinite(values);
  return values.length === 0 ? null : meanOf([...values]);
}
