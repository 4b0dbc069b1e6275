import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapesIn } from '../../../src/analysis/claims/shape.js';
import { publication, scaleItem, section } from '../../support/publication.js';

/** What is said of items by their counts of the levels 1 to 6. */
const shapesOf = (...counts: readonly (readonly number[])[]) => {
  const items = counts.map((one, index) => scaleItem(`i${index}`, one));
  const shapes = shapesIn(publication([section('s', items, {})]));
  return items.map(({ id }) => shapes.get(id));
};

describe('the shape of answers', () => {
  it.each([
    ['floor', [50, 20, 10, 8, 7, 5], 0.5],
    ['ceiling', [5, 5, 10, 10, 10, 60], 0.6],
    ['high', [5, 10, 15, 30, 25, 15], 0.7],
    ['low', [15, 25, 30, 15, 10, 5], 0.7],
    ['even', [10, 20, 20, 20, 20, 10], 0.5],
    ['spread', [10, 20, 28, 22, 15, 5], 0.42],
  ])('%s: %j', (shape, counts, share) => {
    const [claim] = shapesOf(counts);
    expect(claim?.shape).toBe(shape);
    expect(claim?.share).toBeCloseTo(share, 12);
  });

  it('is no majority where more than half is not sure: 13 of 20, but 130 of 200', () => {
    const [few] = shapesOf([2, 2, 3, 5, 5, 3]);
    const [many] = shapesOf([20, 20, 30, 50, 50, 30]);
    expect([few?.shape, many?.shape, many?.certainty]).toEqual(['spread', 'high', 'established']);
  });

  it('is less sure the more items it was looked for in', () => {
    const counts = [10, 15, 15, 20, 25, 15];
    const [alone] = shapesOf(counts);
    const [among] = shapesOf(counts, ...Array.from({ length: 30 }, () => [17, 17, 16, 16, 17, 17]));
    expect([alone?.shape, among?.shape]).toEqual(['high', 'spread']);
  });

  it('leaves the middle level of an odd scale out of either half', () => {
    const odd = (counts: readonly number[]) => {
      const item = { ...scaleItem('i', counts), scale: { ...scaleItem('i', counts).scale, high: 5 } };
      return shapesIn(publication([section('s', [item], {})])).get('i');
    };
    expect(odd([10, 10, 60, 10, 10])).toMatchObject({ shape: 'spread', upper: 0.2 });
    expect(odd([5, 5, 20, 40, 30])).toMatchObject({ shape: 'high', share: 0.7 });
  });

  it('says nothing of what is withheld', () => {
    const item = { ...scaleItem('i', [1, 2, 3, 4, 5, 6]), distribution: { shown: false as const, reason: 'too-few' as const } };
    expect(shapesIn(publication([section('s', [item], {})])).size).toBe(0);
  });

  it('never speaks of a majority that is none, whatever the answers', () => {
    const counts = fc.array(fc.nat({ max: 60 }), { minLength: 6, maxLength: 6 }).filter((one) => one.some((count) => count > 0));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), (all) => {
        shapesOf(...all).forEach((claim, index) => {
          const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = all[index] ?? [];
          const n = a + b + c + d + e + f;
          if (claim?.shape === 'high') expect((d + e + f) / n).toBeGreaterThanOrEqual(0.6);
          if (claim?.shape === 'low') expect((a + b + c) / n).toBeGreaterThanOrEqual(0.6);
          if (claim?.shape === 'floor') expect(a / n).toBeGreaterThanOrEqual(0.5);
          if (claim?.shape === 'ceiling') expect(f / n).toBeGreaterThanOrEqual(0.5);
        });
      }),
    );
  });
});
