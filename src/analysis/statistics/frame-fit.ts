import type { FrameFit, Outcome } from '../../model/statistics.js';
import { independence, LEAST_EXPECTED } from './chi-squared.js';
import { fisherExact } from './fisher/index.js';
import { available, unavailable, whereAvailable } from './outcome.js';

/** Of a larger frame the exact test would need tables that do not fit into memory. */
const MOST_UNITS = 1_000_000;

/**
 * Whether those who responded are like a simple random sample of a frame: `respondents[i]` of the `units[i]` in each category.
 * Pearson's chi-squared (Pearson 1900) of the respondents against the shares of the frame, divided by 1 - n/N since nobody is drawn
 * twice (Cochran 1977, Sampling Techniques, 2.6); that is the test of whether response and category are independent in the frame.
 * Where an expected number of respondents or of others is below 5, p is that of the exact test, of all samples of this size that are
 * no more probable than this one (Freeman and Halton 1951, Biometrika 38). Categories without units are left out. Unavailable where
 * nobody or everyone responded, and for a single category. Throws RangeError for more respondents than units in a category.
 */
export function fitToFrame(respondents: readonly number[], units: readonly number[]): Outcome<FrameFit> {
  const others = units.map((unit, index) => unit - (respondents[index] ?? 0));
  const short = others.findIndex((count) => count < 0);
  if (short >= 0) throw new RangeError(`${respondents[short]} respondents of ${units[short]} units.`);
  if (respondents.every((count) => count === 0)) return unavailable('Nobody is counted.');
  if (others.every((count) => count === 0)) return unavailable('Everyone in the frame responded.');
  if (units.filter((unit) => unit > 0).length < 2) return unavailable('There is a single category.');
  const table = [respondents, others];
  return whereAvailable(independence(table), ({ statistic, degreesOfFreedom, p, leastExpected }) => {
    const exact = leastExpected < LEAST_EXPECTED ? exactTest(table) : null;
    return {
      n: respondents.reduce((sum, count) => sum + count, 0),
      statistic,
      degreesOfFreedom,
      p: exact !== null && available(exact) ? exact.p : p,
      leastExpected,
      exact,
    };
  });
}

function exactTest(table: readonly (readonly number[])[]): ReturnType<typeof fisherExact> {
  const frame = table.flat().reduce((sum, count) => sum + count, 0);
  return frame > MOST_UNITS ? unavailable('The frame is too large for an exact test.') : fisherExact(table);
}
