import { describe, expect, it } from 'vitest';
import { axisOf } from '../../../../src/reports/charts/layout/axis.js';
import { barHeight, gapOf } from '../../../../src/reports/charts/layout/bars.js';
import { differenceAxis, spansOf } from '../../../../src/reports/charts/layout/dots.js';
import { levelAxis, levelBars, outlineBars, positionOnLevels } from '../../../../src/reports/charts/layout/histogram.js';
import { isLabelled, longestOf, segmentsOf } from '../../../../src/reports/charts/layout/stack.js';
import { DOTS, histogramOf, STACK, t } from '../../../support/deck.js';
import { made } from '../../../support/made.js';

describe('bars', () => {
  it('are so broad, as gaps in per cent of a bar', () => {
    const kinds = ['histogram', 'outline', 'options', 'stack'] as const;
    expect(kinds.map(gapOf)).toEqual([28, 9, 80, 35]);
  });

  it('are whole pixels high', () => {
    expect([21, 24, 34, 44].map((row) => barHeight('options', row))).toEqual([12, 13, 19, 24]);
    expect([21, 34, 36].map((row) => barHeight('stack', row))).toEqual([16, 25, 27]);
    expect([21, 34, 36].map((row) => barHeight('stem', row))).toEqual([5, 9, 9]);
  });
});

describe('the levels of a histogram', () => {
  const chart = histogramOf([5, 0, 7], { levels: [-1, 0, 1].map((level) => ({ level, count: 2 })) });

  it('have half of a level on either side', () => {
    expect(levelAxis(chart)).toEqual({ from: -1.5, to: 1.5 });
    expect([-1.5, -1, 0, 1].map((value) => positionOnLevels(value, chart))).toEqual([0, 1 / 6, 0.5, 2.5 / 3]);
  });

  it('have bars around them, and an outline where an earlier release has answers', () => {
    expect(levelBars(chart)[0]).toEqual({ level: -1, count: 2, from: -1.39, to: -0.61 });
    const released = made({ name: t('前回'), counts: [4, 0, 0.5] });
    expect(outlineBars({ ...chart, released })).toEqual([
      { level: -1, count: 4, from: -1.46, to: -0.54 },
      { level: 1, count: 0.5, from: 0.54, to: 1.46 },
    ]);
    expect(outlineBars(chart)).toBeNull();
  });
});

describe('an axis', () => {
  it('of counts has a length where nobody answered', () => {
    expect(axisOf(histogramOf([0, 0]))).toEqual({ from: 0, to: 1 });
    expect(axisOf(histogramOf([0, 8]))).toEqual({ from: 0, to: 8 });
  });

  it('of differences reaches the next half beyond everything shown, its zero in the middle', () => {
    expect(differenceAxis([0.1, -0.2])).toEqual({ low: -0.5, high: 0.5, grid: [-0.5, 0, 0.5], zero: 0 });
    expect(differenceAxis([1.1, -1.6])).toMatchObject({ low: -2, high: 2, grid: [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2] });
    expect(differenceAxis([2.1])).toMatchObject({ low: -2.5, high: 2.5, grid: [-2, -1, 0, 1, 2] });
  });
});

describe('shares', () => {
  it('hold a number from six per cent on', () => {
    expect([0, 0.059, 0.06, 0.5].map(isLabelled)).toEqual([false, false, true, true]);
  });

  it('end at zero on its left and begin there on its right', () => {
    expect(segmentsOf(STACK, 0)).toEqual([
      { percent: 30, from: -40, to: -10, middle: -25, number: '30' },
      { percent: 10, from: -10, to: 0, middle: -5, number: '10' },
      { percent: 58, from: 0, to: 58, middle: 29, number: '58' },
      { percent: 2, from: 58, to: 60, middle: 59, number: '' },
    ]);
  });

  it('know the longest row of all parts on either side', () => {
    const rows = made([
      [0.5, 0.25, 0.25, 0],
      [0, 0.25, 0.25, 0.5],
    ]);
    expect(longestOf(rows, 2)).toEqual({ left: 0.75, right: 0.75 });
    expect(longestOf(rows, null)).toEqual({ left: 0, right: 1 });
    expect(longestOf([], 2)).toEqual({ left: 0, right: 0 });
  });
});

describe('what stands in a row of points', () => {
  it('is the interval of each, and the range of several', () => {
    expect(spansOf(DOTS, 0)).toEqual({ bands: [], stems: [], intervals: [{ from: 3.9, to: 4.5 }], range: null });
    expect(spansOf(DOTS, 1).intervals).toEqual([]);
    expect(spansOf(DOTS, 2)).toEqual({ bands: [], stems: [], intervals: [], range: null });
    const two = {
      ...DOTS,
      series: [...DOTS.series, ...DOTS.series.map((one) => ({ ...one, points: made([{ value: 2, from: 2, to: 2 }]) }))],
    };
    expect(spansOf(two, 0).range).toEqual({ from: 2, to: 4.2 });
  });

  it('is a band instead where intervals are of the answers, and a stem from the zero of differences', () => {
    expect(spansOf({ ...DOTS, spread: 'band' }, 1)).toMatchObject({ bands: [{ from: 3.1, to: 3.1 }], intervals: [] });
    expect(spansOf({ ...DOTS, zero: 0 }, 0).stems).toEqual([{ from: 0, to: 4.2 }]);
  });
});
