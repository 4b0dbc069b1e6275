import { describe, expect, it } from 'vitest';
import { readResponses } from '../../../src/input/responses/index.js';
import type { Column } from '../../../src/model/responses.js';
import { dtaFile } from '../tables/dta/builder.js';
import { ods, relations, workbookPart, xlsx } from '../tables/made.js';
import { savFile } from '../tables/sav/builder.js';
import { type Content, free, problemsOf, projectWith, read, scale } from './builder.js';

/** The same four answers from every kind of file that is read. */

const ITEMS = [scale('q'), free('wish')];
const TEXT = 'respondent,q,wish\nk1,3,more space\nk2,6,\nk3,,駐車場\nk4,1,"a, b"\n';
const ROWS = [
  ['k1', 3, 'more space'],
  ['k2', 6, ''],
  ['k3', null, '駐車場'],
  ['k4', 1, 'a, b'],
] as const;

const cell = (value: string | number | null) => {
  if (value === null) return '<c/>';
  return typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
};
const rows = [['respondent', 'q', 'wish'], ...ROWS].map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
const SECOND = {
  'xl/workbook.xml': workbookPart('<sheet name="回答" sheetId="1" r:id="rId1"/><sheet name="メモ" sheetId="2" r:id="rId2"/>'),
  'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml'], ['worksheet', 'worksheets/sheet2.xml']),
};
const sheet = (content: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${content}</sheetData></worksheet>`;
const withNotes = (notes: string) => xlsx({ rows, parts: { ...SECOND, 'xl/worksheets/sheet2.xml': sheet(notes) } });
const odsCell = (value: string | number | null) =>
  value === null
    ? '<table:table-cell/>'
    : `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const odsRows = [['respondent', 'q', 'wish'], ...ROWS].map(
  (row) => `<table:table-row>${row.map(odsCell).join('')}</table:table-row>`,
);
const utf8 = { subtype: 20, content: Buffer.from('UTF-8') };

const FILES: Readonly<Record<string, Content>> = {
  'web.csv': TEXT,
  'semicolons.csv': TEXT.replaceAll(/,(?! b)/g, ';'),
  'excel.csv': `sep=|\n${TEXT.replaceAll(/,(?! b)/g, '|')}`,
  'tabs.txt': Buffer.from(`\ufeff${TEXT.replaceAll(/,(?! b)/g, '\t')}`, 'utf16le'),
  'one-sheet.xlsx': xlsx({ rows }),
  'empty-second-sheet.xlsx': withNotes(''),
  'sheet.ods': ods(`<table:table table:name="回答">${odsRows.join('')}</table:table>`),
  'staff.sav': savFile({
    variables: [{ name: 'respond', width: 2 }, { name: 'q' }, { name: 'wish', width: 20 }].map((one, index) => ({
      ...one,
      name: ['RESPONDE', 'Q', 'WISH'][index] ?? '',
    })),
    rows: ROWS.map(([id, q, wish]) => [id, q ?? -Number.MAX_VALUE, wish]),
    extensions: [utf8, { subtype: 13, content: Buffer.from('RESPONDE=respondent\tQ=q\tWISH=wish') }],
  }),
  'staff.dta': dtaFile({
    variables: [
      { name: 'respondent', type: 2 },
      { name: 'q', type: 'byte' },
      { name: 'wish', type: 20 },
    ],
    rows: ROWS.map(([id, q, wish]) => [id, q ?? 101, wish]),
  }),
};

const plain = (columns: ReadonlyMap<string, Column>) =>
  [...columns].map(([id, column]) => [id, [...column.state], 'values' in column ? [...column.values] : []]);

describe('answers', () => {
  it.each(Object.keys(FILES))('are read from %s as from plain CSV', async (name) => {
    const { responses } = await read({ items: ITEMS, files: { [name]: FILES[name] ?? '' } });
    expect(responses.rows.map(({ id }) => id)).toEqual(['k1', 'k2', 'k3', 'k4']);
    const { responses: expected } = await read({ items: ITEMS, files: { 'web.csv': TEXT } });
    expect(plain(responses.columns)).toEqual(plain(expected.columns));
    expect([...(responses.columns.get('q')?.state ?? [])]).toEqual([0, 0, 1, 0]);
  });

  it('are taken from the sheet that is named', async () => {
    const project = await projectWith({ items: ITEMS, files: { 'web.xlsx': withNotes(`<row>${cell('made by A')}</row>`) } });
    const [source] = project.sources;
    const named = (name: string) => readResponses({ ...project, sources: source ? [{ ...source, sheet: name }] : [] });
    expect((await named('回答')).responses.rows).toHaveLength(4);
    expect(await problemsOf(named('回答1'))).toEqual([
      'web.xlsx no-such-sheet: There is no sheet "回答1". Did you mean "回答"? | The file has: 回答, メモ.',
    ]);
    expect(await problemsOf(readResponses(project))).toEqual([
      'web.xlsx several-sheets: The file has 2 sheets with cells: 回答, メモ. | Name the one with the answers by "sheet".',
    ]);
  });

  it('of a text have no sheet', async () => {
    const project = await projectWith({ items: ITEMS, files: { 'web.csv': TEXT } });
    const sources = project.sources.map((source) => ({ ...source, sheet: '回答' }));
    expect(await problemsOf(readResponses({ ...project, sources }))).toEqual([
      'web.csv no-such-sheet: There is no sheet "回答". | The file is no spreadsheet: leave "sheet" out.',
    ]);
  });

  it('in a row of a spreadsheet are told by its row', async () => {
    const wrong = xlsx({ rows: rows.replace('<v>6</v>', '<v>7</v>') });
    expect(await problemsOf(read({ items: ITEMS, files: { 'web.xlsx': wrong } }))).toEqual([
      expect.stringMatching(/^web\.xlsx:3 \[q\] off-scale: /),
    ]);
  });
});
