import { describe, expect, it } from 'vitest';
import { chiSquaredTail } from '../../../src/analysis/statistics/distributions.js';
import { fitToFrame } from '../../../src/analysis/statistics/frame-fit.js';
import { got } from './got.js';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);

/** All ways in which `n` respondents can be of these categories, each with the number of samples that give it. */
function outcomes(
  units: readonly number[],
  n: number,
): readonly { readonly counts: readonly number[]; readonly samples: number }[] {
  const [first, ...others] = units;
  if (first === undefined) return n === 0 ? [{ counts: [], samples: 1 }] : [];
  return Array.from({ length: Math.min(first, n) + 1 }, (_, count) =>
    outcomes(others, n - count).map(({ counts, samples }) => ({
      counts: [count, ...counts],
      samples: samples * choose(first, count),
    })),
  ).flat();
}

describe('the fit of respondents to a frame', () => {
  it.each([
    { units: [3, 4, 2], n: 4 },
    { units: [6, 5], n: 7 },
    { units: [8, 1, 3, 2], n: 6 },
    { units: [20, 3], n: 21 },
  ])('of few, $n of $units, is judged by all samples that are no more probable', ({ units, n }) => {
    const all = outcomes(units, n);
    const whole = sum(all.map(({ samples }) => samples));
    for (const { counts, samples } of all) {
      const found = got(fitToFrame(counts, units));
      const extreme = all.filter((other) => other.samples <= samples * (1 + 1e-9));
      expect(found.exact).not.toBeNull();
      expect(found.p).toBeCloseTo(sum(extreme.map((other) => other.samples)) / whole, 10);
    }
  });

  it.each([
    { units: [6, 9, 5], n: 8 },
    { units: [12, 10], n: 19 },
  ])('has the mean of its distribution over all samples, but for N/(N - 1): $n of $units', ({ units, n }) => {
    const all = outcomes(units, n);
    const whole = sum(all.map(({ samples }) => samples));
    const mean = sum(all.map(({ counts, samples }) => (samples / whole) * got(fitToFrame(counts, units)).statistic));
    const frame = sum(units);
    expect(mean).toBeCloseTo(((units.length - 1) * frame) / (frame - 1), 10);
  });

  it.each([
    { units: [526, 394, 263, 132], n: 1000 },
    { units: [60, 45, 30, 15], n: 100 },
    { units: [526, 394, 263, 132], n: 108 },
  ])('rejects about 5 % of samples without replacement at 5 %: $n of $units', ({ units, n }) => {
    const SURVEYS = 4000;
    let state = 20261201;
    const chance = () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    const frame = units.flatMap((count, category) => Array.from({ length: count }, () => category));
    let [rejected, withReplacement] = [0, 0];
    for (let survey = 0; survey < SURVEYS; survey += 1) {
      const respondents = units.map(() => 0);
      for (let drawn = 0; drawn < n; drawn += 1) {
        const other = drawn + Math.floor(chance() * (frame.length - drawn));
        const category = frame[other] ?? 0;
        frame[other] = frame[drawn] ?? 0;
        frame[drawn] = category;
        respondents[category] = (respondents[category] ?? 0) + 1;
      }
      const { p, statistic, degreesOfFreedom } = got(fitToFrame(respondents, units));
      if (p < 0.05) rejected += 1;
      if (chiSquaredTail(statistic * (1 - n / frame.length), degreesOfFreedom) < 0.05) withReplacement += 1;
    }
    // Four standard errors of a share of 5 % in so many surveys.
    expect(Math.abs(rejected / SURVEYS - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / SURVEYS));
    if (n > sum(units) / 2) expect(withReplacement / SURVEYS).toBeLessThan(0.01);
  });

  it('of few in a frame that is too large for an exact test says so', () => {
    const found = got(fitToFrame([3, 1], [3e8, 1e8]));
    expect(found.exact).toEqual({ unavailable: 'The frame is too large for an exact test.' });
    expect(found.p).toBeCloseTo(chiSquaredTail(found.statistic, 1), 12);
  });

  it('leaves out what the frame does not have, and refuses more than it has', () => {
    expect(fitToFrame([30, 0, 20], [300, 0, 200])).toEqual(fitToFrame([30, 20], [300, 200]));
    expect(() => fitToFrame([3, 1], [2, 5])).toThrow(RangeError);
  });
});
