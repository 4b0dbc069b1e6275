import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '../../../src/analysis/statistics/adjust.js';
import { independence } from '../../../src/analysis/statistics/chi-squared.js';
import { cliffsDelta } from '../../../src/analysis/statistics/cliffs-delta.js';
import { cronbach } from '../../../src/analysis/statistics/cronbach.js';
import { dunn } from '../../../src/analysis/statistics/dunn.js';
import { fisherExact } from '../../../src/analysis/statistics/fisher/index.js';
import { fitToFrame } from '../../../src/analysis/statistics/frame-fit.js';
import { frequenciesFrom, frequenciesOf } from '../../../src/analysis/statistics/frequencies.js';
import { jointOf } from '../../../src/analysis/statistics/joint.js';
import { kish } from '../../../src/analysis/statistics/kish.js';
import { kruskalWallis } from '../../../src/analysis/statistics/kruskal-wallis.js';
import { mannWhitney } from '../../../src/analysis/statistics/mann-whitney.js';
import { mean } from '../../../src/analysis/statistics/mean.js';
import { meanInterval } from '../../../src/analysis/statistics/mean-interval.js';
import { available } from '../../../src/analysis/statistics/outcome.js';
import { postStratify } from '../../../src/analysis/statistics/post-stratification.js';
import { quantiles } from '../../../src/analysis/statistics/quantile.js';
import { rake } from '../../../src/analysis/statistics/raking.js';
import { skewness } from '../../../src/analysis/statistics/skewness.js';
import { spearman } from '../../../src/analysis/statistics/spearman.js';
import { standardDeviation } from '../../../src/analysis/statistics/standard-deviation.js';
import { trim } from '../../../src/analysis/statistics/trim.js';
import { weightedMean } from '../../../src/analysis/statistics/weighted-mean.js';
import { signedRank } from '../../../src/analysis/statistics/wilcoxon.js';
import { wilsonInterval } from '../../../src/analysis/statistics/wilson.js';
import type { Outcome } from '../../../src/model/statistics.js';
import { fixedMean, fixedWeights } from '../../support/calibration.js';

const level = fc.integer({ min: 1, max: 6 });
const answers = fc.array(level, { minLength: 2, maxLength: 60 });
const varied = answers.filter((list) => new Set(list).size > 1);
const f = frequenciesOf;

function got<T>(outcome: Outcome<T>): T {
  if (!available(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe('an integer weight equals repeated rows', () => {
  it('in mean, standard deviation, quantiles and skewness', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(level, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 6 }), (pairs) => {
        const byLevel = new Map(pairs);
        const values = [...byLevel.keys()].sort((a, b) => a - b);
        const weighted = frequenciesFrom(
          values,
          values.map((value) => byLevel.get(value) ?? 0),
        );
        const repeated = f(values.flatMap((value) => Array.from({ length: byLevel.get(value) ?? 0 }, () => value)));
        expect(weighted).toEqual(repeated);
        expect(mean(weighted)).toBe(mean(repeated));
        expect(standardDeviation(weighted, 'sample')).toBe(standardDeviation(repeated, 'sample'));
        expect(quantiles(weighted, [0.3])).toEqual(quantiles(repeated, [0.3]));
        expect(skewness(weighted)).toEqual(skewness(repeated));
      }),
    );
  });

  it('in the weighted mean', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(level, fc.integer({ min: 1, max: 5 })), { minLength: 2, maxLength: 20 }), (pairs) => {
        const found = got(
          fixedMean(
            pairs.map(([value]) => value),
            pairs.map(([, weight]) => weight),
            null,
          ),
        );
        const repeated = f(pairs.flatMap(([value, weight]) => Array.from({ length: weight }, () => value)));
        expect(found.mean).toBeCloseTo(mean(repeated) ?? 0, 10);
      }),
    );
  });
});

