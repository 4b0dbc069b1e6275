import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Sheet, Variable } from '../../../src/input/tables/sheet.js';
import { fixture, LIMITS, readDta, readSav, sheetOf } from './statistics-files.js';

/** Files that statistics programs might have written of one survey of 36, against the answers that it had. */

interface Answers {
  readonly id: string;
  readonly dept: 'sales' | 'dev' | 'admin' | 'other' | null;
  readonly grid: readonly (number | null)[];
  readonly tools: readonly ('mail' | 'chat' | 'phone' | 'other')[] | null;
  readonly nps: number | null;
  readonly age: number | null;
}

const truth: readonly Answers[] = JSON.parse(
  readFileSync(new URL('../../fixtures/statistics/staff.truth.json', import.meta.url), 'utf8'),
);

const DEPARTMENTS = { 営業: 'sales', 開発: 'dev', 総務: 'admin', その他: 'other' } as const;
const TOOLS = ['mail', 'chat', 'phone', 'other'] as const;

/** Where the columns are, since the files name and order them in different ways. */
interface Columns {
  readonly dept: number;
  readonly grid: number;
  readonly tools: number;
  readonly nps: number;
  readonly age: number;
}

const LONG: Columns = { dept: 1, grid: 4, tools: 8, nps: 12, age: 13 };
const SHORT: Columns = { dept: 1, grid: 2, tools: 6, nps: 10, age: 11 };

function isMissing(cell: string, { values, ranges }: Variable['missing']): boolean {
  return cell === '' || values.includes(cell) || ranges.some(({ low, high }) => Number(cell) >= low && Number(cell) <= high);
}

function answersOf({ rows, variables }: Sheet, columns: Columns): readonly Answers[] {
  return rows.map(({ cells }): Answers => {
    const valueAt = (index: number): string | null => {
      const variable = variables?.[index];
      const cell = cells[index] ?? '';
      return !variable || isMissing(cell, variable.missing) ? null : cell;
    };
    const numberAt = (index: number) => (valueAt(index) === null ? null : Number(valueAt(index)));
    const department = variables?.[columns.dept]?.valueLabels.get(valueAt(columns.dept) ?? '');
    const chosen = TOOLS.filter(
      (_, index) => variables?.[columns.tools + index]?.valueLabels.get(cells[columns.tools + index] ?? '') === '選択',
    );
    return {
      id: cells[0] ?? '',
      dept: department === undefined ? null : DEPARTMENTS[department as keyof typeof DEPARTMENTS],
      grid: [0, 1, 2, 3].map((index) => numberAt(columns.grid + index)),
      tools: chosen,
      nps: numberAt(columns.nps),
      age: numberAt(columns.age),
    };
  });
}

describe.each<[string, typeof readSav, Columns]>([
  ['staff.uncompressed.sav', readSav, LONG],
  ['staff.bytecode.sav', readSav, LONG],
  ['staff.zsav', readSav, LONG],
  ['staff.sjis.sav', readSav, SHORT],
  ['staff.sjis-no-encoding-record.sav', readSav, SHORT],
  ['staff.dta', readDta, LONG],
])('%s', (name, read, columns) => {
  it('has the answers that were given, by labels and by what means no answer', () => {
    const expected = truth.map(
      ({ id, dept, grid, tools, nps, age }): Answers => ({ id, dept, grid, tools: tools ?? [], nps, age }),
    );
    expect(truth.length).toBe(36);
    expect(answersOf(sheetOf(read(fixture(name), LIMITS)), columns)).toEqual(expected);
  });
});
