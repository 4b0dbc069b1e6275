import { describe, expect, it } from 'vitest';
import { renderPlainSheet } from '../../../src/output/xlsx/plain-sheet.js';
import { packageFaults } from '../../support/package-faults.js';
import { hasSchemas, schemaFaults } from '../../support/schema.js';
import { readXlsx } from '../../support/xlsx.js';

const rows = [
  [null, '回答数', '=1+1'],
  ['全く重視しない', 0, -0],
  ['_x0041_', 1.25, null],
];
const book = renderPlainSheet({ name: 'Sheet1', rows, format: '0;0;0' }, '2026-01-31');

describe('a sheet without a title', () => {
  it('holds its rows from the first line on: a zero is a number, and words are never a formula', () => {
    const [sheet] = readXlsx(book);
    expect(sheet?.formulas).toBe(0);
    const word = (value: string, quoted = false) => ({ type: 'text', value, format: 'General', quoted });
    const number = (value: number) => ({ type: 'number', value, format: '0;0;0', quoted: false });
    expect(sheet?.rows).toEqual([
      [null, word('回答数'), word('=1+1', true)],
      [word('全く重視しない'), number(0), number(0)],
      [word('_x0041_'), number(1.25)],
    ]);
  });

  it('is a whole package', () => expect(packageFaults(book)).toEqual([]));

  it.runIf(hasSchemas())('is what the schemas of Open XML ask for', async () => {
    expect(await schemaFaults(book, 'xlsx')).toEqual([]);
  });

  it('takes no number that no cell can hold', () => {
    expect(() => renderPlainSheet({ name: 'Sheet1', rows: [[Number.NaN]], format: '0' }, '2026-01-31')).toThrow('A1 holds NaN');
  });
});
