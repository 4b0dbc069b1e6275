import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '../../../src/analysis/statistics/adjust.js';
import { independence } from '../../../src/analysis/statistics/chi-squared.js';
import { cliffsDelta } from '../../../src/analysis/statistics/cliffs-delta.js';
import { cronbach } from '../../../src/analysis/statistics/cronbach.js';
import { normalQuantile, normalTwoSided } from '../../../src/analysis/statistics/distributions.js';
import { dunn } from '../../../src/analysis/statistics/dunn.js';
import { fisherExact } from '../../../src/analysis/statistics/fisher/index.js';
import { fitToFrame } from '../../../src/analysis/statistics/frame-fit.js';
import { type Frequencies, frequenciesFrom, frequenciesOf } from '../../../src/analysis/statistics/frequencies.js';
import { jointOf } from '../../../src/analysis/statistics/joint.js';
import { kish } from '../../../src/analysis/statistics/kish.js';
import { kruskalWallis } from '../../../src/analysis/statistics/kruskal-wallis.js';
import { mannWhitney } from '../../../src/analysis/statistics/mann-whitney.js';
import { mean } from '../../../src/analysis/statistics/mean.js';
import { meanInterval } from '../../../src/analysis/statistics/mean-interval.js';
import { available } from '../../../src/analysis/statistics/outcome.js';
import { postStratify } from '../../../src/analysis/statistics/post-stratification.js';
import { rake } from '../../../src/analysis/statistics/raking.js';
import { spearman } from '../../../src/analysis/statistics/spearman.js';
import { trim } from '../../../src/analysis/statistics/trim.js';
import { signedRank } from '../../../src/analysis/statistics/wilcoxon.js';
import { wilsonInterval } from '../../../src/analysis/statistics/wilson.js';
import { fixedMean } from '../../support/calibration.js';
import { got } from './got.js';

