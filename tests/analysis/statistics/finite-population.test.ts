import { describe, expect, it } from 'vitest';
import { changeOfMean, type Round } from '../../../src/analysis/statistics/change-of-mean.js';
import { differenceVariance } from '../../../src/analysis/statistics/difference-variance.js';
import { frequenciesOf } from '../../../src/analysis/statistics/frequencies.js';
import { jointOf } from '../../../src/analysis/statistics/joint.js';
import { mean } from '../../../src/analysis/statistics/mean.js';
import { meanInterval } from '../../../src/analysis/statistics/mean-interval.js';
import { overlappingDifference } from '../../../src/analysis/statistics/overlapping-difference.js';
import { standardDeviation } from '../../../src/analysis/statistics/standard-deviation.js';
import { wilsonInterval } from '../../../src/analysis/statistics/wilson.js';
import { got } from './got.js';

/** Every sample of small frames, one by one: what is estimated from a sample is right on average over all of them. */

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const spread = (values: readonly number[]) => average(values.map((value) => (value - average(values)) ** 2));
const at = (values: readonly number[], places: readonly number[]) => places.map((place) => values[place] ?? Number.NaN);
const covariance = (x: readonly number[], y: readonly number[]) =>
  x.reduce((sum, value, index) => sum + (value - average(x)) * ((y[index] ?? 0) - average(y)), 0) / (x.length - 1);

/** Every choice of `n` among the places. */
function samples(places: readonly number[], n: number): readonly (readonly number[])[] {
  const [first, ...others] = places;
  if (n === 0) return [[]];
  if (first === undefined) return [];
  return [...samples(others, n - 1).map((sample) => [first, ...sample]), ...samples(others, n)];
}
const placesOf = (frame: readonly unknown[]) => frame.map((_, place) => place);

const FRAMES = [
  [1, 2, 2, 5, 6, 6, 3],
  [4, 4, 4, 4, 4, 4, 1],
  [0, 0, 1, 1, 1, 0, 1],
  [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6],
];

describe('the squared standard error of a sample of a frame', () => {
  it.each(FRAMES.flatMap((frame) => [2, 3, frame.length - 1, frame.length].map((n) => [n, frame] as const)))(
    'of a mean or a share, %i of %j, is the variance over all samples',
    (n, frame) => {
      const all = samples(placesOf(frame), n).map((places) => at(frame, places));
      const estimates = all.map((sample) => got(meanInterval(frequenciesOf(sample), { level: 0.95, frame: frame.length })));
      expect(average(estimates.map(({ standardError }) => standardError ** 2))).toBeCloseTo(spread(all.map(average)), 12);
    },
  );

  const X = [1, 2, 2, 5, 6, 6, 3];
  const Y = [2, 2, 1, 3, 6, 4, 4];
  it.each([
    [4, 4, 3],
    [4, 3, 2],
    [5, 4, 2],
    [5, 5, 5],
    [7, 5, 5],
    [7, 7, 7],
  ])('of a difference, %i gave the first, %i the second and %i both, is the variance over all such samples', (a, b, both) => {
    const frame = placesOf(X);
    const all = samples(frame, a).flatMap((first) =>
      samples(frame, b).flatMap((second) => {
        const pairs = first.filter((place) => second.includes(place));
        return pairs.length === both ? [{ first: at(X, first), second: at(Y, second), pairs }] : [];
      }),
    );
    expect(all.length).toBeGreaterThan(0);
    const differences = all.map(({ first, second }) => average(second) - average(first));
    const estimates = all.map(({ first, second, pairs }) =>
      differenceVariance(
        {
          first: { n: a, variance: covariance(first, first) },
          second: { n: b, variance: covariance(second, second) },
          pairs: { n: both, covariance: covariance(at(X, pairs), at(Y, pairs)) },
        },
        X.length,
      ),
    );
    expect(average(estimates)).toBeCloseTo(spread(differences), 12);
  });

  it.each([
    [3, 5, 3],
    [5, 3, 3],
    [3, 7, 3],
    [4, 4, 2],
    [3, 4, 0],
    [5, 4, 3],
  ])(
    'of a change, %i before, %i now and %i in common, is the variance over all such rounds, whatever the frame',
    (n, m, common) => {
      const frame = placesOf(X);
      const all = samples(frame, n).flatMap((before) =>
        samples(frame, m)
          .filter((now) => now.filter((place) => before.includes(place)).length === common)
          .map((now) => [roundOf(at(X, before)), roundOf(at(X, now))] as const),
      );
      const found = all.map(([before, now]) => {
        const change = changeOfMean(before, now, common, { level: 0.95, frame: X.length });
        // Where all answers are the same there is no error to speak of.
        return 'unavailable' in change ? 0 : change.standardError ** 2;
      });
      expect(average(found)).toBeCloseTo(spread(all.map(([before, now]) => now.mean - before.mean)), 12);
    },
  );
});

function roundOf(values: readonly number[]): Round {
  const frequencies = frequenciesOf(values);
  return { n: values.length, mean: mean(frequencies) ?? 0, sd: standardDeviation(frequencies, 'population') ?? 0 };
}

describe('a frame that answered in full', () => {
  const x = [1, 2, 2, 5, 6, 6, 3];
  const y = [2, 2, 1, 3, 6, 4, 4];
  const settings = { level: 0.95, frame: 7 };

  it('leaves nothing open of a mean, a share, a difference or a change', () => {
    const centre = mean(frequenciesOf(x));
    expect(meanInterval(frequenciesOf(x), settings)).toMatchObject({ standardError: 0, low: centre, high: centre });
    for (const count of [0, 3, 7]) expect(wilsonInterval(count, 7, settings)).toEqual({ low: count / 7, high: count / 7 });
    expect(got(overlappingDifference(jointOf(x, y), frequenciesOf(x), frequenciesOf(y), settings))).toMatchObject({
      standardError: 0,
      low: expect.closeTo(-3 / 7, 12),
      high: expect.closeTo(-3 / 7, 12),
    });
    expect(got(changeOfMean(roundOf(x), roundOf(y), 2, settings))).toMatchObject({ standardError: 0, p: 0 });
    expect(got(changeOfMean(roundOf(x), roundOf(x.toReversed()), 3, settings))).toMatchObject({ standardError: 0, p: 1 });
  });

  it('may have a single unit', () => {
    expect(meanInterval(frequenciesOf([3]), { level: 0.95, frame: 1 })).toMatchObject({ standardError: 0, low: 3, high: 3 });
    expect(wilsonInterval(1, 1, { level: 0.95, frame: 1 })).toEqual({ low: 1, high: 1 });
  });

  it('cannot have given more answers than it has units', () => {
    expect(() => meanInterval(frequenciesOf(x), { level: 0.95, frame: 6 })).toThrow(RangeError);
    expect(() => wilsonInterval(3, 7, { level: 0.95, frame: 6 })).toThrow(RangeError);
    expect(() =>
      overlappingDifference(jointOf([1, 2], [2, 1]), frequenciesOf(x), frequenciesOf([2, 1]), { level: 0.95, frame: 6 }),
    ).toThrow(RangeError);
  });
});
