import { describe, expect, it } from 'vitest';
import { cellsOf, codeOf, ods, sheetsOf } from './made.js';

const table = (rows: string, attributes = 'table:name="回答"') => `<table:table ${attributes}>${rows}</table:table>`;
const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const cell = (attributes: string, text = '') => `<table:table-cell ${attributes}>${text}</table:table-cell>`;
const text = (paragraphs: string) => cell('office:value-type="string"', paragraphs);

describe('a cell', () => {
  it.each([
    ['office:value-type="float" office:value="0.30000000000000004"', '0.3', '0.3'],
    ['office:value-type="float" office:value="1.5E-008"', '0', '0.000000015'],
    ['office:value-type="float" office:value="13"', '00013', '00013'],
    ['office:value-type="float" office:value="0.5"', '01', '0.5'],
    ['table:formula="of:=TRUE()" office:value-type="float" office:value="1"', 'TRUE', 'TRUE'],
    ['office:value-type="date" office:date-value="2026-04-12"', '2026/4/12 0:00', '2026-04-12T00:00:00'],
    ['office:value-type="currency" office:currency="JPY" office:value="1200"', '￥1,200', '1200'],
    ['office:value-type="percentage" office:value="0.456"', '46%', '45.6%'],
    ['office:value-type="boolean" office:boolean-value="true"', '真', 'TRUE'],
    ['office:value-type="boolean" office:boolean-value="false"', '偽', 'FALSE'],
    ['office:value-type="date" office:date-value="2026-04-12"', '令和8年4月12日', '2026-04-12'],
    ['office:value-type="date" office:date-value="2026-04-12T10:08:11.5"', '4/12', '2026-04-12T10:08:11'],
    ['office:value-type="date" office:date-value="2026-04-12T00:00:00"', '4/12', '2026-04-12T00:00:00'],
    ['office:value-type="time" office:time-value="PT10H08M11S"', '10:08', '10:08:11'],
    ['office:value-type="time" office:time-value="PT36H00M00.000S"', '36:00', '36:00:00'],
    ['office:value-type="string" office:string-value="a  b"', 'a b', 'a  b'],
    ['table:formula="of:=[.A1]" office:value-type="float" office:value="7"', '7', '7'],
    ['table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"', '#DIV/0!', ''],
    ['office:value-type="float" office:value="3" calcext:value-type="float"', '3', '3'],
  ])('with %s is %s, read as %j', async (attributes, paragraph, expected) => {
    const read = await cellsOf(ods(table(row(cell(attributes, `<text:p>${paragraph}</text:p>`), text('<text:p>x</text:p>')))));
    expect(read).toEqual([[expected, 'x']]);
  });

  it.each([
    ['<text:p>a</text:p><text:p>b</text:p>', 'a\nb'],
    ['<text:p>a<text:s text:c="3"/>b<text:s/>c</text:p>', 'a   b c'],
    ['<text:p>a<text:tab/>b<text:line-break/>c</text:p>', 'a\tb\nc'],
    ['<text:p>a<text:span>b<text:a>c</text:a></text:span>\n   d</text:p>', 'abc d'],
    [
      '<text:p><text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とうきょう</text:ruby-text></text:ruby>都</text:p>',
      '東京都',
    ],
    ['<office:annotation><text:p>a note</text:p></office:annotation><text:p>a</text:p>', 'a'],
    ['<text:p>a</text:p><office:annotation><text:p>a note</text:p></office:annotation>', 'a'],
  ])('of %s is %j', async (paragraphs, expected) => {
    expect(await cellsOf(ods(table(row(text(paragraphs)))))).toEqual([[expected]]);
  });

  it('with a formula without a value is told by its name', async () => {
    const [sheet] = await sheetsOf(ods(table(row() + row(text('<text:p>a</text:p>'), cell('table:formula="of:=1+1"')))));
    expect(sheet?.problems?.map(({ line, message }) => [line, message.message])).toEqual([
      [2, 'Cell B2 holds a formula, but not its value: the program that wrote the file has not worked it out.'],
    ]);
  });

  it('that is not as its kind demands makes the file damaged', async () => {
    expect(await codeOf(ods(table(row(cell('office:value-type="float" office:value="1,5"')))))).toBe('damaged-file');
    expect(await codeOf(ods(table(row(cell('office:value-type="matrix"')))))).toBe('damaged-file');
  });
});

