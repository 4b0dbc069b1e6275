import { describe, expect, it } from 'vitest';
import { openPairs, pairsIn } from '../../../src/analysis/claims/pairs.js';
import { ranking, test } from './ranked.js';

const claimOn = (mean: readonly [number, number], pair: ReturnType<typeof test>, more: Parameters<typeof ranking>[2] = {}) =>
  pairsIn(ranking({ a: mean[0], b: mean[1] }, [pair], more))[0];

describe('what may be said of two items', () => {
  it('is a difference where the test and the printed means agree', () => {
    expect(claimOn([3.4, 3.1], test('a>b', 0.003))).toMatchObject({ verdict: 'higher', certainty: 'established' });
    expect(claimOn([3.1, 3.4], test('a<b', 0.03))).toMatchObject({ verdict: 'lower', certainty: 'likely' });
  });

  it.each([
    ['the ranks lean the other way than the means', [3.1, 3.4], test('a>b', 0.001)],
    ['the means are printed alike', [3.42, 3.38], test('a>b', 0.001)],
    ['the p-value is .05 or more', [3.9, 3.1], test('a>b', 0.05)],
    ['the test is withheld', [3.9, 3.1], test('a>b', null)],
  ] as const)('is nothing where %s', (_, means, pair) => {
    expect(claimOn(means, pair)).toMatchObject({ verdict: 'untold', certainty: 'undecided' });
  });

  it('is similarity where the interval lies within the margin and no difference is told', () => {
    expect(claimOn([3.4, 3.4], test('a>b', 0.6, 0.3))).toMatchObject({ verdict: 'similar', certainty: 'likely', within: 0.3 });
    expect(claimOn([3.4, 3.2], test('a>b', 0.001, 0.3))).toMatchObject({ verdict: 'higher', within: null });
  });

  it('is one step less sure with fewer than 30 answers', () => {
    expect(claimOn([3.4, 3.1], test('a>b', 0.003), { n: 29 })).toMatchObject({ certainty: 'likely' });
    expect(claimOn([3.4, 3.4], test('a>b', 0.6, 0.3), { n: 29 })).toMatchObject({ certainty: 'possible' });
  });

  it('compares a reverse-worded item turned round', () => {
    // On a scale of 1 to 6, 2.1 is 4.9 turned round.
    expect(claimOn([4.0, 2.1], test('a<b', 0.001), { reverse: ['b'] })).toMatchObject({ verdict: 'lower' });
  });

  it('is turned round with the order of the two', () => {
    const between = openPairs(pairsIn(ranking({ a: 3.4, b: 3.1 }, [test('a>b', 0.003)])));
    expect(between('b', 'a')).toMatchObject({ first: 'b', second: 'a', verdict: 'lower', certainty: 'established' });
    expect(between('a', 'c')).toBeNull();
  });
});
