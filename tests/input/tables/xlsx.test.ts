import { describe, expect, it } from 'vitest';
import { cellsOf, codeOf, relations, sheetsOf, workbookPart, xlsx } from './made.js';

/** The cells of one row, each told by its attributes and what is inside. */
const row = (...cells: readonly string[]) => `<row>${cells.join('')}</row>`;
const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const inline = (text: string) => `<c t="inlineStr"><is>${text}</is></c>`;

/** What a number becomes in a cell of a format: a code, or the number of one that is built in. */
async function shown(value: string, format: string | number, properties = ''): Promise<string | undefined> {
  const code = String(format).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const [id, formats] = typeof format === 'number' ? [format, ''] : [164, `<numFmt numFmtId="164" formatCode="${code}"/>`];
  const book = { rows: row(number(value)), styles: `<xf numFmtId="${id}"/>`, formats, properties };
  return (await cellsOf(xlsx(book)))[0]?.[0];
}

describe('a number', () => {
  it.each([
    ['5', '5'],
    ['-0.5', '-0.5'],
    ['0.30000000000000004', '0.3'],
    ['3.3999999999999999', '3.4'],
    ['1E-7', '0.0000001'],
    ['-1.5e-9', '-0.0000000015'],
    ['1.2345E+20', '123450000000000000000'],
    ['0.1234567890123456', '0.123456789012346'],
    ['12345678901234567', '12345678901234567'],
    ['007', '7'],
    ['-0', '0'],
    [' 12 ', '12'],
  ])('%s is %s', async (written, text) => {
    expect(await cellsOf(xlsx({ rows: row(number(written)) }))).toEqual([[text]]);
  });

  it.each(['1,5', 'NaN', 'Infinity', '1e400', '0x10', '--1', '1.2.3'])('%s is none, so the file is damaged', async (written) => {
    expect(await codeOf(xlsx({ rows: row(number(written)) }))).toBe('damaged-file');
  });
});