describe('the order of rows does not matter', () => {
  it('to any test', () => {
    fc.assert(
      fc.property(varied, varied, (a, b) => {
        const turned = (list: readonly number[]) => f([...list].reverse());
        expect(mannWhitney(turned(a), turned(b))).toEqual(mannWhitney(f(a), f(b)));
        expect(cliffsDelta(turned(a), turned(b), 0.95)).toEqual(cliffsDelta(f(a), f(b), 0.95));
        expect(kruskalWallis([turned(a), turned(b)])).toEqual(kruskalWallis([f(a), f(b)]));
        const both = Math.min(a.length, b.length);
        const [x, y] = [a.slice(0, both), b.slice(0, both)];
        expect(spearman(jointOf([...x].reverse(), [...y].reverse()))).toEqual(spearman(jointOf(x, y)));
      }),
    );
  });
});

describe('two groups', () => {
  it('share all pairs between U1 and U2, and mirror when they change places', () => {
    fc.assert(
      fc.property(varied, varied, (a, b) => {
        const [one, other] = [got(mannWhitney(f(a), f(b))), got(mannWhitney(f(b), f(a)))];
        expect(one.u1 + one.u2).toBe(a.length * b.length);
        expect([other.u1, other.u2]).toEqual([one.u2, one.u1]);
        expect(other.p).toBeCloseTo(one.p, 12);
        const [delta, mirrored] = [got(cliffsDelta(f(a), f(b), 0.95)), got(cliffsDelta(f(b), f(a), 0.95))];
        expect(delta.delta).toBeCloseTo((one.u1 - one.u2) / (a.length * b.length), 12);
        expect(mirrored.delta).toBeCloseTo(-delta.delta, 12);
        if (delta.low !== null && mirrored.high !== null) expect(mirrored.high).toBeCloseTo(-delta.low, 10);
      }),
    );
  });

  it('keep every rank statistic when all answers are stretched', () => {
    fc.assert(
      fc.property(varied, varied, (a, b) => {
        const stretched = (list: readonly number[]) => f(list.map((value) => value ** 3 * 7 - 100));
        expect(mannWhitney(stretched(a), stretched(b))).toEqual(mannWhitney(f(a), f(b)));
        expect(kruskalWallis([stretched(a), stretched(b)])).toEqual(kruskalWallis([f(a), f(b)]));
      }),
    );
  });

  it('have an interval of delta around it and within -1 and 1', () => {
    fc.assert(
      fc.property(varied, varied, (a, b) => {
        const { delta, low, high } = got(cliffsDelta(f(a), f(b), 0.95));
        if (low === null || high === null) expect(Math.abs(delta)).toBe(1);
        else expect(-1 <= low && low <= delta + 1e-12 && delta <= high + 1e-12 && high <= 1).toBe(true);
      }),
    );
  });
});

describe('paired answers', () => {
  it('give all ranks to plus and minus, and mirror when they change places', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 60 }), (differences) => {
        const found = signedRank(f(differences));
        if (!available(found)) {
          expect(differences.every((difference) => difference === 0)).toBe(true);
          return;
        }
        expect(found.plus + found.minus).toBe((found.n * (found.n + 1)) / 2);
        const mirrored = got(signedRank(f(differences.map((difference) => -difference))));
        expect([mirrored.plus, mirrored.minus]).toEqual([found.minus, found.plus]);
        expect(mirrored.p).toBeCloseTo(found.p, 12);
      }),
    );
  });
});

describe('affine changes', () => {
  it('move mean and intervals along, and leave skewness and alpha as they are', () => {
    fc.assert(
      fc.property(
        varied.filter((list) => list.length > 2),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -50, max: 50 }),
        (list, by, shift) => {
          const moved = f(list.map((value) => by * value + shift));
          expect(got(skewness(moved))).toBeCloseTo(got(skewness(f(list))), 8);
          const [plain, along] = [f(list), moved].map((one) => got(meanInterval(one, { level: 0.95, frame: 1000 })));
          expect(along?.low).toBeCloseTo(by * (plain?.low ?? 0) + shift, 8);
          expect(along?.standardError).toBeCloseTo(by * (plain?.standardError ?? 0), 8);
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(level, level, level), { minLength: 3, maxLength: 40 }),
        fc.integer({ min: -9, max: 9 }),
        (rows, shift) => {
          const columns = [0, 1, 2].map((item) => rows.map((row) => row[item] ?? 0));
          const found = cronbach(columns, 0.95);
          if (!available(found)) return;
          const moved = got(
            cronbach(
              columns.map((column) => column.map((value) => 3 * value + shift)),
              0.95,
            ),
          );
          expect(moved.alpha).toBeCloseTo(found.alpha, 8);
          expect(found.alpha).toBeLessThanOrEqual(1 + 1e-12);
          expect(found.low <= found.alpha && found.alpha <= found.high).toBe(true);
        },
      ),
    );
  });
});

