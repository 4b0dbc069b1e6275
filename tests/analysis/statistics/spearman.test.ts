import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { correlationInterval } from '../../../src/analysis/statistics/correlation-interval.js';
import { jointOf } from '../../../src/analysis/statistics/joint.js';
import { spearman } from '../../../src/analysis/statistics/spearman.js';
import { got } from './got.js';

interface Case {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly p: number;
}

interface IntervalCase {
  readonly rho: number;
  readonly n: number;
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

/** Computed by scripts/r/spearman.R. */
const R: Readonly<Record<'exact' | 't', readonly Case[]>> & { readonly intervals: readonly IntervalCase[] } = JSON.parse(
  readFileSync(new URL('../../fixtures/r/spearman.json', import.meta.url), 'utf8'),
);

describe('the p-value of a rank correlation is that of R', () => {
  it.each((['exact', 't'] as const).flatMap((method) => R[method].map((one) => ({ method, n: one.x.length, ...one }))))(
    '$method, of $n respondents: $p',
    ({ method, x, y, p }) => {
      const found = got(spearman(jointOf(x, y)));
      expect(found.method).toBe(method);
      expect(Math.abs(found.p / p - 1)).toBeLessThan(1e-12);
    },
  );
});

describe('the interval of a rank correlation', () => {
  it.each(R.intervals)('of $rho among $n is that of R', ({ rho, n, level, low, high }) => {
    const found = got(correlationInterval({ n, rho, method: 't', p: 0.5 }, level));
    expect(found.low).toBeCloseTo(low, 12);
    expect(found.high).toBeCloseTo(high, 12);
  });

  it('is there for neither few respondents nor a perfect order', () => {
    expect(correlationInterval({ n: 3, rho: 0.5, method: 'exact', p: 1 }, 0.95)).toEqual({ unavailable: expect.any(String) });
    expect(correlationInterval({ n: 9, rho: -1, method: 'exact', p: 1 }, 0.95)).toEqual({ unavailable: expect.any(String) });
  });
});

it('three in perfect order say little, and no number of respondents says what is impossible', () => {
  for (const n of [3, 9, 10, 50, 150]) {
    const inOrder = Array.from({ length: n }, (_, index) => index);
    const found = got(spearman(jointOf(inOrder, inOrder)));
    expect(found.rho).toBe(1);
    expect(found.p).toBeGreaterThan(0);
  }
});