describe('a format', () => {
  it.each<[string, string | number, string]>([
    ['46124', 14, '2026-04-12'],
    ['46124.42234953704', 22, '2026-04-12T10:08:11'],
    ['46124', 22, '2026-04-12T00:00:00'],
    ['46124.5', 14, '2026-04-12T12:00:00'],
    ['46124.99999999', 22, '2026-04-13T00:00:00'],
    ['46124', 31, '2026-04-12'],
    ['46124', 57, '2026-04-12'],
    ['0.42234953704', 20, '10:08:11'],
    ['0.5', 32, '12:00:00'],
    ['1.5', 46, '36:00:00'],
    ['46142', '[$-411]ggge"年"m"月"d"日"', '2026-04-30'],
    ['46142', '[$-ja-JP-x-gannen]ggge"年"m"月"d"日";@', '2026-04-30'],
    ['46142', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2026-04-30'],
    ['46142', 'm"月"', '2026-04-30'],
    ['46142', 'aaaa', '2026-04-30'],
    ['46142', 'e.m.d', '2026-04-30'],
    ['46142.75', 'yyyy/m/d h:mm AM/PM', '2026-04-30T18:00:00'],
    ['0.75', 'h"時"mm"分"', '18:00:00'],
    ['0.0001', 'mm:ss.0', '00:00:09'],
    ['1.25', '[h]"時間"mm', '30:00:00'],
    ['12', '0"day"', '12'],
    ['12', '#,##0"円"', '12'],
    ['12', '[Red]#,##0;[Blue]-#,##0', '12'],
    ['12', 'General', '12'],
    ['12', 'G/標準"歳"', '12'],
    ['12', '0.00E+00', '12'],
    ['12', '[$¥-411]#,##0', '12'],
    ['12', '0_);\\(0\\)', '12'],
    ['12', '\\y0', '12'],
    ['0.45', 9, '45%'],
    ['0.456789', 10, '45.6789%'],
    ['1.1', '0.0%', '110%'],
    ['0.07', '0%', '7%'],
    ['13', '00000', '00013'],
    ['1234567', '00000', '1234567'],
    ['1.5', '00', '1.5'],
    ['1', 14, '1900-01-01'],
    ['59', 14, '1900-02-28'],
    ['60', 14, '1900-02-29'],
    ['61', 14, '1900-03-01'],
    ['2958465', 14, '9999-12-31'],
    ['2958466', 14, '2958466'],
    ['-3', 14, '-3'],
    ['0', 14, '0'],
  ])('of %s as %s gives %s', async (value, format, text) => {
    expect(await shown(value, format)).toBe(text);
  });

  it('counts days from 1904 where the workbook does', async () => {
    expect(await shown('44662', 14, 'date1904="1"')).toBe('2026-04-12');
    expect(await shown('0', 14, 'date1904="true"')).toBe('1904-01-01');
  });

  it('of a number that is built in can be replaced', async () => {
    const formats = '<numFmt numFmtId="14" formatCode="0.00"/>';
    expect(await cellsOf(xlsx({ rows: row(number('46124')), styles: '<xf numFmtId="14"/>', formats }))).toEqual([['46124']]);
  });
});

describe('a text', () => {
  it('is joined of its pieces, without the reading above it', async () => {
    const rich = '<r><t>東京</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 支店</t></r>';
    const reading = '<rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>';
    const strings = `<si>${rich}${reading}</si><si><t>大阪</t>${reading}</si>`;
    const cells = '<c t="s"><v>0</v></c><c t="s"><v>1</v></c>';
    const read = await cellsOf(xlsx({ strings, rows: row(cells, inline(`<t>名古屋</t>${reading}`)) }));
    expect(read).toEqual([['東京 支店', '大阪', '名古屋']]);
  });

  it.each([
    ['a_x000D_\nb', 'a\nb'],
    ['a_x000d_b', 'a\nb'],
    ['_x005F_x000D_', '_x000D_'],
    ['a_x3042_', 'aあ'],
    ['a_xyz_', 'a_xyz_'],
    ['&lt;b&gt; &amp;amp; &#x3042;&#12356;&quot;', '<b> &amp; あい"'],
    ['<![CDATA[<a> & b]]>', '<a> & b'],
    ['1<!-- not this -->2', '12'],
    ['x \r\n y', 'x \n y'],
  ])('%j is %j', async (written, text) => {
    expect(await cellsOf(xlsx({ rows: row(inline(`<t xml:space="preserve">${written}</t>`)) }))).toEqual([[text]]);
  });

  it('loses spaces around it, but in the first column keeps those that nobody sees', async () => {
    const rows = row(inline('<t> k1\u00a0</t>'), inline('<t>\u3000満足\u00a0\n</t>'));
    expect(await cellsOf(xlsx({ rows }))).toEqual([['k1\u00a0', '満足']]);
  });

  it('that is not among the shared ones makes the file damaged', async () => {
    expect(await codeOf(xlsx({ strings: '<si><t>a</t></si>', rows: row('<c t="s"><v>1</v></c>') }))).toBe('damaged-file');
  });
});

describe('a cell', () => {
  it('holds a truth value, a date as text, nothing where there is an error', async () => {
    const cells = ['<c t="b"><v>1</v></c>', '<c t="b"><v>0</v></c>', '<c t="e"><v>#DIV/0!</v></c>'];
    const dates = ['<c t="d"><v>2026-04-12T10:08:11.000Z</v></c>', '<c t="d" s="1"><v>2026-04-12T00:00:00</v></c>'];
    const styles = '<xf numFmtId="0"/><xf numFmtId="14"/>';
    expect(await cellsOf(xlsx({ styles, rows: row(...cells, ...dates) }))).toEqual([
      ['TRUE', 'FALSE', '', '2026-04-12T10:08:11', '2026-04-12'],
    ]);
  });

  it('with a formula has the value that is left in the file', async () => {
    const cells = ['<c><f>1+1</f><v>2</v></c>', '<c t="str"><f>A1&amp;"x"</f><v>2x</v></c>', '<c t="str"><f>""</f><v></v></c>'];
    const [sheet] = await sheetsOf(xlsx({ rows: row(...cells, '<c><v>9</v></c>') }));
    expect(sheet?.rows).toEqual([{ line: 1, cells: ['2', '2x', '', '9'] }]);
    expect(sheet?.problems).toEqual([]);
  });

  it('with a formula without a value is told by its name', async () => {
    const rows = '<row r="3"><c r="A3"><v>1</v></c><c r="AB3"><f>SUM(A1:A2)</f></c><c r="AC3"><f>1+1</f><v/></c></row>';
    const [sheet] = await sheetsOf(xlsx({ rows }));
    expect(sheet?.problems?.map(({ line, message }) => [line, message.message])).toEqual([
      [3, 'Cell AB3 holds a formula, but not its value: the program that wrote the file has not worked it out.'],
      [3, 'Cell AC3 holds a formula, but not its value: the program that wrote the file has not worked it out.'],
    ]);
  });

  it('stands where its name says, or behind the one before', async () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="F2" s="0"/></row><row r="900000"><c r="AA900000"><v>3</v></c></row><row><c><v>4</v></c></row>';
    const [sheet] = await sheetsOf(xlsx({ rows }));
    expect(sheet?.rows).toEqual([
      { line: 2, cells: ['', '1', '2'] },
      { line: 900_000, cells: [...new Array(26).fill(''), '3'] },
      { line: 900_001, cells: ['4'] },
    ]);
  });

  it.each([
    ['of another row', '<row r="2"><c r="A3"><v>1</v></c></row>'],
    ['before the one before', '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>'],
    ['twice', '<row r="2"><c r="B2"><v>1</v></c><c r="B2"><v>1</v></c></row>'],
    ['of a row before', '<row r="2"/><row r="1"/>'],
    ['without a row', '<row r="2"><c r="B"><v>1</v></c></row>'],
    ['of a kind that is not known', '<row r="2"><c r="B2" t="x"><v>1</v></c></row>'],
  ])('is damaged: %s', async (_, rows) => {
    expect(await codeOf(xlsx({ rows }))).toBe('damaged-file');
  });
});

