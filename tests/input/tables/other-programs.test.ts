import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/input/tables/sheet.js';
import { CHECKOUT } from '../../support/shirabe.js';
import { sheetsOf } from './made.js';

/** What other programs make of the same spreadsheets; tests/fixtures/sheets/README.md tells how the files were made. */

const FIXTURES = path.join(CHECKOUT, 'tests/fixtures');
const sheetsIn = async (file: string) => sheetsOf(await readFile(path.join(FIXTURES, file)));

/** The first sheet as LibreOffice shows it: every cell, rows without anything too. */
async function shown(file: string): Promise<readonly (readonly string[])[]> {
  return parse(await readFile(path.join(FIXTURES, file), 'utf8')) as string[][];
}

/** A sheet with all its empty cells, as `shown` has it. */
function whole({ rows }: Sheet, like: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const byLine = new Map(rows.map(({ line, cells }) => [line, cells]));
  return like.map((row, index) => row.map((_, column) => byLine.get(index + 1)?.[column] ?? ''));
}

/** As LibreOffice shows what is read in another form: times of day, dates in an English locale, errors, zeros in front. */
function asRead(text: string): string {
  const [, hours, rest, half] = /^(\d\d):(\d\d:\d\d) ([AP]M)$/.exec(text) ?? [];
  if (hours) return `${half === 'PM' && hours !== '12' ? Number(hours) + 12 : hours}:${rest}`;
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  if (month) return `${year}-${month}-${day}`;
  return text.startsWith('#DIV') ? '' : text.trim();
}

describe('a workbook of XlsxWriter', () => {
  it('is read as LibreOffice shows it', async () => {
    const [sheet] = await sheetsIn('sheets/features.xlsx');
    const expected = (await shown('sheets/features.libreoffice.csv')).map((row) => row.map(asRead));
    // LibreOffice writes a number without the zeros that its format puts in front.
    const numbers = expected.map((row, index) => (index > 0 && row[7] ? row.with(7, row[7].padStart(5, '0')) : row));
    expect(sheet && whole(sheet, numbers)).toEqual(numbers);
  });

  it.each(['sheets/features.libreoffice.ods', 'sheets/features.libreoffice.xlsx'])(
    'is the same when LibreOffice saves it: %s',
    async (file) => {
      expect(await sheetsIn(file)).toEqual(await sheetsIn('sheets/features.xlsx'));
    },
  );
});

describe('a workbook of an office', () => {
  const original = 'exports/office-excel/回答一覧.xlsx';

  it('is read as LibreOffice shows it', async () => {
    const [sheet] = await sheetsIn(original);
    const expected = (await shown('sheets/office.libreoffice.csv')).map((row) => row.map(asRead));
    // The date above the table, in the format of a Japanese era, is shown in that of another calendar.
    expect(expected[1]?.[15]).toBe('2026/04/30');
    const dated = expected.with(1, (expected[1] ?? []).with(15, '2026-04-30'));
    expect(sheet && whole(sheet, dated)).toEqual(dated);
  });

  it.each(['sheets/office.libreoffice.ods', 'sheets/office.libreoffice.xlsx'])(
    'is the same when LibreOffice saves it: %s',
    async (file) => {
      expect(await sheetsIn(file)).toEqual(await sheetsIn(original));
    },
  );

  it('tells its merged headings, its hidden row and its hidden sheet', async () => {
    const [answers, codes, hidden] = await sheetsIn(original);
    expect(answers?.merges?.find(({ line, column }) => line === 3 && column === 5)).toEqual({
      line: 3,
      column: 5,
      rows: 1,
      columns: 4,
    });
    expect(answers?.hidden).toEqual({ sheet: false, lines: [25], columns: [] });
    expect([codes?.name, codes?.hidden?.sheet]).toEqual(['コード表', false]);
    expect([hidden?.name, hidden?.hidden?.sheet]).toEqual(['作業用', true]);
  });
});
