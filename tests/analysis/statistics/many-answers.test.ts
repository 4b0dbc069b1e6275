import { describe, expect, it } from 'vitest';
import { cliffsDelta } from '../../../src/analysis/statistics/cliffs-delta.js';
import { frequenciesOf } from '../../../src/analysis/statistics/frequencies.js';
import { kruskalWallis } from '../../../src/analysis/statistics/kruskal-wallis.js';
import { mannWhitney } from '../../../src/analysis/statistics/mann-whitney.js';
import { quantiles } from '../../../src/analysis/statistics/quantile.js';
import { trim } from '../../../src/analysis/statistics/trim.js';
import { got } from './got.js';

/** `count` numbers, each another, `step` apart from `first`. */
const numbers = (count: number, first: number, step: number) =>
  frequenciesOf(Array.from({ length: count }, (_, index) => first + step * index));

describe('hundreds of thousands of answers, each another', () => {
  it('are compared in two groups in the time that it takes to sort them', () => {
    const [odd, even] = [numbers(100_000, 1, 2), numbers(100_000, 2, 2)];
    const started = process.cpuUsage();
    // The k-th odd number is above k - 1 even ones and below the other n - k + 1: delta is -1 / n.
    expect(got(cliffsDelta(odd, even, 0.95)).delta).toBeCloseTo(-1 / 100_000, 15);
    expect(got(mannWhitney(odd, even)).u1).toBe((100_000 * 99_999) / 2);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
  });

  it('have quartiles, and a test of three groups', () => {
    const groups = [numbers(170_000, 0, 3), numbers(170_000, 1, 3), numbers(170_000, 2, 3)] as const;
    expect(quantiles(groups[0], [0.5])).toEqual([254_998.5]);
    const { n, h } = got(kruskalWallis(groups));
    expect(n).toBe(510_000);
    // Mean ranks are 1 apart: H = 12 / (N (N + 1)) times 170,000 (1 + 0 + 1).
    expect(h).toBeCloseTo((12 / (510_000 * 510_001)) * 340_000, 12);
  });

  it('are weighted within bounds', () => {
    const weights = Array.from({ length: 200_000 }, (_, index) => 0.1 + 1.8 * ((index + 0.5) / 200_000));
    const trimmed = got(trim(weights, { least: 0.5, most: 1.5 }));
    expect(trimmed.reduce((sum, weight) => sum + weight, 0) / 200_000).toBeCloseTo(1, 12);
    expect([trimmed[0], trimmed.at(-1)]).toEqual([0.5, 1.5]);
  });
});
