// @ts-check
import { LEVELS, shapeWith } from './shape.mjs';

/**
 * What the talk lets us know of one item's answers.
 * @typedef {object} Published
 * @property {string} id
 * @property {string} mean
 * @property {string} median
 * @property {string} sd
 * @property {number} n
 * @property {number} sum
 * @property {number} sumOfSquares
 */

/**
 * Of all counts of the answers 1..6 that fit what is published exactly, the most natural: nearest to the smooth shape with
 * the same mean and standard deviation, and with the shallowest holes between levels.
 * @param {Published} item
 * @returns {number[]} six counts
 */
export function mostNaturalCounts(item) {
  const expected = shapeWith(Number(item.mean), Number(item.sd)).shares.map((share) => share * item.n);
  const fitting = allCounts(item);
  const [first, ...others] = fitting;
  if (first === undefined) throw new Error(`${item.id}: no answers from 1 to 6 have these statistics`);
  return others.reduce((best, counts) => (oddity(counts, expected) < oddity(best, expected) ? counts : best), first);
}

/**
 * Every vector of six counts with the published n, sum, sum of squares and median.
 * @param {Published} item
 * @returns {number[][]}
 */
export function allCounts({ n, sum, sumOfSquares, median }) {
  const found = [];
  for (let c6 = 0; c6 <= n; c6 += 1) {
    for (let c5 = 0; c5 <= n - c6; c5 += 1) {
      for (let c4 = 0; c4 <= n - c6 - c5; c4 += 1) {
        const counts = completed(c4, c5, c6, { n, sum, sumOfSquares });
        if (counts !== null && medianOf(counts) === Number(median)) found.push(counts);
      }
    }
  }
  return found;
}

/**
 * The answers themselves, in ascending order.
 * @param {readonly number[]} counts
 */
export function sortedAnswers(counts) {
  return counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1));
}

/**
 * Counts of the levels 1, 2 and 3 follow from the three others: three linear equations.
 * @param {number} c4 @param {number} c5 @param {number} c6
 * @param {{n: number, sum: number, sumOfSquares: number}} totals
 */
function completed(c4, c5, c6, { n, sum, sumOfSquares }) {
  const count = n - c4 - c5 - c6;
  const rest = sum - 4 * c4 - 5 * c5 - 6 * c6;
  const squares = sumOfSquares - 16 * c4 - 25 * c5 - 36 * c6;
  const c3 = (squares - 3 * rest + 2 * count) / 2;
  const c2 = rest - count - 2 * c3;
  const c1 = count - c2 - c3;
  const counts = [c1, c2, c3, c4, c5, c6];
  return counts.every((value) => Number.isInteger(value) && value >= 0) ? counts : null;
}

/** @param {readonly number[]} counts */
function medianOf(counts) {
  const answers = sortedAnswers(counts);
  const middle = (answers.length - 1) / 2;
  return ((answers[Math.floor(middle)] ?? Number.NaN) + (answers[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

/**
 * Distance from the expected counts (Pearson's, steadied where little is expected), plus the depth of holes: levels that
 * fewer firms ticked than either level beside them.
 * @param {readonly number[]} counts @param {readonly number[]} expected
 */
function oddity(counts, expected) {
  let total = 0;
  for (const index of LEVELS.keys()) {
    const count = counts[index] ?? 0;
    const mean = expected[index] ?? 0;
    const hole = Math.max(0, Math.min(counts[index - 1] ?? 0, counts[index + 1] ?? 0) - count);
    total += (count - mean) ** 2 / (mean + 0.5) + 0.1 * hole ** 2;
  }
  return total;
}
