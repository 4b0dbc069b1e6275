import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '../../../src/analysis/statistics/adjust.js';
import { independence } from '../../../src/analysis/statistics/chi-squared.js';
import { cliffsDelta } from '../../../src/analysis/statistics/cliffs-delta.js';
import { cronbach } from '../../../src/analysis/statistics/cronbach.js';
import { dunn } from '../../../src/analysis/statistics/dunn.js';
import { fisherExact } from '../../../src/analysis/statistics/fisher/index.js';
import { fitToFrame } from '../../../src/analysis/statistics/frame-fit.js';
import { frequenciesOf } from '../../../src/analysis/statistics/frequencies.js';
import { jointOf } from '../../../src/analysis/statistics/joint.js';
import { kruskalWallis } from '../../../src/analysis/statistics/kruskal-wallis.js';
import { mannWhitney } from '../../../src/analysis/statistics/mann-whitney.js';
import { mean } from '../../../src/analysis/statistics/mean.js';
import { meanInterval } from '../../../src/analysis/statistics/mean-interval.js';
import { postStratify } from '../../../src/analysis/statistics/post-stratification.js';
import { quantiles } from '../../../src/analysis/statistics/quantile.js';
import { rake } from '../../../src/analysis/statistics/raking.js';
import { skewness } from '../../../src/analysis/statistics/skewness.js';
import { spearman } from '../../../src/analysis/statistics/spearman.js';
import { standardDeviation } from '../../../src/analysis/statistics/standard-deviation.js';
import { signedRank } from '../../../src/analysis/statistics/wilcoxon.js';
import { wilsonInterval } from '../../../src/analysis/statistics/wilson.js';
import { fixedMean } from '../../support/calibration.js';
import { got } from './got.js';

const f = frequenciesOf;
const answers = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 7 });

/** Every number in it is one: an outcome is a figure or says why there is none. */
function isSound(found: unknown): boolean {
  if (typeof found === 'number') return Number.isFinite(found);
  if (Array.isArray(found)) return found.every(isSound);
  if (typeof found === 'object' && found !== null) {
    if ('unavailable' in found) return typeof found.unavailable === 'string' && /^[A-Z].*\.$/.test(found.unavailable);
    return Object.values(found).every(isSound);
  }
  return found === null || typeof found === 'string' || typeof found === 'boolean';
}

/** Every p-value in it is a probability. */
function psIn(found: unknown): readonly number[] {
  if (typeof found !== 'object' || found === null) return [];
  return Object.entries(found).flatMap(([key, value]) => (key === 'p' ? [value as number] : psIn(value)));
}

function sound(found: unknown): void {
  expect(isSound(found), JSON.stringify(found)).toBe(true);
  for (const p of psIn(found)) expect(p >= 0 && p <= 1, `p = ${p}`).toBe(true);
}

