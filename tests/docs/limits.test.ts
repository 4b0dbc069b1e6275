import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LIMITS } from '../../src/model/limits.js';
import { CHECKOUT } from '../support/shirabe.js';
import { tableBelow } from './tables.js';

/** The row of the table in README.md for each limit. */
const ROWS: Readonly<Record<keyof typeof LIMITS, string>> = {
  yamlBytes: 'a YAML file',
  yamlText: 'a text, word or key in it',
  yamlValues: 'its values, repetitions by aliases counted',
  yamlEntries: 'entries of one list or mapping, such as the options of an item',
  yamlAliases: 'aliases used in it',
  yamlDepth: 'lists and mappings inside each other',
  sources: 'sources',
  items: 'items',
  id: 'an id',
  tableBytes: 'the files of answers together, and the registry',
  tableBytesOfOldEncoding: 'a table that is neither UTF-8 nor UTF-16',
  tableRows: 'rows of all files of answers, and of the registry',
  tableColumns: 'columns of a table',
  tableCells: 'cells of all files of answers, and of the registry',
  cell: 'a cell',
  unpackedBytes: 'a spreadsheet, unpacked',
  packedFiles: 'files inside a spreadsheet or zip file',
  sheetTexts: 'different texts of a spreadsheet',
  sheetCharacters: 'characters of these texts together',
  ledgerBytes: '`releases.jsonl`',
  keyBytes: '`releases.key`',
};

it('README.md tells every limit', async () => {
  const readme = await readFile(path.join(CHECKOUT, 'README.md'), 'utf8');
  const told = tableBelow(readme, '## Limits').map(([of = '', most = '']) => [of, numberIn(most)]);
  expect(told).toEqual(Object.entries(LIMITS).map(([key, most]) => [ROWS[key as keyof typeof LIMITS], most]));
});

/** `2 MB` is 2,000,000. */
function numberIn(most: string): number {
  return Number(most.replaceAll(',', '').split(' ')[0]) * (most.includes('MB') ? 1e6 : 1);
}
