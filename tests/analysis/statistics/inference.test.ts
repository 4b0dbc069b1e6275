import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '../../../src/analysis/statistics/adjust.js';
import { independence } from '../../../src/analysis/statistics/chi-squared.js';
import { cliffsDelta } from '../../../src/analysis/statistics/cliffs-delta.js';
import { cronbach } from '../../../src/analysis/statistics/cronbach.js';
import {
  chiSquaredTail,
  fQuantile,
  normalTwoSided,
  tQuantile,
  tTwoSided,
} from '../../../src/analysis/statistics/distributions.js';
import { dunn } from '../../../src/analysis/statistics/dunn.js';
import { fisherExact } from '../../../src/analysis/statistics/fisher/index.js';
import { fitToFrame } from '../../../src/analysis/statistics/frame-fit.js';
import { frequenciesOf } from '../../../src/analysis/statistics/frequencies.js';
import { jointOf } from '../../../src/analysis/statistics/joint.js';
import { kish } from '../../../src/analysis/statistics/kish.js';
import { kruskalWallis } from '../../../src/analysis/statistics/kruskal-wallis.js';
import { mannWhitney } from '../../../src/analysis/statistics/mann-whitney.js';
import { mean } from '../../../src/analysis/statistics/mean.js';
import { meanInterval } from '../../../src/analysis/statistics/mean-interval.js';
import { available } from '../../../src/analysis/statistics/outcome.js';
import { postStratify } from '../../../src/analysis/statistics/post-stratification.js';
import { rake } from '../../../src/analysis/statistics/raking.js';
import { skewness } from '../../../src/analysis/statistics/skewness.js';
import { spearman } from '../../../src/analysis/statistics/spearman.js';
import { trim } from '../../../src/analysis/statistics/trim.js';
import { signedRank } from '../../../src/analysis/statistics/wilcoxon.js';
import { wilsonInterval } from '../../../src/analysis/statistics/wilson.js';
import type { Outcome } from '../../../src/model/statistics.js';
import { fixedMean } from '../../support/calibration.js';

/** Computed by scripts/r/inference.R. */
const R = JSON.parse(readFileSync(new URL('../../fixtures/r/inference.json', import.meta.url), 'utf8')).cases;

// The fixture's shape is that of the script; each test takes the parts that it names.
// biome-ignore lint/suspicious/noExplicitAny: see above.
type Case = any;
const numbered = (name: string): [number, Case][] => R[name].map((one: Case, index: number) => [index + 1, one]);

