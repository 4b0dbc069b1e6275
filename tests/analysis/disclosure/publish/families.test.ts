import { describe, expect, it } from 'vitest';
import { shownRanking } from '../../../../src/analysis/disclosure/publish/families.js';
import { type MeanChange, shownChanges } from '../../../../src/analysis/disclosure/releases/mean-changes.js';
import type { Verdict } from '../../../../src/analysis/disclosure/rules/verdicts.js';
import { rankingBy } from '../../../../src/analysis/results/ranking.js';
import type { SignedRank } from '../../../../src/model/statistics.js';

const step = (higher: string, lower: string, p: number) => ({ higher, lower, test: { p } as SignedRank });

const withheld = (...keys: readonly string[]) => new Map(keys.map((key) => [key, 'alike' as const]));

describe('a ranking', () => {
  const whole = rankingBy([step('a', 'b', 0.03), step('b', 'c', 0.02), step('c', 'd', 0.3)]);

  it('is told by Holm over its steps', () => {
    expect(whole.tiers).toEqual([['a', 'b', 'c', 'd']]);
    expect(whole.steps.map(({ adjusted }) => adjusted)).toEqual([0.06, 0.06, 0.3]);
  });

  it('is told by those of its tests that are shown, as if there were no others', () => {
    expect(shownRanking(whole, { steps: withheld('c d', 'b c') }).tiers).toEqual([['a'], ['b', 'c', 'd']]);
    expect(shownRanking(whole, { steps: withheld('c d') }).tiers).toEqual([['a'], ['b'], ['c', 'd']]);
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
