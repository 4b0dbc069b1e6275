import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesIn } from '../../../src/analysis/claims/candidates.js';
import { claimsOf } from '../../../src/analysis/claims/claims.js';
import { judgementsOf } from '../../../src/analysis/claims/judgements.js';
import { type MadePair, madeGap } from '../../support/compared.js';
import { publication, scaleItem, section } from '../../support/publication.js';
import { ranking, test } from './ranked.js';

/** Two items differ where their test and their printed means say so alike. */

const EVEN = [10, 20, 20, 20, 20, 10];
const results = (...pairs: readonly MadePair[]) => ({
  ...publication([section('s', [scaleItem('x', EVEN), scaleItem('y', EVEN)])]),
  gaps: [madeGap('g', pairs)],
});
const pair = (more: Partial<MadePair>): MadePair => ({
  from: 'x',
  to: 'y',
  meanFrom: 3,
  meanTo: 3.5,
  adjusted: 0.001,
  higher: 'to',
  ...more,
});
const found = (more: Partial<MadePair>) => claimsOf(results(pair(more))).gapOf('g', 0);

describe('a gap', () => {
  it.each([
    ['established', 0.0099],
    ['likely', 0.01],
    ['likely', 0.049],
    ['possible', 0.05],
    ['undecided', 0.1],
  ] as const)('is %s with a p-value of %s', (certainty, adjusted) => {
    expect(found({ adjusted })).toMatchObject({ certainty, direction: 'wider' });
    expect(found({ adjusted, meanTo: 2.5, higher: 'from' })).toMatchObject({ certainty, direction: 'narrower' });
  });

  it('is not told where the test finds the other item higher, or neither', () => {
    expect(found({ higher: 'from' })?.certainty).toBe('undecided');
    expect(found({ higher: null })?.certainty).toBe('undecided');
  });

  it('is none where the means are printed alike, or nothing is tested', () => {
    expect(found({ meanFrom: 3.46, meanTo: 3.54 })).toBeNull();
    expect(found({ adjusted: null, higher: null })).toBeNull();
  });
});

describe('a gap of two items of one section', () => {
  const both = { from: 'x', to: 'y', meanFrom: 3, meanTo: 3.5, adjusted: 0.001, higher: 'to' } as const;
  const gapWith = (ofPair: ReturnType<typeof test>, reverse: readonly string[] = []) =>
    claimsOf({ ...publication([ranking({ x: 3, y: 3.5 }, [ofPair], { reverse })]), gaps: [madeGap('g', [both])] }).gapOf('g', 0);

  it('is as sure as the ranking of the section says, since that is one fact', () => {
    expect(gapWith(test('x<y', 0.02))).toMatchObject({ certainty: 'likely', direction: 'wider' });
    expect(gapWith(test('x<y', 0.001))).toMatchObject({ certainty: 'established', direction: 'wider' });
    expect(gapWith(test('x<y', 0.06))).toMatchObject({ certainty: 'undecided' });
  });

  it('says of the two what the ranking says', () => {
    const gap = gapWith(test('x<y', 0.02));
    expect(gap && judgementsOf(gap)).toContainEqual({ fact: 'pair x y', verdict: 'y higher likely' });
  });

  it('has a test of its own where the ranking has none, or turns one of them round', () => {
    expect(gapWith(test('x<y', null))).toMatchObject({ certainty: 'established' });
    expect(gapWith(test('x<y', 0.02), ['x'])).toMatchObject({ certainty: 'established' });
  });
});

describe('the pairs of a gap together', () => {
  const together = (...pairs: readonly Partial<MadePair>[]) => {
    const claim = claimsOf(results(...pairs.map(pair))).gapsOf('g');
    return [claim?.pairs, claim?.wider.map((one) => one.pair), claim?.narrower.map((one) => one.pair), claim?.certainty];
  };

  it('are as sure as the least sure of those told', () => {
    expect(together({}, { adjusted: 0.03 }, { adjusted: 0.08 })).toEqual([3, [0, 1], [], 'likely']);
    expect(together({}, { meanTo: 2, higher: 'from' })).toEqual([2, [0], [1], 'established']);
  });

  it('tell what is possible where nothing is surer, and else nothing', () => {
    expect(together({ adjusted: 0.08 }, { adjusted: 0.5 })).toEqual([2, [0], [], 'possible']);
    expect(together({ higher: 'from' }, { adjusted: 0.5 })).toEqual([2, [], [], 'undecided']);
  });
});

it('never tells a gap against its printed means', () => {
  const mean = fc.double({ min: 1, max: 6, noNaN: true });
  const of = fc.record({
    from: fc.constant('x'),
    to: fc.constant('y'),
    meanFrom: mean,
    meanTo: fc.oneof(mean, fc.constant(3)),
    adjusted: fc.constantFrom(0, 0.004, 0.02, 0.06, 0.4, null),
    higher: fc.constantFrom('from' as const, 'to' as const, null),
    n: fc.integer({ min: 10, max: 200 }),
  });
  fc.assert(
    fc.property(fc.array(of, { minLength: 1, maxLength: 4 }), (pairs) => {
      for (const finding of candidatesIn(results(...pairs))) {
        if (finding.kind !== 'gap' || finding.certainty === 'undecided') continue;
        const { meanFrom, meanTo, higher, adjusted } = pairs[finding.pair] ?? pair({});
        const [from, to] = [meanFrom.toFixed(1), meanTo.toFixed(1)].map(Number) as [number, number];
        expect(finding.direction === 'wider' ? to > from : from > to).toBe(true);
        expect(higher).toBe(finding.direction === 'wider' ? 'to' : 'from');
        expect(adjusted).toBeLessThan(0.1);
      }
    }),
  );
});
