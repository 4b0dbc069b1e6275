import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimateByTables } from '../../../src/analysis/statistics/fisher/estimate.js';
import { fisherExact } from '../../../src/analysis/statistics/fisher/index.js';
import { bitsFrom } from '../../../src/analysis/statistics/fisher/random.js';
import { contingencyTable } from '../../../src/analysis/statistics/table.js';
import { got } from './got.js';

interface Case {
  readonly table: readonly (readonly number[])[];
  readonly p: number;
}

/** Computed by scripts/r/fisher.R. */
const R: Readonly<Record<'counted' | 'estimated' | 'twoByTwo', readonly Case[]>> = JSON.parse(
  readFileSync(new URL('../../fixtures/r/fisher.json', import.meta.url), 'utf8'),
);
const numbered = (cases: readonly Case[]) => cases.map((one, index) => [index + 1, one] as const);

function near(actual: number, expected: number, part: number): void {
  expect(Math.abs(actual / expected - 1), `${actual} against ${expected}`).toBeLessThanOrEqual(part);
}

describe('R’s fisher.test has the same', () => {
  it.each(numbered(R.counted))('in tables of the usual sizes: case %i', (_, { table, p }) => {
    const found = got(fisherExact(table));
    expect(found.method).toBe('exact');
    // R's own network algorithm has about ten digits.
    near(found.p, p, 1e-9);
  });

  it.each(numbered(R.twoByTwo))('in tables of two by two: case %i', (_, { table, p }) => {
    const found = got(fisherExact(table));
    expect(found.method).toBe('exact');
    near(found.p, p, 2e-9);
  });

  it.each(numbered(R.estimated))('within four standard errors in larger tables: case %i', (_, { table, p }) => {
    const found = got(fisherExact(table));
    if (found.method !== 'monte-carlo') throw new Error('Counted.');
    expect(found.standardError).toBeLessThan(0.002);
    expect(Math.abs(found.p - p)).toBeLessThan(4 * found.standardError);
    expect(fisherExact(table)).toEqual(found);
  });
});

describe('exact rational arithmetic has the same', () => {
  it.each([
    {
      table: [
        [3, 99990],
        [0, 100000],
      ],
      p: 0.12498499999064037,
    },
    {
      table: [
        [2, 499990],
        [5, 500003],
      ],
      p: 0.4531233597884404,
    },
    {
      table: [
        [28, 6, 6],
        [4393, 749, 1012],
      ],
      p: 0.8464623910950553,
    },
  ])('in few of many: $p', ({ table, p }) => {
    near(got(fisherExact(table)).p, p, 1e-13);
  });

  // Votes by schooling of carData::Chile and work by region of carData::Womenlf, of which R's fisher.test has ten digits.
  it.each([
    {
      table: [
        [5, 37, 23, 53],
        [2, 23, 11, 17],
        [16, 36, 27, 30],
      ],
      p: 0.015887522638708348,
    },
    {
      table: [
        [6, 20, 4],
        [7, 14, 8],
        [27, 64, 17],
        [8, 17, 6],
        [18, 40, 7],
      ],
      p: 0.7296687487796439,
    },
  ])('in tables of the usual sizes: $p', ({ table, p }) => {
    near(got(fisherExact(table)).p, p, 1e-12);
  });
});

describe('random tables', () => {
  it('estimate what can be counted', () => {
    const errors = R.counted.map(({ table, p }) => {
      const estimate = estimateByTables(contingencyTable(table));
      return estimate.method === 'monte-carlo' ? (estimate.p - p) / estimate.standardError : Number.NaN;
    });
    expect(errors.every((error) => Math.abs(error) < 4)).toBe(true);
    // About 27 standard normal numbers: their mean square is within 0.35 .. 2.1 in 99.9 % of cases.
    const meanSquare = errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length;
    expect(meanSquare).toBeGreaterThan(0.3);
    expect(meanSquare).toBeLessThan(2.1);
  });

  it('come from the generator as its authors publish it', () => {
    const bits = bitsFrom(1, 2, 3, 4);
    expect(Array.from({ length: 5 }, bits)).toEqual([11520, 0, 5927040, 70819200, 2031721883]);
  });
});

it('a table of a million answers takes no time, and one of many cells ends', () => {
  const start = performance.now();
  expect(
    got(
      fisherExact([
        [499, 499_501],
        [3, 499_997],
      ]),
    ).method,
  ).toBe('exact');
  expect(performance.now() - start).toBeLessThan(500);
  const many = Array.from({ length: 12 }, (_, i) => Array.from({ length: 12 }, (__, j) => ((i * 7 + j * 5) % 11) * 1000));
  expect(got(fisherExact(many)).method).toBe('monte-carlo');
});
