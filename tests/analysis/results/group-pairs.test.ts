import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testCounts, testNumbers, testOption } from '../../../src/analysis/results/group-test.js';
import type { Grouping } from '../../../src/analysis/results/grouping.js';
import { orderedPairs } from '../../../src/analysis/results/ordered-pairs.js';
import type { Survey } from '../../../src/analysis/results/survey.js';
import { frequenciesOf } from '../../../src/analysis/statistics/frequencies.js';
import { available } from '../../../src/analysis/statistics/outcome.js';
import type { GroupComparison, GroupTest } from '../../../src/model/inference.js';
import type { Outcome } from '../../../src/model/statistics.js';

/** Pairs of groups, each with a test of its own, and which of the two that test finds higher. */

interface Reference {
  readonly chosen: readonly number[];
  readonly others: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly p: readonly number[];
  readonly adjusted: readonly number[];
}
const file = path.join(import.meta.dirname, '../../fixtures/r/option-pairs.json');
const references = JSON.parse(await readFile(file, 'utf8')) as readonly Reference[];

const survey = { project: { statistics: { confidence: 0.95 } } } as Survey;
const ids = ['a', 'b', 'c', 'd'];
const groupingOf = (groups: number): Grouping => ({
  id: 'group',
  item: null,
  label: { ja: '群', en: 'Group' },
  categories: ids.slice(0, groups).map((id) => ({ id, label: { ja: id, en: id } })),
  members: new Int16Array(),
});

function comparison(
  test: Outcome<GroupTest>,
  counts: readonly Readonly<Record<string, number>>[],
  option: string | null,
): GroupComparison {
  const groups = counts.map((one, index) => ({
    category: ids[index] ?? '',
    n: Object.values(one).reduce((sum, count) => sum + count, 0),
    mean: null,
    median: null,
    sd: null,
    modal: 0,
    byAnswered: [],
    counts: one,
  }));
  return { of: 'x', kind: 'item', option, groups, test, adjusted: available(test) ? test.p : null };
}

function ofOption(chosen: readonly number[], others: readonly number[]) {
  const table = chosen.map((count, index) => [count, others[index] ?? 0]);
  const test = testOption(groupingOf(chosen.length), table);
  return {
    test,
    pairs: orderedPairs(
      comparison(
        test,
        table.map(([yes = 0, no = 0]) => ({ yes, no })),
        'o',
      ),
    ),
  };
}

function ofNumbers(groups: readonly (readonly number[])[]) {
  const test = testNumbers(
    survey,
    groupingOf(groups.length),
    groups.map((answers) => frequenciesOf(answers)),
  );
  return orderedPairs(
    comparison(
      test,
      groups.map(() => ({})),
      null,
    ),
  );
}

describe('an option in three groups or more', () => {
  it.each(references.map((one, index) => [index, one] as const))('has the pairs of R: case %i', (_, one) => {
    const { test } = ofOption(one.chosen, one.others);
    if (!available(test) || !('pairs' in test) || !Array.isArray(test.pairs)) return expect.fail('no pairs');
    expect(test.pairs).toHaveLength(one.p.length);
    test.pairs.forEach(({ firstCategory, secondCategory, p, adjusted }, index) => {
      expect([firstCategory, secondCategory]).toEqual([ids[one.first[index] ?? 0], ids[one.second[index] ?? 0]]);
      expect(p / (one.p[index] ?? 0)).toBeCloseTo(1, 9);
      expect(adjusted / (one.adjusted[index] ?? 0)).toBeCloseTo(1, 9);
    });
  });

  it('is higher in the group of which a larger share chose it', () => {
    const { pairs } = ofOption([30, 45, 20], [30, 25, 60]);
    expect(pairs.map(({ higher, lower }) => higher + lower)).toEqual(['ba', 'ac', 'bc']);
  });

  it('has no pair of groups that nobody, or everybody, chose it in', () => {
    expect(ofOption([0, 0, 20], [30, 25, 60]).pairs.map(({ higher, lower }) => higher + lower)).toEqual(['ca', 'cb']);
  });
});

describe('the direction of a test', () => {
  it('of two groups is that of their ranks, whatever their means', () => {
    const [low, high] = [
      [...Array(66).fill(4), ...Array(34).fill(1)],
      [...Array(90).fill(3), ...Array(10).fill(4)],
    ];
    expect(ofNumbers([low, high])).toMatchObject([{ higher: 'a', lower: 'b' }]);
    expect(ofNumbers([high, low])).toMatchObject([{ higher: 'b', lower: 'a' }]);
    expect(ofNumbers([[1, 3], [2]])).toEqual([]);
  });

  it('of an item of whose options none is more than another is none', () => {
    const table = [
      [20, 10],
      [10, 20],
    ];
    const test = testCounts(groupingOf(2), table);
    expect(
      orderedPairs(
        comparison(
          test,
          table.map(([x = 0, y = 0]) => ({ x, y })),
          null,
        ),
      ),
    ).toEqual([]);
  });

  it('turns round with the answers', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(answers, { minLength: 2, maxLength: 4 }), (groups) => {
        const turned = groups.map((group) => group.map((answer) => 7 - answer));
        const inverse = ofNumbers(turned).map(({ higher, lower }) => lower + higher);
        expect(ofNumbers(groups).map(({ higher, lower }) => higher + lower)).toEqual(inverse);
      }),
    );
  });
});
