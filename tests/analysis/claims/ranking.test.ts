import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPairs, pairsIn } from '../../../src/analysis/claims/pairs.js';
import { rankingOf } from '../../../src/analysis/claims/ranking.js';
import { ranking, test } from './ranked.js';

const said = (...[means, pairs, more]: Parameters<typeof ranking>) => rankingOf(ranking(means, pairs, more));

describe('what is said of the order of items', () => {
  it('names the first alone where it is higher than every other, as surely as the weakest of those tests', () => {
    const pairs = [test('a>b', 0.03), test('a>c', 0.001), test('b>c', 0.4)];
    expect(said({ a: 4.1, b: 3.6, c: 3.5 }, pairs)).toMatchObject({
      says: 'top',
      highest: ['a'],
      lowest: 'c',
      certainty: 'likely',
      effect: expect.closeTo(0.12, 10),
    });
  });

  it('names several where each is higher than all the rest and none of them differ', () => {
    const pairs = [test('a>b', 0.9), test('a>c', 0.001), test('b>c', 0.002), test('c>d', 0.3), test('a>d', 0), test('b>d', 0)];
    expect(said({ a: 4.1, b: 4, c: 3.5, d: 3.4 }, pairs)).toMatchObject({
      says: 'top',
      highest: ['a', 'b'],
      certainty: 'established',
    });
  });

  it('never puts two items that differ side by side, though each lies above the rest', () => {
    const pairs = [test('a>b', 0.2), test('b>c', 0.2), test('a>c', 0.001), test('a>d', 0), test('b>d', 0), test('c>d', 0)];
    expect(said({ a: 4.4, b: 4.2, c: 4, d: 2 }, pairs)).toMatchObject({ says: 'ends', highest: ['a'], lowest: 'd' });
  });

  it('names the first and the last alone where no more is told', () => {
    const pairs = [test('a>b', 0.2), test('a>c', 0.004), test('b>c', 0.2)];
    expect(said({ a: 4.1, b: 3.8, c: 3.5 }, pairs)).toMatchObject({
      says: 'ends',
      highest: ['a'],
      lowest: 'c',
      certainty: 'established',
    });
  });

  it('says nothing where the first and the last are not told apart, though others may be', () => {
    const pairs = [test('a>b', 0.03), test('a>c', 0.2), test('b>c', 0.2)];
    const found = said({ a: 4.1, b: 3.8, c: 3.5 }, pairs);
    expect(found).toMatchObject({ says: 'nothing', highest: [], lowest: null, certainty: 'undecided', effect: 0 });
    expect(found?.told.map(({ first, second }) => first + second)).toEqual(['ab']);
  });

  it('is not found where no test is shown', () => {
    expect(said({ a: 4.1, b: 3.8 }, [test('a>b', null)])).toBeNull();
  });

  it('compares reverse-worded items, but names none', () => {
    const pairs = [test('a<b', 0.001), test('a>c', 0.001), test('b>c', 0.001)];
    // Turned round, b is 4.9 and leads.
    expect(said({ a: 4, b: 2.1, c: 3 }, pairs, { reverse: ['b'] })).toMatchObject({ says: 'ends', highest: ['a'], lowest: 'c' });
    const under = [test('a>b', 0.001), test('a>c', 0.001), test('b>c', 0.9)];
    expect(said({ a: 4, b: 4.1, c: 3 }, under, { reverse: ['b'] })).toMatchObject({ says: 'top', highest: ['a'], lowest: 'c' });
  });

  it('holds of every pair that it names, whatever the tests', () => {
    const items = ['a', 'b', 'c', 'd', 'e'];
    const pairs = items.flatMap((first, index) => items.slice(index + 1).map((second) => [first, second] as const));
    const drawn = fc.record({
      means: fc.array(fc.integer({ min: 10, max: 60 }), { minLength: items.length, maxLength: items.length }),
      tests: fc.array(fc.tuple(fc.boolean(), fc.constantFrom(0, 0.02, 0.07, 0.5, null)), {
        minLength: pairs.length,
        maxLength: pairs.length,
      }),
    });
    fc.assert(
      fc.property(drawn, ({ means, tests }) => {
        const list = pairs.map(([first, second], index) => {
          const [isFirst, p] = tests[index] ?? [true, null];
          return test(`${first}${isFirst ? '>' : '<'}${second}`, p);
        });
        const whole = ranking(Object.fromEntries(items.map((id, index) => [id, (means[index] ?? 0) / 10])), list);
        const found = rankingOf(whole);
        const between = openPairs(pairsIn(whole));
        if (!found || found.says === 'nothing') return;
        const rest = found.says === 'top' ? items.filter((id) => !found.highest.includes(id)) : [found.lowest ?? ''];
        for (const one of found.highest) {
          for (const other of rest) expect(between(one, other)?.verdict).toBe('higher');
          for (const other of found.highest)
            if (other !== one) expect(['higher', 'lower']).not.toContain(between(one, other)?.verdict);
        }
      }),
      { numRuns: 300 },
    );
  });
});