describe('intervals', () => {
  it('of a share lie within 0 and 1, hold it, and narrow to it when all of the frame answered', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 5000 }),
        (n, part, more) => {
          const count = Math.round(part * n);
          const { low, high } = got(wilsonInterval(count, n, { level: 0.95, frame: n + more }));
          expect(low >= 0 && low <= count / n + 1e-12 && count / n <= high + 1e-12 && high <= 1).toBe(true);
          const whole = got(wilsonInterval(count, n, { level: 0.95, frame: n }));
          expect(whole.high - whole.low).toBeCloseTo(0, 10);
        },
      ),
    );
  });

  it('of a mean narrow as the frame shrinks to those who answered', () => {
    const list = f([1, 2, 2, 5, 6, 3]);
    const widths = [6, 7, 10, 100, null].map((frame) => {
      const { low, high } = got(meanInterval(list, { level: 0.95, frame }));
      return high - low;
    });
    expect(widths[0]).toBe(0);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(() => meanInterval(list, { level: 0.95, frame: 5 })).toThrow('6 answers of a frame of 5');
  });
});

describe('p-values of a family', () => {
  it('grow, stay in order, and are larger by Holm than by Benjamini and Hochberg', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 6 }), { maxLength: 30 }), (ps) => {
        const [strict, loose] = [holm(ps), benjaminiHochberg(ps)];
        ps.forEach((p, index) => {
          if (p === null) {
            expect([strict[index], loose[index]]).toEqual([null, null]);
            return;
          }
          expect(strict[index]).toBeGreaterThanOrEqual(p);
          expect(strict[index]).toBeLessThanOrEqual(1);
          expect(loose[index]).toBeGreaterThanOrEqual(p * (1 - 1e-12));
          expect(loose[index]).toBeLessThanOrEqual((strict[index] ?? 0) * (1 + 1e-12));
          ps.forEach((other, at) => {
            if (other !== null && other < p) expect(strict[at]).toBeLessThanOrEqual(strict[index] ?? 0);
          });
        });
      }),
    );
  });
});

describe('weights', () => {
  const strata = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 12,
    maxLength: 60,
  });

  it('meet the margins they are made for, with mean 1', () => {
    fc.assert(
      fc.property(strata, (rows) => {
        const margins = [
          { strata: rows.map(([a]) => a), shares: [5, 3, 2] },
          { strata: rows.map(([, b]) => b), shares: [1, 1] },
        ];
        const found = rake(margins);
        if (!available(found) || !found.converged) return;
        for (const { strata: of, shares } of margins) {
          const whole = shares.reduce((sum, share) => sum + share, 0);
          shares.forEach((share, stratum) => {
            const sum = found.weights.reduce((total, weight, index) => (of[index] === stratum ? total + weight : total), 0);
            expect(sum / rows.length).toBeCloseTo(share / whole, 9);
          });
        }
        const bounded = trim(found.weights, { least: 0.5, most: 2 });
        if (!available(bounded)) return;
        expect(bounded.every((weight) => weight >= 0.5 - 1e-9 && weight <= 2 + 1e-9)).toBe(true);
        expect(bounded.reduce((sum, weight) => sum + weight, 0) / rows.length).toBeCloseTo(1, 8);
        expect(kish(bounded).designEffect).toBeLessThanOrEqual(kish(found.weights).designEffect * (1 + 1e-9));
      }),
    );
  });

  it('do not converge where margins contradict each other', () => {
    const found = rake([
      { strata: [0, 0, 1, 1], shares: [9, 1] },
      { strata: [0, 0, 1, 1], shares: [1, 9] },
    ]);
    expect(found).toMatchObject({ converged: false });
  });
});