function got<T>(outcome: Outcome<T>): T {
  if (!available(outcome)) throw new Error(`Not available: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Estimates to 1e-10 of their size. */
function agrees(actual: number | null | undefined, expected: number): void {
  const scale = Math.max(Math.abs(expected), 1e-6);
  expect(Math.abs((actual ?? Number.NaN) - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(1e-10 * scale);
}

/** p-values down to 1e-300 to 1e-8 of their size; below, R itself gives up digits. */
function agreesP(actual: number | null | undefined, expected: number): void {
  if (expected < 1e-300) expect(actual).toBeLessThan(1e-300);
  else expect(Math.abs((actual ?? Number.NaN) / expected - 1), `${actual} against ${expected}`).toBeLessThanOrEqual(1e-8);
}

describe('R has the same', () => {
  it.each(numbered('described'))('mean, interval with and without a frame, and skewness: case %i', (_, one) => {
    const answers = frequenciesOf(one.x);
    agrees(mean(answers), one.mean);
    const plain = got(meanInterval(answers, { level: 0.95, frame: null }));
    agrees(plain.standardError, one.se);
    agrees(plain.low, one.low);
    agrees(plain.high, one.high);
    const framed = got(meanInterval(answers, { level: 0.95, frame: one.frame }));
    agrees(framed.standardError, one.seFrame);
    agrees(framed.low, one.lowFrame);
    agrees(framed.high, one.highFrame);
    if (one.skewness === null) expect(available(skewness(answers))).toBe(false);
    else agrees(got(skewness(answers)), one.skewness);
  });

  it.each(numbered('wilson'))('Wilson interval: case %i', (_, one) => {
    const plain = got(wilsonInterval(one.count, one.n, { level: 0.95, frame: null }));
    agrees(plain.low, one.low);
    agrees(plain.high, one.high);
    const framed = got(wilsonInterval(one.count, one.n, { level: 0.95, frame: one.frame }));
    agrees(framed.low, one.lowFrame);
    agrees(framed.high, one.highFrame);
  });

  it.each(numbered('reliability'))('alpha, interval, item-total correlations and alpha without each item: case %i', (_, one) => {
    const found = got(cronbach(one.columns, 0.95));
    expect(found.n).toBe(one.n);
    agrees(found.alpha, one.alpha);
    agrees(found.low, one.low);
    agrees(found.high, one.high);
    found.perItem.forEach(({ itemTotal, alphaIfDropped }, index) => {
      agrees(got(itemTotal), one.itemTotal[index]);
      agrees(got(itemTotal), one.rDrop[index]);
      if (one.dropped[index] === null) expect(available(alphaIfDropped)).toBe(false);
      else agrees(got(alphaIfDropped), one.dropped[index]);
    });
  });

  it.each(numbered('spearman'))('rank correlation: case %i', (_, one) => {
    const found = got(spearman(jointOf(one.x, one.y)));
    expect(found.n).toBe(one.n);
    agrees(found.rho, one.rho);
    // R gives Student's p here; the exact ones of few are in spearman.test.ts.
    if (found.method === 't') agreesP(found.p, one.p);
  });

  it.each(numbered('signs'))('signed-rank test: case %i', (_, one) => {
    const found = got(signedRank(frequenciesOf(one.d)));
    expect([found.n, found.plus, found.minus]).toEqual([one.n, one.plus, one.minus]);
    if (one.n <= 25) agreesP(found.p, one.exact);
    else {
      agrees(found.z, one.z);
      agreesP(found.p, one.normal);
    }
  });

  it.each(numbered('ranksum'))('Mann-Whitney test: case %i', (_, one) => {
    const found = got(mannWhitney(frequenciesOf([one.a].flat()), frequenciesOf([one.b].flat())));
    expect(found.u1).toBe(one.u);
    if (one.exact === null) {
      expect(found.method).toBe('normal');
      agreesP(found.p, one.normal);
    } else agreesP(found.p, one.exact);
  });

  it.each(numbered('cliff'))('Cliff’s delta and its interval: case %i', (_, one) => {
    const found = got(cliffsDelta(frequenciesOf(one.a), frequenciesOf(one.b), 0.95));
    agrees(found.delta, one.delta);
    agrees(found.low, one.low);
    agrees(found.high, one.high);
  });

  it.each(numbered('kruskal'))('Kruskal-Wallis test, epsilon squared and Dunn’s pairs: case %i', (_, one) => {
    const groups = one.groups.map((group: number | number[]) => frequenciesOf([group].flat()));
    const found = got(kruskalWallis(groups));
    agrees(found.h, one.h);
    expect(found.degreesOfFreedom).toBe(one.df);
    agreesP(found.p, one.p);
    agrees(found.epsilonSquared, one.epsilonSquared);
    const pairs = got(dunn(groups));
    expect(pairs).toHaveLength(one.pairs.length);
    pairs.forEach((pair, index) => {
      agrees(pair.z, one.pairs[index].z);
      agreesP(pair.p, one.pairs[index].p);
    });
  });

  it.each(numbered('nominal'))('chi-squared, Cramér’s V and Fisher’s test: case %i', (_, one) => {
    const found = got(independence(one.table));
    agrees(found.statistic, one.statistic);
    expect(found.degreesOfFreedom).toBe(one.df);
    agreesP(found.p, one.p);
    agrees(found.leastExpected, one.leastExpected);
    agrees(found.cramersV, one.v);
    if (one.fisher === null) return;
    agreesP(got(fisherExact(one.table)).p, one.fisher);
  });

  it.each(numbered('fit'))('fit to the frame: case %i', (_, one) => {
    const found = got(fitToFrame(one.observed, one.units));
    agrees(found.statistic, one.statistic);
    expect(found.degreesOfFreedom).toBe(one.df);
    agreesP(found.p, one.p);
  });

  it.each(numbered('adjust'))('Holm and Benjamini-Hochberg adjustment: case %i', (_, one) => {
    holm(one.p).forEach((p, index) => {
      agreesP(p, one.holm[index]);
    });
    benjaminiHochberg(one.p).forEach((p, index) => {
      agreesP(p, one.bh[index]);
    });
  });

  it.each(numbered('weights'))('weights, design effect, weighted mean and its error: case %i', (_, one) => {
    const each = (found: readonly number[], expected: readonly number[]) => {
      found.forEach((weight, index) => {
        agrees(weight, expected[index] ?? Number.NaN);
      });
    };
    each(got(postStratify({ strata: one.a, shares: one.sharesA })), one.post);
    const raked = got(
      rake([
        { strata: one.a, shares: one.sharesA },
        { strata: one.b, shares: one.sharesB },
      ]),
    );
    expect(raked.converged).toBe(true);
    each(raked.weights, one.raked);
    each(got(trim(raked.weights, { least: 0.6, most: 1.5 })), one.trimmed);
    agrees(kish(raked.weights).designEffect, one.deff);
    const plain = got(fixedMean(one.x, raked.weights, null));
    agrees(plain.mean, one.mean);
    agrees(plain.standardError, one.se);
    agrees(got(fixedMean(one.x, raked.weights, one.frame)).standardError, one.seFrame);
  });

  it('tails and quantiles of the distributions', () => {
    for (const { x, p } of R.normal) agreesP(normalTwoSided(x), p);
    for (const { x, df, p, q } of R.t) {
      agreesP(tTwoSided(x, df), p);
      agrees(tQuantile(0.975, df), q);
    }
    for (const { x, df, p } of R.chi) agreesP(chiSquaredTail(x, df), p);
    for (const { p, df1, df2, q } of R.f) agrees(fQuantile(p, df1, df2), q);
  });
});
