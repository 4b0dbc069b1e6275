import { describe, expect, it } from 'vitest';
import { LIMITS, readSav, sheetOf } from '../statistics-files.js';
import { SYSTEM_MISSING, savFile, type VariablePlan } from './builder.js';
import { APRIL_12 } from './hand-made.js';

/** Cells of SPSS files: numbers and dates by their print formats. */

function columnOf(
  variable: Omit<VariablePlan, 'name'>,
  values: readonly number[],
  labels: readonly (readonly [number, string])[] = [],
) {
  const plan = {
    variables: [{ name: 'V', ...variable }],
    labels: labels.length > 0 ? [{ labels, positions: [1] }] : [],
    rows: values.map((value) => [value]),
  };
  const { rows, variables } = sheetOf(readSav(savFile(plan), LIMITS));
  return { kind: variables?.[0]?.kind, labels: variables?.[0]?.valueLabels, cells: rows.map(({ cells }) => cells[0]) };
}

it('writes numbers in the fewest digits that read back, without an exponent', () => {
  const values = [0.1, 1 / 3, -0, 1e-7, 2.5e-7, -1e21, 123456789012345680, 1e6, 0.1 + 0.2, 5e-324];
  const { cells } = columnOf({}, values);
  expect(cells.slice(0, 9)).toEqual([
    '0.1',
    '0.3333333333333333',
    '0',
    '0.0000001',
    '0.00000025',
    '-1000000000000000000000',
    '123456789012345680',
    '1000000',
    '0.30000000000000004',
  ]);
  expect(cells.map(Number)).toEqual([...values.slice(0, 2), 0, ...values.slice(3)]);
});

it('leaves a cell empty where there is no number', () => {
  expect(columnOf({}, [SYSTEM_MISSING, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]).cells).toEqual([
    '',
    '',
    '',
    '',
  ]);
});

describe('a print format', () => {
  const moment = APRIL_12 + 36_491;
  it.each<[string, number, string, string]>([
    ['DATE', 20, 'date', '2026-04-12'],
    ['TIME', 21, 'text', '3887602:08:11'],
    ['DATETIME', 22, 'date', '2026-04-12T10:08:11'],
    ['ADATE', 23, 'date', '2026-04-12'],
    ['JDATE', 24, 'date', '2026-04-12'],
    ['MOYR', 28, 'date', '2026-04-12'],
    ['QYR', 29, 'date', '2026-04-12'],
    ['WKYR', 30, 'date', '2026-04-12'],
    ['EDATE', 38, 'date', '2026-04-12'],
    ['SDATE', 39, 'date', '2026-04-12'],
    ['YMDHMS', 41, 'date', '2026-04-12T10:08:11'],
    ['WKDAY', 26, 'number', String(moment)],
    ['MONTH', 27, 'number', String(moment)],
    ['F', 5, 'number', String(moment)],
  ])('%s', (_, format, kind, cell) => {
    expect(columnOf({ format }, [moment])).toMatchObject({ kind, cells: [cell] });
  });
});

it('writes times of the day and lengths of time', () => {
  const seconds = [0, 36_491, 86_399.5, 90_061, -61.25];
  for (const format of [21, 25, 40])
    expect(columnOf({ format }, seconds).cells).toEqual(['00:00:00', '10:08:11', '23:59:59.5', '25:01:01', '-00:01:01.25']);
});

it('writes dates of all years of four digits, and else the number', () => {
  const day = 86_400;
  // 0001-01-01 is 577,734 days before 1582-10-14; 10000-01-01 is 3,074,325 days after it.
  expect(columnOf({ format: 20 }, [0, -577_734 * day, -577_735 * day, 3_074_324 * day, 3_074_325 * day, 1e300]).cells).toEqual([
    '1582-10-14',
    '0001-01-01',
    String(-577_735 * day),
    '9999-12-31',
    String(3_074_325 * day),
    `1${'0'.repeat(300)}`,
  ]);
});

it('keeps numbers that mean no answer, or have a label, in a column of dates', () => {
  const plan = { format: 20, range: [90_000, 99_999] as const, missing: [1] };
  const { cells, labels } = columnOf(plan, [1, 95_000, APRIL_12, 7], [[7, 'Do not know']]);
  expect(cells).toEqual(['1', '95000', '2026-04-12', '7']);
  expect(labels).toEqual(new Map([['7', 'Do not know']]));
});