describe('what is repeated', () => {
  it('stands as often, and empty it takes no room', async () => {
    const empty = '<table:table-cell table:number-columns-repeated="16380"/>';
    const rows = [
      row(
        '<table:table-cell table:number-columns-repeated="2"/>',
        cell('table:number-columns-repeated="3" office:value-type="float" office:value="1"'),
        empty,
      ),
      `<table:table-row table:number-rows-repeated="2">${text('<text:p>a</text:p>')}${empty}</table:table-row>`,
      `<table:table-row table:number-rows-repeated="1048570">${empty}</table:table-row>`,
      row(text('<text:p>b</text:p>')),
    ];
    const [sheet] = await sheetsOf(ods(table(rows.join(''))));
    expect(sheet?.rows).toEqual([
      { line: 1, cells: ['', '', '1', '1', '1'] },
      { line: 2, cells: ['a'] },
      { line: 3, cells: ['a'] },
      { line: 1_048_574, cells: ['b'] },
    ]);
  });

  it('without end is refused', async () => {
    const value = 'office:value-type="float" office:value="1"';
    const rows = `<table:table-row table:number-rows-repeated="1048576">${cell(value)}</table:table-row>`;
    expect(await codeOf(ods(table(rows)))).toBe('too-many-rows');
    expect(await codeOf(ods(table(row(cell(`${value} table:number-columns-repeated="1000000"`)))))).toBe('too-many-columns');
    expect(await codeOf(ods(table(row(cell('table:number-columns-repeated="-1"')))))).toBe('damaged-file');
  });
});

describe('sheets', () => {
  it('come in their order, with what is hidden and merged in them', async () => {
    const styles =
      '<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>' +
      '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    const columns = '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="1000"/>';
    const span = cell(
      'table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"',
      '<text:p>a</text:p>',
    );
    const covered = '<table:covered-table-cell office:value-type="string"><text:p>lost</text:p></table:covered-table-cell>';
    const rows = [
      `<table:table-header-rows>${row(span, covered, text('<text:p>b</text:p>'))}</table:table-header-rows>`,
      row(covered, covered, text('<text:p>c</text:p>')),
      `<table:table-row table:visibility="filter">${text('<text:p>d</text:p>')}</table:table-row>`,
    ];
    const tables =
      table(columns + rows.join(''), 'table:name="一" table:style-name="ta1"') +
      table('', 'table:name="二" table:style-name="ta2"');
    const [first, second] = await sheetsOf(ods(tables, styles));
    expect(first).toMatchObject({
      name: '一',
      rows: [
        { line: 1, cells: ['a', '', 'b'] },
        { line: 2, cells: ['', '', 'c'] },
        { line: 3, cells: ['d'] },
      ],
      merges: [{ line: 1, column: 1, rows: 2, columns: 2 }],
      hidden: { sheet: false, lines: [3], columns: [3] },
    });
    expect(second).toMatchObject({ name: '二', rows: [], hidden: { sheet: true } });
  });

  it('do not hold what was changed before, nor tables and pictures inside of cells', async () => {
    const before = `<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell office:value-type="float" office:value="9"/></table:previous></table:cell-content-change></table:tracked-changes>`;
    const inner = `<draw:frame xmlns:draw="d"><draw:text-box><text:p>no</text:p>${table(row(text('<text:p>no</text:p>')))}</draw:text-box></draw:frame>`;
    const [sheet, ...others] = await sheetsOf(
      ods(
        before +
          table(
            `<table:shapes>${inner.replace(/<table.*table>/, '')}</table:shapes>${row(text(`${inner}<text:p>yes</text:p>`))}`,
          ),
      ),
    );
    expect(sheet?.rows).toEqual([{ line: 1, cells: ['yes'] }]);
    expect(others).toEqual([]);
  });
});

describe('a file', () => {
  it('with a password is told as such', async () => {
    const manifest =
      '<!DOCTYPE manifest><manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect(await codeOf(ods('', '', { 'META-INF/manifest.xml': manifest, 'content.xml': new Uint8Array(50) }))).toBe('encrypted');
  });

  it('of another kind, without a sheet or without contents is refused', async () => {
    expect(await codeOf(ods('', '', { mimetype: 'application/vnd.oasis.opendocument.text' }))).toBe('no-table');
    expect(await codeOf(ods(''))).toBe('no-sheets');
    expect(await codeOf(ods('', '', { 'content.xml': null }))).toBe('damaged-file');
  });
});
