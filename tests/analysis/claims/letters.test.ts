import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../../src/analysis/claims/letters.js';
import type { PairClaim } from '../../../src/model/claims.js';
import { made } from '../../support/made.js';

/** Claims on all pairs of `items`, told apart where `isTold` says so. */
function claimsOn(items: readonly string[], isTold: (first: number, second: number) => boolean): readonly PairClaim[] {
  return items.flatMap((first, i) =>
    items.slice(i + 1).map((second, offset) => {
      const verdict = isTold(i, i + 1 + offset) ? ('higher' as const) : ('untold' as const);
      return made({ first, second, verdict, certainty: 'likely' as const, within: null, n: 100 });
    }),
  );
}

const share = (a: string | undefined, b: string | undefined) => [...(a ?? '')].some((letter) => (b ?? '').includes(letter));

describe('letters of a ranking', () => {
  it('are as in the example of Piepho (2004): a chain of neighbours is no block', () => {
    const items = ['a', 'b', 'c', 'd'];
    const letters = lettersOf(
      items,
      claimsOn(items, (i, j) => j - i > 1),
    );
    expect([...(letters?.values() ?? [])]).toEqual(['a', 'ab', 'bc', 'c']);
  });

  it('are one for all where nothing is told apart, and one each where everything is', () => {
    const items = ['x', 'y', 'z'];
    const lettersFor = (isTold: boolean) => [
      ...(lettersOf(
        items,
        claimsOn(items, () => isTold),
      )?.values() ?? []),
    ];
    expect(lettersFor(false)).toEqual(['a', 'a', 'a']);
    expect(lettersFor(true)).toEqual(['a', 'b', 'c']);
  });

  it('are shared by exactly those pairs that are not told apart, and none is superfluous', () => {
    const matrix = fc
      .integer({ min: 1, max: 9 })
      .chain((size) => fc.array(fc.boolean(), { minLength: size * size, maxLength: size * size }));
    fc.assert(
      fc.property(matrix, (cells) => {
        const size = Math.sqrt(cells.length);
        const items = Array.from({ length: size }, (_, index) => `item${index}`);
        const isTold = (i: number, j: number) => cells[i * size + j] ?? false;
        const letters = lettersOf(items, claimsOn(items, isTold));
        if (letters === null) return;
        const used = [...new Set([...letters.values()].join(''))];
        for (let i = 0; i < size; i += 1) {
          expect(letters.get(items[i] ?? '')).not.toBe('');
          for (let j = i + 1; j < size; j += 1)
            expect(share(letters.get(items[i] ?? ''), letters.get(items[j] ?? ''))).toBe(!isTold(i, j));
        }
        const columns = used.map((letter) => items.filter((item) => letters.get(item)?.includes(letter)));
        for (const column of columns)
          expect(columns.some((other) => other !== column && column.every((item) => other.includes(item)))).toBe(false);
        // From the first item on, letters come in their order.
        expect(used.join('')).toBe(used.toSorted().join(''));
      }),
      { numRuns: 200 },
    );
  });

  it('are given up where they would be more than the alphabet has', () => {
    const items = Array.from({ length: 40 }, (_, index) => `item${index}`);
    const letters = lettersOf(
      items,
      claimsOn(items, (i, j) => j === i + 1 && i % 2 === 0),
    );
    expect(letters).toBeNull();
  });
});
