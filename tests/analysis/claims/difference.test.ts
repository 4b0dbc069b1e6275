import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesIn } from '../../../src/analysis/claims/candidates.js';
import { claimsOf } from '../../../src/analysis/claims/claims.js';
import { type MadeComparison, madeGrouping } from '../../support/compared.js';
import { publication, scaleItem, section } from '../../support/publication.js';

/** Groups are named where a test of these two and what is printed of them say alike which is higher. */

const EVEN = [10, 20, 20, 20, 20, 10];
const results = (...comparisons: readonly MadeComparison[]) => ({
  ...publication([section('s', [scaleItem('x', EVEN)])]),
  groups: [madeGrouping('g', 'size', comparisons)],
});
const claim = (comparison: MadeComparison) =>
  claimsOf(results(comparison)).comparisonOf('g', comparison.of, comparison.option ?? null);
const two = (a: number, b: number, higher: 'a' | 'b', adjusted = 0.001): MadeComparison => ({
  of: 'x',
  groups: [
    { id: 'a', level: a },
    { id: 'b', level: b },
  ],
  adjusted,
  apart: [{ higher, lower: higher === 'a' ? 'b' : 'a', below: adjusted < 0.01 ? 0.01 : 0.05 }],
});
const three = (more: Partial<MadeComparison>): MadeComparison => ({
  of: 'x',
  groups: [
    { id: 'a', level: 3 },
    { id: 'b', level: 4 },
    { id: 'c', level: 4.2, n: 12 },
  ],
  adjusted: 0.001,
  ...more,
});

describe('two groups', () => {
  it('are named as their test and their means both say', () => {
    expect(claim(two(3, 4, 'b'))).toMatchObject({
      verdict: 'differs',
      finding: { between: { higher: 'b', lower: 'a' }, certainty: 'established', n: 50 },
    });
    expect(claim(two(4, 3, 'a', 0.04))?.finding).toMatchObject({ between: { higher: 'a', lower: 'b' }, certainty: 'likely' });
  });

  it('are not told where the test finds the other one higher, or the means are printed alike', () => {
    expect(claim(two(3, 4, 'a'))).toMatchObject({ verdict: 'unclear', finding: null });
    expect(claim(two(3.46, 3.54, 'b'))).toMatchObject({ verdict: 'unclear', finding: null });
  });

  it('are alike where chance may explain all, and untested without a test', () => {
    expect(claim({ ...two(3, 4, 'b'), adjusted: 0.05, apart: [] })).toMatchObject({ verdict: 'alike', finding: null });
    expect(claim({ ...two(3, 4, 'b'), adjusted: null })).toMatchObject({ verdict: 'untested', finding: null });
  });
});

describe('three groups', () => {
  it('are named by the pair that its own test carries, not by the extremes', () => {
    expect(claim(three({ apart: [{ higher: 'b', lower: 'a', below: 0.01 }] }))?.finding).toMatchObject({
      between: { higher: 'b', lower: 'a' },
      certainty: 'established',
      n: 50,
      effect: 0.2,
    });
  });

  it('are named by the widest of the pairs, as surely as its own test', () => {
    const apart = [
      { higher: 'b', lower: 'a', below: 0.01 as const },
      { higher: 'c', lower: 'a', below: 0.05 as const },
    ];
    expect(claim(three({ apart }))?.finding).toMatchObject({
      between: { higher: 'c', lower: 'a' },
      certainty: 'possible',
      n: 12,
    });
  });

  it('are only said to differ where no pair can be named', () => {
    expect(claim(three({}))).toMatchObject({ verdict: 'differs', finding: { between: null, n: 12 } });
    expect(claim(three({ apart: [{ higher: 'a', lower: 'b', below: 0.01 }] }))?.finding?.between).toBeNull();
    const alike = ['a', 'b', 'c'].map((id) => ({ id, level: 3 }));
    expect(claim(three({ groups: alike }))).toMatchObject({ verdict: 'unclear', finding: null });
  });
});

describe('the options of an item', () => {
  const option = (a: number, b: number): MadeComparison => ({ ...two(a, b, 'b'), of: 'm', option: 'o' });

  it('are compared by the shares that chose them', () => {
    expect(claim(option(0.2, 0.5))?.finding).toMatchObject({ between: { higher: 'b', lower: 'a' }, effect: 0.3 });
    expect(claim(option(0.204, 0.196))?.verdict).toBe('unclear');
  });

  it('are only said to be answered differently where none is more than another', () => {
    const nominal: MadeComparison = { ...two(3, 4, 'b'), of: 'm', option: null, apart: [], method: 'chi-squared' };
    const grouping = madeGrouping('g', 'size', [nominal]);
    const moments = { mean: null, median: null, sd: null };
    const comparisons = grouping.comparisons.map((one) => ({
      ...one,
      groups: one.groups.map((group) => ({
        ...group,
        statistics: group.statistics.shown
          ? { shown: true as const, value: { ...group.statistics.value, ...moments } }
          : group.statistics,
      })),
    }));
    const found = claimsOf({ ...publication([]), groups: [{ ...grouping, comparisons }] }).comparisonOf('g', 'm', null);
    expect(found).toMatchObject({ verdict: 'differs', finding: { between: null, effect: 0.3 } });
  });
});

it('never tells a difference against its printed figures', () => {
  const ids = ['a', 'b', 'c', 'd'] as const;
  const groups = fc
    .array(fc.record({ level: fc.double({ min: 1, max: 6, noNaN: true }), n: fc.integer({ min: 10, max: 90 }) }), {
      minLength: 2,
      maxLength: 4,
    })
    .map((all) => all.map((one, index) => ({ id: ids[index] ?? 'a', ...one })));
  const apart = fc.array(
    fc.record({
      higher: fc.constantFrom(...ids),
      lower: fc.constantFrom(...ids),
      below: fc.constantFrom(0.01 as const, 0.05 as const),
    }),
  );
  const comparison = fc.record({ of: fc.constant('x'), groups, apart, adjusted: fc.constantFrom(0, 0.02, 0.05, 0.4) });
  fc.assert(
    fc.property(comparison, (one) => {
      for (const finding of candidatesIn(results(one))) {
        if (finding.kind !== 'difference') continue;
        expect(one.adjusted).toBeLessThan(0.05);
        const printed = new Map<string, number>(one.groups.map(({ id, level }) => [id, Number(level.toFixed(1))]));
        const { between } = finding;
        if (between) {
          expect(printed.get(between.higher)).toBeGreaterThan(printed.get(between.lower) ?? Number.NaN);
          expect(one.apart.some(({ higher, lower }) => higher === between.higher && lower === between.lower)).toBe(true);
        } else {
          expect(new Set(printed.values()).size).toBeGreaterThan(1);
          expect(one.groups.length).toBeGreaterThan(2);
        }
      }
    }),
  );
});
