import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { informationOf } from '../../../src/analysis/claims/information.js';
import { areaStanding, itemStanding, verdictOf } from '../../../src/analysis/claims/standing.js';
import type { Publication } from '../../../src/model/publication.js';
import { made } from '../../support/made.js';
import { publication, scaleItem, section } from '../../support/publication.js';

const apart = (one: Publication): Publication => ({ ...one, readerIncluded: false });

describe('how a value compares', () => {
  it.each([
    [4, { median: 4, q1: 3, q3: 5 }, 'about-the-same'],
    [4, { median: 3.5, q1: 3, q3: 4 }, 'about-the-same'],
    [3, { median: 3.5, q1: 3, q3: 4 }, 'about-the-same'],
    [1, { median: 1, q1: 1, q3: 1 }, 'about-the-same'],
    [4, { median: 3, q1: 2, q3: 4 }, 'a-little-higher'],
    [2, { median: 3, q1: 2, q3: 4 }, 'a-little-lower'],
    [5, { median: 3, q1: 2, q3: 4 }, 'higher'],
    [2, { median: 1, q1: 1, q3: 1.5 }, 'higher'],
    [1, { median: 3, q1: 2, q3: 4 }, 'lower'],
    [1.7, { median: 1.3, q1: 1.2, q3: 1.6 }, 'a-little-higher'],
    [1.1, { median: 1.5, q1: 1.2, q3: 1.6 }, 'a-little-lower'],
    // At one decimal, as they are printed: 3.449 is 3.4, 4.04 is 4.0.
    [3.449, { median: 3.9, q1: 3.4, q3: 4.3 }, 'about-the-same'],
    [4.04, { median: 3.4, q1: 3, q3: 4 }, 'a-little-higher'],
    [6, { median: 8, q1: 7, q3: 8.5 }, 'lower'],
  ] as const)('%d beside %j: %s', (own, basis, verdict) => expect(verdictOf(own, basis)).toBe(verdict));

  const answers = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 10, maxLength: 60 });

  it('says what the answers themselves say, and the opposite of answers turned round', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 6 }), (others, own) => {
        const verdict = verdictOf(own, quartiles(others));
        const share = (keep: (value: number) => boolean) => others.filter(keep).length / others.length;
        const [below, above] = [share((value) => value < own), share((value) => value > own)];
        // A quarter at most is beyond a quartile, but for the one answer that it may fall on.
        const slack = 1 / others.length;
        const truths: Readonly<Record<typeof verdict, boolean>> = {
          higher: below >= 0.75 - slack,
          'a-little-higher': below >= 0.5,
          'about-the-same': below <= 0.75 && above <= 0.75 && Math.max(below, above) - Math.min(below, above) <= 0.75,
          'a-little-lower': above >= 0.5,
          lower: above >= 0.75 - slack,
        };
        expect(truths[verdict]).toBe(true);
        const opposite = {
          higher: 'lower',
          'a-little-higher': 'a-little-lower',
          'about-the-same': 'about-the-same',
          'a-little-lower': 'a-little-higher',
          lower: 'higher',
        } as const;
        expect(verdictOf(7 - own, quartiles(others.map((value) => 7 - value)))).toBe(opposite[verdict]);
      }),
      { numRuns: 2000 },
    );
  });
});

/** By the definition of type 7: between the answers at (n - 1) p, counted from 0. */
function quartiles(values: readonly number[]) {
  const ordered = [...values].sort((a, b) => a - b);
  const at = (p: number) => {
    const place = (ordered.length - 1) * p;
    const [low, high] = [ordered[Math.floor(place)] ?? 0, ordered[Math.ceil(place)] ?? 0];
    return low + (place - Math.floor(place)) * (high - low);
  };
  return { median: at(0.5), q1: at(0.25), q3: at(0.75) };
}

describe('how an answer to an item compares', () => {
  const item = scaleItem('x', [10, 20, 40, 20, 10, 0], { median: 3, q1: 2, q3: 4 });

  it('counts the others, on the side on which the answer lies', () => {
    const standing = itemStanding(apart(publication([section('s', [item])], { x: 5 })), item);
    expect(standing).toMatchObject({ counts: { higher: 0, same: 10, lower: 90 }, others: 100, side: 'high', alike: 10 });
    expect(itemStanding(apart(publication([section('s', [item])], { x: 2 })), item)).toMatchObject({ side: 'low', alike: 30 });
  });

  it('does not count the reader, where the figures do', () => {
    const standing = itemStanding(publication([section('s', [item])], { x: 5 }), item);
    expect(standing).toMatchObject({ counts: { higher: 0, same: 9, lower: 90 }, others: 99 });
  });

  it('is not known without an answer, without statistics, and without others', () => {
    const hidden = scaleItem('x', [10, 20, 40, 20, 10, 0], null);
    const alone = scaleItem('x', [0, 0, 1, 0, 0, 0]);
    expect(itemStanding(publication([section('s', [item])], {}), item)).toBeNull();
    expect(itemStanding(publication([section('s', [hidden])], { x: 3 }), hidden)).toBeNull();
    expect(itemStanding(publication([section('s', [alone])], { x: 3 }), alone)).toBeNull();
  });
});

describe('how a reader compares in a section', () => {
  const one = scaleItem('x', [10, 20, 40, 20, 10, 0], { median: 3, q1: 2, q3: 4 });

  it('is how the only item compares, whatever the score says', () => {
    const only = section('s', [one], { median: 4, q1: 4, q3: 4 });
    const area = areaStanding(apart(publication([only], { x: 4 }, { s: 4 })), only);
    expect(area).toMatchObject({ own: 4, basis: { median: 3 }, verdict: 'a-little-higher', by: { item: { id: 'x' } } });
  });

  it('is how the score compares, where there are more items', () => {
    const two = section('s', [one, { ...one, id: 'y' }], { median: 4, q1: 3.5, q3: 4.5 });
    expect(areaStanding(publication([two], { x: 5 }, { s: 5 }), two)).toMatchObject({ own: 5, verdict: 'higher', by: null });
    expect(areaStanding(publication([two], {}, {}), two)).toMatchObject({ own: null, verdict: null });
  });

  it('is not known where neither is shown', () => {
    const bare = section('s', [one, { ...one, id: 'y' }]);
    expect(areaStanding(publication([bare], { x: 5 }), bare)).toBeNull();
  });
});

describe('how telling an answer is', () => {
  it.each([
    [99, 99, 0],
    [49, 99, 1],
    [24, 99, 2],
    [0, 63, 6],
  ])('%d of %d others: %d bits', (alike, others, bits) => expect(informationOf(made(alike), made(others))).toBeCloseTo(bits, 12));

  it('is more where nobody of many answers so than where nobody of few does', () => {
    expect(informationOf(made(0), made(100))).toBeGreaterThan(informationOf(made(0), made(10)));
  });
});