describe('merged cells', () => {
  it('are told, and hold one value', async () => {
    const rows = row(number('1'), number('2'), number('3')) + row(number('4'), number('5'), number('6'));
    const behind = '<mergeCells><mergeCell ref="B1:C2"/><mergeCell ref="A1:A2"/></mergeCells>';
    const [sheet] = await sheetsOf(xlsx({ rows, behind }));
    expect(sheet?.merges).toEqual([
      { line: 1, column: 1, rows: 2, columns: 1 },
      { line: 1, column: 2, rows: 2, columns: 2 },
    ]);
    expect(sheet?.rows).toEqual([{ line: 1, cells: ['1', '2'] }]);
  });
});

describe('what is hidden', () => {
  it('is read and told', async () => {
    const rows = `<row r="1">${number('1')}${number('2')}</row><row r="2" hidden="1">${number('3')}${number('4')}</row><row r="3" hidden="1"/>`;
    const before = '<cols><col min="2" max="2" hidden="1"/><col min="3" max="16384" hidden="true"/></cols>';
    const parts = { 'xl/workbook.xml': workbookPart('<sheet name="a" sheetId="1" state="veryHidden" r:id="rId1"/>') };
    const [sheet] = await sheetsOf(xlsx({ rows, before, parts }));
    expect(sheet?.rows.length).toBe(2);
    expect(sheet?.hidden).toEqual({ sheet: true, lines: [2], columns: [2] });
  });
});