describe('what cannot be computed says why', () => {
  const none = f([]);
  const one = f([3]);
  const equal = f([4, 4, 4]);
  it.each<[string, unknown, RegExp]>([
    ['interval of nothing', meanInterval(none, { level: 0.95, frame: null }), /Nobody/],
    ['interval of one', meanInterval(one, { level: 0.95, frame: null }), /One answer/],
    ['share of nothing', wilsonInterval(0, 0, { level: 0.95, frame: null }), /base is empty/],
    ['skewness of two', skewness(f([1, 2])), /three answers/],
    ['skewness of equal answers', skewness(equal), /equal/],
    ['Mann-Whitney with an empty group', mannWhitney(none, one), /empty/],
    ['Mann-Whitney of equal answers', mannWhitney(equal, equal), /equal/],
    ['delta of a single answer', cliffsDelta(one, equal, 0.95), /single answer/],
    ['delta with an empty group', cliffsDelta(none, equal, 0.95), /empty/],
    ['Kruskal-Wallis of one group', kruskalWallis([equal]), /fewer than two/],
    ['Kruskal-Wallis with an empty group', kruskalWallis([equal, none, one]), /empty/],
    ['Kruskal-Wallis of equal answers', kruskalWallis([equal, equal]), /equal/],
    ['Dunn of equal answers', dunn([equal, equal]), /equal/],
    ['signed ranks of nobody', signedRank(none), /Nobody/],
    ['signed ranks of equal pairs', signedRank(f([0, 0])), /All pairs are equal/],
    ['correlation of two', spearman(jointOf([1, 2], [2, 1])), /three respondents/],
    ['correlation with a constant', spearman(jointOf([1, 2, 3], [4, 4, 4])), /equal/],
    ['alpha of one item', cronbach([[1, 2, 3]], 0.95), /two items/],
    ['alpha of nobody', cronbach([[], []], 0.95), /Nobody/],
    ['alpha of one respondent', cronbach([[1], [2]], 0.95), /One respondent/],
    [
      'alpha of constants',
      cronbach(
        [
          [1, 1],
          [2, 2],
        ],
        0.95,
      ),
      /does not vary/,
    ],
    [
      'alpha of opposites',
      cronbach(
        [
          [1, 2, 6],
          [6, 5, 1],
        ],
        0.95,
      ),
      /does not vary/,
    ],
    [
      'an empty table',
      independence([
        [0, 0],
        [0, 0],
      ]),
      /empty/,
    ],
    [
      'a table of one row',
      independence([
        [1, 2],
        [0, 0],
      ]),
      /one row/,
    ],
    [
      'Fisher of one column',
      fisherExact([
        [1, 0],
        [2, 0],
      ]),
      /one row/,
    ],
    ['fit of nobody', fitToFrame([0, 0], [1, 1]), /Nobody/],
    ['fit of everyone', fitToFrame([2, 1], [2, 1]), /Everyone/],
    ['fit to a single category', fitToFrame([1, 0], [3, 0]), /single category/],
    ['weights of nobody', postStratify({ strata: [], shares: [1] }), /Nobody/],
    ['weights with an empty stratum', postStratify({ strata: [0, 0], shares: [1, 1] }), /stratum of the frame/],
    ['raking with a stratum not in the frame', rake([{ strata: [0, 1], shares: [1, 0] }]), /not in the frame/],
    ['a weighted mean of nothing', weightedMean([], fixedWeights([]), { level: 0.95, frame: null }), /Nobody/],
  ])('%s', (_, outcome, words) => {
    expect(outcome).toEqual({ unavailable: expect.stringMatching(words) });
  });

  it('says of a constant in one group only that delta has no interval where nothing overlaps', () => {
    expect(got(cliffsDelta(f([5, 6, 6]), f([1, 2]), 0.95))).toEqual({ delta: 1, low: null, high: null });
  });

  it('agrees with textbooks: the lady tasting tea, and depression scores of nine patients', () => {
    expect(
      got(
        fisherExact([
          [3, 1],
          [1, 3],
        ]),
      ).p,
    ).toBeCloseTo(34 / 70, 10);
    const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
    const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
    // Hollander and Wolfe (1973), p. 29: V = 40, two-sided P = 0.0390625
    const found = got(signedRank(f(before.map((value, index) => value - (after[index] ?? 0)))));
    expect([found.plus, found.p]).toEqual([40, 0.0390625]);
  });
});
