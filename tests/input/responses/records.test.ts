import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeAllowance } from '../../../src/input/tables/text/allowance.js';
import { readRecords } from '../../../src/input/tables/text/records.js';

const read = (text: string, delimiter = ',') => readRecords(text, delimiter, wholeAllowance());
const cellsOf = (text: string) => {
  const records = read(text);
  return 'rows' in records ? records.rows.map(({ cells }) => cells) : records.message.code;
};

/** What another parser makes of it, rows without anything in them left out. */
function reference(text: string) {
  try {
    const options = { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, skip_empty_lines: true };
    const rows = (parse(text, options) as string[][]).map((row) => row.map((cell) => cell.trim()));
    return rows.filter((row) => row.some((cell) => cell !== ''));
  } catch {
    return 'bad-quotes';
  }
}

describe('rows of a table', () => {
  it('are those that another parser finds in any text', () => {
    const piece = fc.constantFrom(',', ',', '"', '""', '"a"', '\n', '\r\n', '\r', ' ', 'a', 'b', '回答', '1');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        expect(cellsOf(text)).toEqual(reference(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('are read back from whatever was written, each with its line', () => {
    const cell = fc
      .array(fc.constantFrom('a', '"', ',', '\n', '\r\n', '\r', '髙'), { maxLength: 6 })
      .map((parts) => `x${parts.join('')}x`);
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const records = read(rows.map((row) => `${row.map(quoted).join(',')}\n`).join(''));
        const heights = rows.map((row) => row.join(',').split(/\r\n|\n|\r/).length);
        const lines = heights.map((_, index) => 1 + heights.slice(0, index).reduce((sum, height) => sum + height, 0));
        const numbered = rows.map((cells, index) => ({
          line: lines[index],
          ...(lines[index] !== index + 1 && { number: index + 1 }),
          cells,
        }));
        expect(records).toEqual({ rows: numbered });
      }),
    );
  });

  it('lose spaces around a cell, but an id keeps those that nobody sees', () => {
    expect(cellsOf('\u3000 k1\t,\u00a0 3\u00a0\n')).toEqual([['k1', '3']]);
    expect(cellsOf('k1\u00a0,3\n\u200bk2,4')).toEqual([
      ['k1\u00a0', '3'],
      ['\u200bk2', '4'],
    ]);
  });
});