describe('whatever few answers there are, every figure is a number or says why it is none', () => {
  it('of one group', () => {
    fc.assert(
      fc.property(answers, fc.nat({ max: 3 }), (list, more) => {
        const frame = list.length + more;
        sound([mean(f(list)), standardDeviation(f(list), 'sample'), standardDeviation(f(list), 'population')]);
        sound(quantiles(f(list), [0, 0.25, 0.5, 1]));
        sound([
          skewness(f(list)),
          meanInterval(f(list), { level: 0.95, frame }),
          meanInterval(f(list), { level: 0.95, frame: null }),
        ]);
        for (let count = 0; count <= list.length; count += 1) sound(wilsonInterval(count, list.length, { level: 0.95, frame }));
        sound(signedRank(f(list.map((value) => value - 2))));
        sound(
          fitToFrame(
            [1, 2, 3].map((value) => list.filter((one) => one === value).length),
            [400, 200, 200],
          ),
        );
      }),
    );
  });

  it('of several groups', () => {
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 4 }), (groups) => {
        const [a = [], b = []] = groups;
        sound([mannWhitney(f(a), f(b)), cliffsDelta(f(a), f(b), 0.95), kruskalWallis(groups.map(f)), dunn(groups.map(f))]);
        const table = groups.map((group) => [1, 2, 3].map((value) => group.filter((one) => one === value).length));
        sound([independence(table), fisherExact(table)]);
      }),
    );
  });

  it('of several items', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 4 }),
        fc.nat({ max: 4 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 3 })),
        (items, n, stream) => {
          const columns = Array.from({ length: items }, () => Array.from({ length: n }, () => stream.next().value as number));
          sound(cronbach(columns, 0.95));
          const [a = [], b = []] = columns;
          if (a.length === b.length) sound(spearman(jointOf(a, b)));
        },
      ),
    );
  });

  it('of weights', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 1 })), { maxLength: 8 }), (rows) => {
        const margins = [
          { strata: rows.map(([a]) => a), shares: [3, 2, 1] },
          { strata: rows.map(([, b]) => b), shares: [1, 4] },
        ];
        for (const margin of margins) sound(postStratify(margin));
        sound(rake(margins));
        const values = rows.map(([a]) => a);
        sound(
          fixedMean(
            values,
            rows.map(([, b]) => b),
            null,
          ),
        );
        sound(
          fixedMean(
            values,
            rows.map(([, b]) => b + 1),
            rows.length,
          ),
        );
      }),
    );
  });

  it('of a family of p-values, also of none', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }))), (ps) => {
        sound([holm(ps), benjaminiHochberg(ps)]);
      }),
    );
    expect([holm([]), benjaminiHochberg([]), holm([null]), benjaminiHochberg([null])]).toEqual([[], [], [null], [null]]);
  });
});

describe('where the exact distribution ends', () => {
  const list = (n: number) => Array.from({ length: n }, (_, at) => ((at * 7) % 5) + 1);

  it('25 pairs that differ have it, zeros uncounted, and 26 do not', () => {
    const signed = (n: number) => got(signedRank(f([...list(n).map((value, at) => (at % 3 ? value : -value)), 0, 0])));
    expect(signed(25)).toMatchObject({ n: 25, zeros: 2, method: 'exact', z: null });
    expect(signed(26)).toMatchObject({ n: 26, zeros: 2, method: 'normal', z: expect.any(Number) });
  });

  it('30 respondents in two groups have it, and 31 do not', () => {
    expect(got(mannWhitney(f(list(12)), f(list(18))))).toMatchObject({ method: 'exact', z: null });
    expect(got(mannWhitney(f(list(12)), f(list(19))))).toMatchObject({ method: 'normal', z: expect.any(Number) });
  });

  it('and the two are close there', () => {
    const [a, b] = [list(12), list(18).map((value) => value + 1)];
    const [exact, normal] = [got(mannWhitney(f(a), f(b))), got(mannWhitney(f(a), f([...b, 4])))];
    expect(Math.abs(exact.p - normal.p)).toBeLessThan(0.02);
  });
});

describe('a perfect order', () => {
  it('has a rank correlation of exactly 1 or -1, one of 7! / 2! ways', () => {
    const one = [1, 2, 2, 3, 5, 8, 13];
    expect(got(spearman(jointOf(one, one)))).toEqual({ n: 7, rho: 1, method: 'exact', p: 1 / 2520 });
    expect(
      got(
        spearman(
          jointOf(
            one,
            one.map((value) => -value),
          ),
        ),
      ),
    ).toEqual({ n: 7, rho: -1, method: 'exact', p: 1 / 2520 });
  });

  it('has the smallest exact p that so few can have', () => {
    expect(got(signedRank(f([1, 2, 3, 4, 5]))).p).toBe(2 / 32);
    expect(got(mannWhitney(f([1, 2, 3]), f([4, 5, 6]))).p).toBeCloseTo(2 / 20, 12);
  });
});
