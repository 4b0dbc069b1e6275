import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jointOf } from '../../../src/analysis/statistics/joint.js';
import { spearman } from '../../../src/analysis/statistics/spearman.js';
import { got } from './got.js';

interface Case {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly p: number;
}

/** Computed by scripts/r/spearman.R. */
const R: Readonly<Record<'exact' | 't', readonly Case[]>> = JSON.parse(
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

it('three in perfect order say little, and no number of respondents says what is impossible', () => {
  for (const n of [3, 9, 10, 50, 150]) {
    const inOrder = Array.from({ length: n }, (_, index) => index);
    const found = got(spearman(jointOf(inOrder, inOrder)));
    expect(found.rho).toBe(1);
    expect(found.p).toBeGreaterThan(0);
  }
});
