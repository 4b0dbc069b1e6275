import { describe, expect, it } from 'vitest';
import { netInterval, recommendationOf } from '../../../src/analysis/results/recommendation.js';
import { available } from '../../../src/analysis/statistics/index.js';

const SETTINGS = { level: 0.95, frame: null };

describe('a recommendation', () => {
  it('is told in three groups, and as the difference of the shares at the ends', () => {
    const of = recommendationOf({ 0: 10, 6: 20, 7: 25, 8: 15, 9: 20, 10: 30 });
    expect([of.detractors, of.passives, of.promoters, of.net]).toEqual([0.25, 40 / 120, 50 / 120, (100 * 20) / 120]);
  });

  it('has an interval as R has it: t.test(c(rep(-100,30), rep(0,40), rep(100,50)))', () => {
    const interval = netInterval({ 5: 30, 7: 40, 9: 50 }, SETTINGS);
    if (!available(interval)) throw new Error('There is none.');
    expect(interval.low).toBeCloseTo(2.15804073688, 9);
    expect(interval.high).toBeCloseTo(31.17529259645, 9);
  });

  it('is never beyond what it can be', () => {
    const interval = netInterval({ 9: 9, 7: 1 }, SETTINGS);
    expect(available(interval) && interval.high).toBe(100);
  });

  it('has no score without answers', () => {
    expect(recommendationOf({ 0: 0 })).toEqual({ detractors: null, passives: null, promoters: null, net: null });
    expect(available(netInterval({ 0: 0 }, SETTINGS))).toBe(false);
  });
});