const f = frequenciesOf;
const level = fc.integer({ min: 1, max: 6 });
const group = fc.array(level, { minLength: 1, maxLength: 40 });
const large = fc.array(level, { minLength: 16, maxLength: 40 }).filter((list) => new Set(list).size > 1);
const counts = fc.array(fc.nat({ max: 12 }), { minLength: 6, maxLength: 6 }).filter((list) => list.some((count) => count > 0));
const cells = fc.array(fc.array(fc.nat({ max: 6 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 });

/** Answers by level, and the same answers one by one. */
const weighted = (list: readonly number[]): Frequencies => frequenciesFrom([1, 2, 3, 4, 5, 6], list);
const repeated = (list: readonly number[]): Frequencies =>
  f(list.flatMap((count, at) => Array.from({ length: count }, () => at + 1)));

describe('an integer weight equals repeated rows', () => {
  it('in every test and interval', () => {
    fc.assert(
      fc.property(counts, counts, counts, (a, b, c) => {
        expect(mannWhitney(weighted(a), weighted(b))).toEqual(mannWhitney(repeated(a), repeated(b)));
        expect(cliffsDelta(weighted(a), weighted(b), 0.95)).toEqual(cliffsDelta(repeated(a), repeated(b), 0.95));
        expect(kruskalWallis([a, b, c].map(weighted))).toEqual(kruskalWallis([a, b, c].map(repeated)));
        expect(dunn([a, b, c].map(weighted))).toEqual(dunn([a, b, c].map(repeated)));
        const settings = { level: 0.95, frame: 500 };
        expect(meanInterval(weighted(a), settings)).toEqual(meanInterval(repeated(a), settings));
        const less = (one: Frequencies) => ({ ...one, values: one.values.map((value) => value - 3) });
        expect(signedRank(less(weighted(a)))).toEqual(signedRank(less(repeated(a))));
      }),
    );
  });
});

describe('one method is a case of another', () => {
  it('Kruskal-Wallis and Dunn of two groups are Mann-Whitney', () => {
    fc.assert(
      fc.property(large, large, (a, b) => {
        const [ofTwo, ofMany] = [got(mannWhitney(f(a), f(b))), got(kruskalWallis([f(a), f(b)]))];
        const [pair] = got(dunn([f(a), f(b)]));
        expect(ofTwo.method).toBe('normal');
        expect(ofMany.h).toBeCloseTo((ofTwo.z ?? Number.NaN) ** 2, 8);
        expect(pair?.z).toBeCloseTo(ofTwo.z ?? Number.NaN, 8);
        for (const p of [ofMany.p, pair?.p]) expect(p).toBeCloseTo(ofTwo.p, 8);
      }),
    );
  });

  it('Cramér’s V of two by two is Spearman’s rho, and both are Pearson’s phi', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 1 })), { minLength: 3, maxLength: 30 }), (pairs) => {
        const [x, y] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        const table = [0, 1].map((i) => [0, 1].map((j) => pairs.filter(([one, other]) => one === i && other === j).length));
        const [ranks, chi] = [spearman(jointOf(x, y)), independence(table)];
        expect(available(ranks)).toBe(available(chi));
        if (available(ranks) && available(chi)) expect(chi.cramersV).toBeCloseTo(Math.abs(ranks.rho), 10);
      }),
    );
  });

  it('fit to a frame of two categories is the normal test of a share, in a large frame', () => {
    fc.assert(
      fc.property(fc.nat({ max: 50 }), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 9 }), (yes, no, tenths) => {
        const [n, share] = [yes + no, tenths / 10];
        const z = (yes - n * share) / Math.sqrt(n * share * (1 - share));
        const found = got(fitToFrame([yes, no], [tenths * 1e9, (10 - tenths) * 1e9]));
        expect(found.statistic / (z * z || 1)).toBeCloseTo(z === 0 ? 0 : 1, 6);
        expect(found.p).toBeCloseTo(normalTwoSided(z), 6);
      }),
    );
  });

  it('alpha without an item is alpha of the others', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level, level, level), { minLength: 2, maxLength: 20 }), (rows) => {
        const columns = [0, 1, 2, 3].map((item) => rows.map((row) => row[item] ?? 0));
        const found = cronbach(columns, 0.95);
        if (!available(found)) return;
        found.perItem.forEach(({ alphaIfDropped }, item) => {
          const others = cronbach(
            columns.filter((_, at) => at !== item),
            0.95,
          );
          expect(available(alphaIfDropped)).toBe(available(others));
          if (available(alphaIfDropped) && available(others)) expect(alphaIfDropped).toBeCloseTo(others.alpha, 9);
        });
      }),
    );
  });

  it('raking by one margin is post-stratification, and equal weights give the plain mean and its error', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 2 }), level), { minLength: 3, maxLength: 40 }), (rows) => {
        const margin = { strata: rows.map(([stratum]) => stratum), shares: [6, 3, 1] };
        const [post, raked] = [postStratify(margin), rake([margin])];
        expect(available(post)).toBe(available(raked));
        if (available(post) && available(raked)) expect(raked.weights).toEqual(post.map((weight) => expect.closeTo(weight, 12)));
        const values = rows.map(([, value]) => value);
        const [plain, equal] = [
          got(meanInterval(f(values), { level: 0.95, frame: 100 })),
          got(
            fixedMean(
              values,
              values.map(() => 2.5),
              100,
            ),
          ),
        ];
        expect(equal.mean).toBeCloseTo(mean(f(values)) ?? Number.NaN, 12);
        expect(equal.standardError).toBeCloseTo(plain.standardError, 12);
      }),
    );
  });
});

