import { describe, expect, it } from 'vitest';
import { shownRanking } from '../../../../src/analysis/disclosure/publish/families.js';
import { type MeanChange, shownChanges } from '../../../../src/analysis/disclosure/releases/mean-changes.js';
import type { Verdict } from '../../../../src/analysis/disclosure/rules/verdicts.js';
import { rankingOf } from '../../../../src/analysis/results/ranking.js';
import type { MeanInterval, SignedRank } from '../../../../src/model/statistics.js';

const pair = (first: string, second: string, p: number) => ({
  first,
  second,
  n: 50,
  difference: 0.1,
  interval: { low: 0.05, high: 0.15 } as MeanInterval,
  test: { p } as SignedRank,
});

const withheld = (test: 'alike' | null, ...keys: readonly string[]) =>
  new Map(keys.map((key) => [key, { test, size: 'alike' as const }]));

describe('a ranking', () => {
  const whole = rankingOf([pair('a', 'b', 0.03), pair('b', 'c', 0.02), pair('a', 'c', 0.3)], 0.2);
  const adjustedWithout = (...keys: readonly string[]) =>
    shownRanking(whole, { pairs: withheld('alike', ...keys) }).pairs.map(({ adjusted }) => adjusted);

  it('is told by Holm over its pairs', () => {
    expect(whole.pairs.map(({ adjusted }) => adjusted)).toEqual([0.06, 0.06, 0.3]);
  });

  it('is told by those of its tests that are shown, as if there were no others', () => {
    expect(adjustedWithout('a c', 'b c')).toEqual([0.03, null, null]);
    expect(adjustedWithout('a c')).toEqual([0.04, 0.04, null]);
  });

  it('calls no two items similar of which the size of the difference is withheld', () => {
    const similar = (keys: readonly string[]) =>
      shownRanking(whole, { pairs: withheld(null, ...keys) }).pairs.map((one) => one.similar);
    expect(similar([])).toEqual([true, true, true]);
    expect(similar(['a b'])).toEqual([false, true, true]);
    expect(shownRanking(whole, { pairs: withheld(null, 'a b') }).pairs[0]?.adjusted).toBe(0.06);
  });
});

describe('changes since a release', () => {
  const changeOf = (p: number) => ({ change: { p } }) as unknown as MeanChange;
  const verdict = (distribution: Verdict['distribution']): Verdict => ({
    distribution,
    statistics: null,
    deviation: null,
    held: null,
  });

  it('are adjusted over those of items that are shown whole', () => {
    const shown = (hidden: number) =>
      shownChanges(
        new Map([
          ['a', changeOf(0.03)],
          ['b', changeOf(hidden)],
        ]),
        new Map([
          ['a', verdict(null)],
          ['b', verdict('too-few')],
        ]),
      );
    expect([...shown(0.5)].map(([id, { evident }]) => [id, evident])).toEqual([['a', true]]);
    expect(shown(0.001)).toEqual(shown(0.5));
  });
});
