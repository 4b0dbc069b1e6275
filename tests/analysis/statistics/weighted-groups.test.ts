import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../../src/analysis/statistics/calibration.js';
import { raoScott } from '../../../src/analysis/statistics/rao-scott.js';
import { weightedRanks } from '../../../src/analysis/statistics/weighted-ranks.js';
import { calibrated, WEIGHTED_CASES } from '../../support/weighted-cases.js';
import { got } from './got.js';

function compared(calibration: Calibration, values: readonly (number | null)[], groups: readonly (number | null)[]) {
  const kept = values.flatMap((value, at) => (value === null || groups[at] === null ? [] : [at]));
  return {
    cells: kept.map((at) => calibration.cellOf[at] ?? 0),
    groups: kept.map((at) => groups[at] ?? 0),
    values: kept.map((at) => values[at] ?? 0),
  };
}

const TESTS = WEIGHTED_CASES.flatMap((one) =>
  one.tests.map((test, index) => [`${one.name}, ${test.ordered ? 'ranks' : 'options'} ${index + 1}`, one, test] as const),
);

describe('tests of groups that take account of weights', () => {
  it.each(TESTS)('agree with svychisq and svyranktest: %s', (_, one, { values, groups, ordered, statistic, df1, df2, p }) => {
    const { calibration } = calibrated(one);
    const found = got((ordered ? weightedRanks : raoScott)(compared(calibration, values, groups), calibration, one.frame));
    // The package leaves the residuals of raking after ten rounds, a few digits from where they lead.
    const digits = one.strata.length > 1 ? 1e-7 : 1e-9;
    const near = (value: number, expected: number) => expect(Math.abs(value / expected - 1)).toBeLessThan(digits);
    near(found.statistic, statistic);
    near(found.df1, df1);
    near(found.df2, df2);
    near(found.p, p);
  });

  it('say why there is none', () => {
    const { calibration } = calibrated({ strata: [[0, 0, 0, 1, 1, 1]], units: [[30, 20]] });
    const none = (values: readonly number[], groups: readonly number[], frame: number | null = null) => {
      const sample = compared(calibration, values, groups);
      return [raoScott(sample, calibration, frame), weightedRanks(sample, calibration, frame)];
    };
    expect(none([1, 2, 1, 2, 1, 2], [0, 0, 0, 0, 0, 0])).toEqual([
      { unavailable: 'Fewer than two groups or two answers occur.' },
      { unavailable: 'Fewer than two groups have answers.' },
    ]);
    expect(none([1, 1, 1, 1, 1, 1], [0, 1, 0, 1, 0, 1])).toEqual([
      { unavailable: 'Fewer than two groups or two answers occur.' },
      { unavailable: 'All answers are the same.' },
    ]);
    // Groups and answers are those of the margin, or the whole frame answered.
    const nothing = { unavailable: 'Nothing is left to chance.' };
    expect(none([1, 1, 1, 2, 2, 2], [0, 0, 0, 1, 1, 1])).toEqual([nothing, nothing]);
    expect(none([1, 2, 1, 2, 2, 2], [0, 1, 0, 1, 0, 1], 6)).toEqual([nothing, nothing]);
  });
});
