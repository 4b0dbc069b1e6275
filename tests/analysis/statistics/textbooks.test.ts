import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '../../../src/analysis/statistics/adjust.js';
import { independence } from '../../../src/analysis/statistics/chi-squared.js';
import { cliffsDelta } from '../../../src/analysis/statistics/cliffs-delta.js';
import { cronbach } from '../../../src/analysis/statistics/cronbach.js';
import { chiSquaredTail, fQuantile, normalQuantile, tQuantile } from '../../../src/analysis/statistics/distributions.js';
import { fisherExact } from '../../../src/analysis/statistics/fisher/index.js';
import { fitToFrame } from '../../../src/analysis/statistics/frame-fit.js';
import { frequenciesOf } from '../../../src/analysis/statistics/frequencies.js';
import { jointOf } from '../../../src/analysis/statistics/joint.js';
import { kish } from '../../../src/analysis/statistics/kish.js';
import { kruskalWallis } from '../../../src/analysis/statistics/kruskal-wallis.js';
import { mannWhitney } from '../../../src/analysis/statistics/mann-whitney.js';
import { meanInterval } from '../../../src/analysis/statistics/mean-interval.js';
import { postStratify } from '../../../src/analysis/statistics/post-stratification.js';
import { skewness } from '../../../src/analysis/statistics/skewness.js';
import { spearman } from '../../../src/analysis/statistics/spearman.js';
import { signedRank } from '../../../src/analysis/statistics/wilcoxon.js';
import { wilsonInterval } from '../../../src/analysis/statistics/wilson.js';
import { got } from './got.js';

/** Published results, in the digits that they are published with. */

const f = frequenciesOf;

describe('intervals', () => {
  // Newcombe (1998), Statistics in Medicine 17, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of the share %i of %i', (count, n, low, high) => {
    const found = got(wilsonInterval(count, n, { level: 0.95, frame: null }));
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('of the extra hours of sleep of ten patients (Student 1908)', () => {
    const more = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    const found = got(meanInterval(f(more), { level: 0.95, frame: null }));
    expect(found.degreesOfFreedom).toBe(9);
    expect(found.low).toBeCloseTo(0.7001142, 7);
    expect(found.high).toBeCloseTo(2.4598858, 7);
    // Nobody slept less: of the 2^9 ways to sign nine differences only two are as extreme.
    expect(got(signedRank(f(more)))).toMatchObject({ n: 9, zeros: 1, plus: 45, minus: 0, p: 2 / 512 });
  });

  it('of Cliff’s delta, in the help of the R package effsize', () => {
    const found = got(cliffsDelta(f([10, 10, 20, 20, 20, 30, 30, 30, 40, 50]), f([10, 20, 30, 40, 40, 50]), 0.95));
    expect(found.delta).toBeCloseTo(-0.25, 12);
    expect(found.low).toBeCloseTo(-0.7265846, 7);
    expect(found.high).toBeCloseTo(0.3890062, 7);
  });

  it('rest on the quantiles that every textbook tabulates', () => {
    expect([1, 4, 29, 120].map((df) => tQuantile(0.975, df).toFixed(3))).toEqual(['12.706', '2.776', '2.045', '1.980']);
    expect(normalQuantile(0.975).toFixed(6)).toBe('1.959964');
    expect(fQuantile(0.95, 3, 20).toFixed(2)).toBe('3.10');
    for (const [critical, df] of [
      [3.841, 1],
      [5.991, 2],
      [9.488, 4],
      [18.307, 10],
    ] as const)
      expect(chiSquaredTail(critical, df)).toBeCloseTo(0.05, 4);
  });
});

describe('ranks (Hollander and Wolfe 1973)', () => {
  it('permeability of membranes, p. 69: W = 35, one-sided P = 0.1272', () => {
    const term = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    const early = [1.15, 0.88, 0.9, 0.74, 1.21];
    const found = got(mannWhitney(f(term), f(early)));
    expect(found).toMatchObject({ u1: 35, u2: 15, method: 'exact', z: null });
    expect(found.p / 2).toBeCloseTo(0.1272, 4);
  });

  it('mucociliary efficiency, p. 116: H = 0.771, P = 0.68', () => {
    const found = got(kruskalWallis([f([2.9, 3.0, 2.5, 2.6, 3.2]), f([3.8, 2.7, 4.0, 2.4]), f([2.8, 3.4, 3.7, 2.2, 2.0])]));
    expect([found.h.toFixed(5), found.degreesOfFreedom, found.p.toFixed(2)]).toEqual(['0.77143', 2, '0.68']);
  });

  it('lightness and quality of tuna, p. 185: rho = 0.6', () => {
    const lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    const quality = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];
    expect(got(spearman(jointOf(lightness, quality))).rho).toBeCloseTo(0.6, 12);
  });
});

describe('counts', () => {
  it('party by gender (Agresti 2007, table 2.5): 30.07 with 2 degrees of freedom', () => {
    const found = got(
      independence([
        [762, 327, 468],
        [484, 239, 477],
      ]),
    );
    expect([found.statistic.toFixed(2), found.degreesOfFreedom]).toEqual(['30.07', 2]);
    expect(found.p).toBeCloseTo(2.954e-7, 10);
  });

  it('goodness of fit, in the help of R', () => {
    // There the shares are those of a frame without end.
    const found = got(fitToFrame([20, 15, 25], [1e12, 1e12, 1e12]));
    expect(found).toMatchObject({ n: 60, degreesOfFreedom: 2, leastExpected: 20, exact: null });
    expect(found.p).toBeCloseTo(0.2865, 4);
    const shares = [40, 20, 20, 15, 5].map((share) => share * 1e10);
    expect(got(fitToFrame([89, 37, 30, 28, 2], shares)).statistic).toBeCloseTo(9.9901, 4);
  });

  it('convictions of twins of criminals (Fisher 1962): P = 0.0005367', () => {
    const found = got(
      fisherExact([
        [2, 15],
        [10, 3],
      ]),
    );
    expect(found.p).toBeCloseTo(0.0005367, 7);
  });
});

describe('families and weights', () => {
  it('fifteen P-values (Benjamini and Hochberg 1995, 3.2): four are significant, by Holm three', () => {
    const ps = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
    const significant = (adjusted: readonly (number | null)[]) => adjusted.filter((p) => p !== null && p <= 0.05).length;
    expect([significant(ps), significant(benjaminiHochberg(ps)), significant(holm(ps))]).toEqual([9, 4, 3]);
  });

  it('half of the respondents weigh three times as much as the others: the design effect is 1.25', () => {
    const found = kish([1, 1, 3, 3]);
    expect(found).toEqual({ designEffect: 1.25, effectiveN: 3.2 });
    expect(got(postStratify({ strata: [0, 0, 0, 1], shares: [500, 500] }))).toEqual([2 / 3, 2 / 3, 2 / 3, 2]);
  });
});

describe('moments', () => {
  it('skewness, in the help of Excel', () => {
    expect(got(skewness(f([3, 4, 5, 2, 3, 4, 5, 6, 4, 7])))).toBeCloseTo(0.359543071, 9);
  });

  it('alpha of two items with equal variance is their correlation stepped up by Spearman and Brown', () => {
    const [a, b] = [
      [1, 2, 3, 4, 5],
      [2, 1, 4, 3, 5],
    ];
    const found = got(cronbach([a, b], 0.95));
    const r = 0.8;
    expect(found.perItem.map(({ itemTotal }) => got(itemTotal).toFixed(12))).toEqual([r.toFixed(12), r.toFixed(12)]);
    expect(found.alpha).toBeCloseTo((2 * r) / (1 + r), 12);
  });
});