describe('a package', () => {
  const rows = row(number('1'));

  it('has its sheets in the order of the workbook, charts left out', async () => {
    const sheet = (value: number) => `<worksheet><sheetData><row><c><v>${value}</v></c></row></sheetData></worksheet>`;
    const parts = {
      'xl/workbook.xml': workbookPart(
        '<sheet name="b &amp; c" sheetId="5" r:id="rId2"/><sheet name="graph" sheetId="6" r:id="rId3"/><sheet name="a" sheetId="1" r:id="rId1"/>',
      ),
      'xl/_rels/workbook.xml.rels': relations(
        ['worksheet', '/xl/worksheets/x.xml'],
        ['worksheet', './worksheets/../y.xml'],
        ['chartsheet', 'c.xml'],
      ),
      'xl/worksheets/x.xml': sheet(1),
      'xl/y.xml': sheet(2),
    };
    expect((await sheetsOf(xlsx({ parts }))).map(({ name, rows }) => [name, rows[0]?.cells])).toEqual([
      ['b & c', ['2']],
      ['a', ['1']],
    ]);
  });

  it('may be of the strict form, with prefixes, in UTF-16, with names in another case and the other slash', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const sheet = `\ufeff<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>回答</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const parts = {
      'xl/worksheets/sheet1.xml': null,
      'XL\\Worksheets\\Sheet1.xml': new Uint8Array(Buffer.from(sheet, 'utf16le')),
      '_rels/.rels': relations(['officeDocument', '/xl/workbook.xml']).replace(
        /http:[^"]*officeDocument"/,
        `${strict}/officeDocument/relationships/officeDocument"`,
      ),
    };
    expect(await cellsOf(xlsx({ parts }))).toEqual([['回答']]);
  });

  it('may lack styles, shared texts and the size of the sheet', async () => {
    const parts = {
      'xl/styles.xml': null,
      'xl/sharedStrings.xml': null,
      'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml']),
    };
    expect(await cellsOf(xlsx({ rows, parts }))).toEqual([['1']]);
  });

  it('may refer to other files, which are not looked at', async () => {
    const parts = {
      'xl/_rels/workbook.xml.rels': relations(
        ['worksheet', 'worksheets/sheet1.xml'],
        ['externalLink', 'file:///etc/passwd', 'TargetMode="External"'],
        ['sharedStrings', 'http://example.org/strings.xml', 'TargetMode="External"'],
      ),
    };
    expect(await cellsOf(xlsx({ rows, parts }))).toEqual([['1']]);
  });

  it('loses no sheet unseen', async () => {
    const twoSheets = workbookPart('<sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId2"/>');
    const sheet2 = '<worksheet><sheetData/></worksheet>';
    const parts = { 'xl/workbook.xml': twoSheets, 'xl/worksheets/sheet2.xml': sheet2 };
    const withRelations = (...of: readonly (readonly [string, string])[]) =>
      codeOf(xlsx({ rows, parts: { ...parts, 'xl/_rels/workbook.xml.rels': relations(...of) } }));
    expect(await withRelations(['worksheet', 'worksheets/sheet1.xml'], ['worksheet', 'worksheets/sheet2.xml'])).toBe(null);
    expect(await withRelations(['worksheet', 'worksheets/sheet1.xml'], ['worksheeu', 'worksheets/sheet2.xml'])).toBe(
      'damaged-file',
    );
    expect(await withRelations(['worksheet', 'worksheets/sheet1.xml'], ['worksheet', 'worksheets/Sheet1.xml'])).toBe(
      'damaged-file',
    );
    expect(await withRelations(['worksheet', 'worksheets/sheet1.xml'])).toBe('damaged-file');
    const renamed = { ...parts, 'xl/workbook.xml': twoSheets.replace('<sheet name="b"', '<shead name="b"') };
    expect(await codeOf(xlsx({ rows, parts: renamed }))).toBe('damaged-file');
  });

  it('is damaged where a cell has a style that is not there', async () => {
    expect(await codeOf(xlsx({ rows: row(number('46124', 3)) }))).toBe('damaged-file');
  });

  it.each([
    ['the sheet', 'xl/worksheets/sheet1.xml'],
    ['the workbook', 'xl/workbook.xml'],
    ['the way to the workbook', '_rels/.rels'],
    ['the ways to the sheets', 'xl/_rels/workbook.xml.rels'],
  ])('is damaged without %s', async (_, path) => {
    expect(await codeOf(xlsx({ rows, parts: { [path]: null } }))).toBe('damaged-file');
  });
});