describe('what must not matter', () => {
  it('which of two items is named first, and how far apart their steps are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { maxLength: 40 }), (pairs) => {
        const [x, y] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        const stretched = (list: readonly number[]) => list.map((value) => value ** 3 - 20);
        const found = spearman(jointOf(x, y));
        expect(spearman(jointOf(y, x))).toEqual(found);
        expect(spearman(jointOf(stretched(x), stretched(y)))).toEqual(found);
        const turned = spearman(
          jointOf(
            x.map((value) => 7 - value),
            y,
          ),
        );
        if (available(found)) expect(got(turned)).toEqual({ ...found, rho: expect.closeTo(-found.rho, 12), p: found.p });
      }),
    );
    fc.assert(
      fc.property(group, group, group, (a, b, c) => {
        const stretched = (list: readonly number[]) => f(list.map((value) => 2 ** value));
        expect(dunn([a, b, c].map(stretched))).toEqual(dunn([a, b, c].map(f)));
        expect(cliffsDelta(stretched(a), stretched(b), 0.9)).toEqual(cliffsDelta(f(a), f(b), 0.9));
        const tenfold = signedRank(f(a.map((value) => 10 * (value - 3))));
        expect(tenfold).toEqual(signedRank(f(a.map((value) => value - 3))));
      }),
    );
  });

  it('the order of rows and columns of a table, and rows and columns of nobody', () => {
    fc.assert(
      fc.property(cells, (table) => {
        const turned = [...table].reverse().map((row) => [...row].reverse());
        const across = [0, 1, 2].map((at) => table.map((row) => row[at] ?? 0));
        const wider = [...table.map(([first = 0, ...others]) => [first, 0, ...others]), [0, 0, 0, 0]];
        for (const other of [turned, across, wider]) {
          const [chi, chiOfOther] = [independence(table), independence(other)];
          expect(available(chiOfOther)).toBe(available(chi));
          if (available(chi) && available(chiOfOther)) {
            for (const key of ['n', 'statistic', 'degreesOfFreedom', 'p', 'leastExpected', 'cramersV'] as const)
              expect(chiOfOther[key]).toBeCloseTo(chi[key], 8);
          }
          const [fisher, fisherOfOther] = [fisherExact(table), fisherExact(other)];
          if (available(fisher)) expect(got(fisherOfOther).p).toBeCloseTo(fisher.p, 10);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the order of the p-values of a family', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 5 })), (ps) => {
        for (const adjust of [holm, benjaminiHochberg]) expect([...adjust([...ps].reverse())].reverse()).toEqual(adjust(ps));
        const known = ps.filter((p) => p !== null);
        for (const adjust of [holm, benjaminiHochberg]) expect(adjust(ps).filter((p) => p !== null)).toEqual(adjust(known));
      }),
    );
  });

  it('the unit of weights', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { minLength: 2, maxLength: 30 }), (weights) => {
        const tenfold = weights.map((weight) => 10 * weight);
        const { designEffect, effectiveN } = kish(weights);
        expect(kish(tenfold).designEffect).toBeCloseTo(designEffect, 10);
        expect(designEffect).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(effectiveN).toBeGreaterThanOrEqual(1 - 1e-12);
        const values = weights.map((_, at) => (at * 7) % 5);
        const [one, other] = [got(fixedMean(values, weights, null)), got(fixedMean(values, tenfold, null))];
        expect([other.mean, other.standardError]).toEqual(
          [one.mean, one.standardError].map((value) => expect.closeTo(value ?? 0, 10)),
        );
        const bounds = { least: 0.5, most: 2 };
        const trimmed = got(trim(weights, bounds));
        expect(got(trim(tenfold, bounds))).toEqual(trimmed.map((weight) => expect.closeTo(weight, 9)));
        expect(got(trim(trimmed, bounds))).toEqual(trimmed.map((weight) => expect.closeTo(weight, 9)));
      }),
    );
  });
});

describe('intervals', () => {
  it('of a share mirror, meet their equation, and widen with the level and the frame', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), fc.integer({ min: 1, max: 900 }), (yes, no, more) => {
        const n = yes + no;
        fc.pre(n > 0);
        const at = (count: number, certainty: number, frame: number | null) =>
          got(wilsonInterval(count, n, { level: certainty, frame }));
        const { low, high } = at(yes, 0.95, null);
        expect(at(no, 0.95, null)).toEqual({ low: expect.closeTo(1 - high, 12), high: expect.closeTo(1 - low, 12) });
        const z = normalQuantile(0.975);
        for (const limit of [low, high]) expect((yes / n - limit) ** 2).toBeCloseTo((z * z * limit * (1 - limit)) / n, 12);
        const width = (certainty: number, frame: number | null) => at(yes, certainty, frame).high - at(yes, certainty, frame).low;
        expect(width(0.9, null)).toBeLessThan(width(0.99, null));
        const widths = [n, n + more, n + 2 * more, null].map((frame) => width(0.95, frame));
        expect(widths).toEqual([...widths].sort((a, b) => a - b));
      }),
    );
  });

  it('of a mean narrow as the frame shrinks, to nothing where all of it answered', () => {
    fc.assert(
      fc.property(large, fc.integer({ min: 1, max: 500 }), (list, more) => {
        const widths = [0, more, 2 * more, null].map((beyond) => {
          const frame = beyond === null ? null : list.length + beyond;
          const { low, high } = got(meanInterval(f(list), { level: 0.95, frame }));
          return high - low;
        });
        expect(widths[0]).toBe(0);
        expect(widths).toEqual([...widths].sort((a, b) => a - b));
      }),
    );
  });
});
