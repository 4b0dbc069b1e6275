import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedMean, weightedShare } from '../../../src/analysis/statistics/weighted-mean.js';
import { byCell } from '../../support/calibration.js';
import { calibrated, WEIGHTED_CASES } from '../../support/weighted-cases.js';
import { got } from './got.js';

describe('weighted means and shares', () => {
  it.each(WEIGHTED_CASES.map((one) => [one.name, one] as const))('agree with svymean: %s', (_, one) => {
    const { weights, calibration } = calibrated(one);
    weights.forEach((weight, at) => {
      expect(weight).toBeCloseTo(one.weights[at] ?? Number.NaN, 9);
    });
    for (const { values, isShare, mean, se, low, high } of one.figures) {
      const found = got((isShare ? weightedShare : weightedMean)(byCell(calibration, values), calibration, one));
      const near = (value: number | undefined, expected: number) =>
        expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));
      near(found.mean, mean);
      near(found.standardError ?? undefined, se);
      near(found.interval?.low, low);
      near(found.interval?.high, high);
    }
  });

  it('has no error where the margins or the frame tell everything', () => {
    const one = { strata: [[0, 0, 0, 1, 1]], units: [[60, 40]], frame: 100, level: 0.95 };
    const { calibration } = calibrated(one);
    const known = got(weightedShare(byCell(calibration, [1, 1, 1, 0, 0]), calibration, one));
    expect(known).toMatchObject({ mean: 0.6, standardError: expect.closeTo(0, 12) });
    expect(known.interval).toEqual({ low: expect.closeTo(0.6, 12), high: expect.closeTo(0.6, 12) });
    const census = { level: 0.95, frame: 5 };
    const values = [3, 1, 4, 1, 5];
    const found = got(weightedMean(byCell(calibration, values), calibration, census));
    expect(found).toMatchObject({ standardError: 0, interval: { low: found.mean, high: found.mean } });
    const alike = byCell(calibration, [1, 1, 1, 1, 1]);
    expect(got(weightedShare(alike, calibration, census)).interval).toEqual({ low: 1, high: 1 });
    expect(got(weightedShare(alike, calibration, one)).interval).toEqual({ low: expect.closeTo(0.58, 1), high: 1 });
  });

  it('of one answer has no error, and of none is unavailable', () => {
    const settings = { level: 0.95, frame: null };
    const { calibration } = calibrated({ strata: [[0, 1, 1]], units: [[5, 5]] });
    const alone = byCell(calibration, [null, 4, null]);
    expect(weightedMean(alone, calibration, settings)).toEqual({ mean: 4, standardError: null, interval: null });
    expect(weightedMean(byCell(calibration, [null, null, null]), calibration, settings)).toEqual({
      unavailable: 'Nobody gave a usable answer.',
    });
    expect(() => weightedMean(alone, calibration, { level: 0.95, frame: 2 })).toThrow(RangeError);
  });

  it('with equal weights and no margin to speak of is the mean of a sample', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(answers, (values) => {
        const { calibration } = calibrated({ strata: [values.map(() => 0)], units: [[100]] });
        const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
        const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
        const found = got(weightedMean(byCell(calibration, values), calibration, { level: 0.95, frame: 100 }));
        expect(found.mean).toBeCloseTo(centre, 12);
        expect(found.standardError).toBeCloseTo(Math.sqrt((variance / values.length) * (1 - values.length / 100)), 12);
      }),
    );
  });
});
