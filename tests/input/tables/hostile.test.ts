import { deflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { codeOf, faultOf, LIMITS, ods, relations, xlsx, zipped } from './made.js';

/** A zip file of one stored part, with what its directory says of the part. */
function zipOf(
  name: string,
  packed: Uint8Array,
  told: { readonly size: number; readonly method?: number; readonly flags?: number; readonly times?: number },
) {
  const path = strToU8(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(path.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(told.flags ?? 0, 8);
  entry.writeUInt16LE(told.method ?? 8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(told.size, 24);
  entry.writeUInt16LE(path.length, 28);
  const times = told.times ?? 1;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(times, 10);
  end.writeUInt32LE(30 + path.length + packed.length, 16);
  const entries = new Array<Uint8Array>(times).fill(Buffer.concat([entry, path]));
  return new Uint8Array(Buffer.concat([local, path, packed, ...entries, end]));
}

const cell = '<c><v>1</v></c>';
const rows = `<row>${cell}</row>`;
const sheetPart = (xml: string) => xlsx({ parts: { 'xl/worksheets/sheet1.xml': xml } });

/** Names of a file, its bytes, and the code of what is said of it. */
const REFUSED: readonly (readonly [string, () => Uint8Array, string])[] = [
  ['a bomb in a sheet', () => xlsx({ rows: rows + ' '.repeat(21_000_000) }), 'unpacks-too-large'],
  ['a bomb in the shared texts', () => xlsx({ strings: '<si><t>a</t></si>'.repeat(1_300_000) }), 'unpacks-too-large'],
  [
    'a bomb in the list of parts',
    () => xlsx({ parts: { '_rels/.rels': `${relations(['officeDocument', 'xl/workbook.xml'])}${' '.repeat(21_000_000)}` } }),
    'unpacks-too-large',
  ],
  ['a bomb in an ODS', () => ods(`<table:table table:name="a"/>${' '.repeat(21_000_000)}`), 'unpacks-too-large'],
  ['a text that unpacks to 21 MB', () => zipped({ 'a.csv': new Uint8Array(21_000_000).fill(0x61) }), 'unpacks-too-large'],
  [
    'a part that is larger than it says',
    () => zipOf('a.csv', deflateRawSync(new Uint8Array(5_000_000)), { size: 10 }),
    'damaged-file',
  ],
  [
    'a part that is smaller than it says',
    () => zipOf('a.csv', deflateRawSync(Buffer.from('a,b\n')), { size: 999_000 }),
    'damaged-file',
  ],
  ['a part whose checksum is another', () => zipOf('a.csv', deflateRawSync(Buffer.from('a,b\n')), { size: 4 }), 'damaged-file'],
  [
    'a part that is packed in an unknown way',
    () => zipOf('a.csv', Buffer.from('a,b\n'), { size: 4, method: 12 }),
    'packed-otherwise',
  ],
  ['a part with a password', () => zipOf('a.csv', Buffer.from('a,b\n'), { size: 4, flags: 1 }), 'encrypted'],
  ['a part twice', () => zipOf('a.csv', Buffer.from('a,b\n'), { size: 4, method: 0, times: 2 }), 'damaged-file'],
  ['parts whose names differ in case alone', () => zipped({ 'a.csv': 'a', 'A.csv': 'b' }), 'damaged-file'],
  ['60,000 parts', () => zipOf('a.csv', Buffer.from('a'), { size: 1, times: 60_000 }), 'too-many-parts'],
  ['a name that leads out', () => zipped({ '../../etc/passwd.csv': 'a' }), 'unsafe-file'],
  ['a name from the root', () => zipped({ '/etc/passwd.csv': 'a' }), 'unsafe-file'],
  ['a name that leads out by backslashes', () => zipped({ '..\\a.csv': 'a' }), 'unsafe-file'],
  ['two names for a part', () => zipped({ 'aa.csv': 'a' }).map((byte, index) => (index === 30 ? 0x62 : byte)), 'damaged-file'],
  ['a zip file that breaks off', () => xlsx({ rows }).subarray(0, 900), 'damaged-file'],
  [
    'declared entities',
    () => sheetPart(`<!DOCTYPE a [<!ENTITY a "aa">]><worksheet><sheetData>${rows}</sheetData></worksheet>`),
    'unsafe-file',
  ],
  [
    'entities that are declared nowhere',
    () => xlsx({ rows: '<row><c t="inlineStr"><is><t>&lol;</t></is></c></row>' }),
    'damaged-file',
  ],
  [
    'a character that is none',
    () => xlsx({ rows: '<row><c t="inlineStr"><is><t>&#x110000;</t></is></c></row>' }),
    'damaged-file',
  ],
  ['deep XML', () => xlsx({ behind: '<a>'.repeat(200_000) }), 'unsafe-file'],
  ['tags that do not match', () => xlsx({ rows: '<row><c></row></c>' }), 'damaged-file'],
  ['a closing tag that only begins alike', () => xlsx({ behind: '<a></ab>' }), 'damaged-file'],
  ['a tag that is not closed', () => sheetPart('<worksheet><sheetData>'), 'damaged-file'],
  ['two roots', () => sheetPart('<worksheet/><worksheet/>'), 'damaged-file'],
  ['no XML', () => sheetPart('PK'), 'damaged-file'],
  [
    'bytes that are no UTF-8',
    () => xlsx({ parts: { 'xl/sharedStrings.xml': Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]) } }),
    'damaged-file',
  ],
  ['an attribute without end', () => xlsx({ behind: `<a b="${'x'.repeat(2_000_000)}` }), 'damaged-file'],
  ['a million attributes', () => xlsx({ behind: `<a ${'b="" '.repeat(100_000)}/>` }), 'damaged-file'],
  ['a million columns', () => xlsx({ rows: '<row r="1"><c r="BDWGN1"><v>1</v></c></row>' }), 'too-many-columns'],
  [
    'a cell far to the right in each row',
    () =>
      xlsx({
        rows:
          '<row><c/><c/></row>'.replace('<c/><c/>', `<c/>${cell}`) +
          Array.from({ length: 2_000 }, (_, index) => `<row r="${index + 2}"><c r="XFD${index + 2}"><v>1</v></c></row>`).join(''),
      }),
    'too-many-cells',
  ],
  ['more rows than are read', () => xlsx({ rows: rows.repeat(100_001) }), 'too-many-rows'],
  ['a row below the last one', () => xlsx({ rows: `<row r="1048577">${cell}</row>` }), 'damaged-file'],
  [
    'a text that is too long',
    () => xlsx({ rows: `<row><c t="inlineStr"><is><t>${'x'.repeat(50_001)}</t></is></c></row>` }),
    'cell-too-long',
  ],
  ['more texts than are read', () => xlsx({ strings: '<si/>'.repeat(2_000_001) }), 'too-many-texts'],
  [
    'merged cells over each other',
    () => xlsx({ rows: rows.repeat(50_000), behind: `<mergeCells>${'<mergeCell ref="A1:B50000"/>'.repeat(200)}</mergeCells>` }),
    'too-many-merges',
  ],
  [
    'merged cells without end',
    () => xlsx({ rows, behind: `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(200_001)}</mergeCells>` }),
    'too-many-merges',
  ],
];

describe('a hostile file', () => {
  it.each(REFUSED)('with %s is refused', async (_, make, code) => {
    const bytes = make();
    const start = performance.now();
    expect(await codeOf(bytes)).toBe(code);
    // Two seconds on a machine of its own; others may be busy here.
    expect(performance.now() - start).toBeLessThan(8_000);
  });

  it('may be within the ratio of packing and is given up all the same', async () => {
    // Comments with random numbers are packed less than what is refused by its size.
    let seed = 1;
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed;
    };
    const noise = Array.from({ length: 2_600 }, () => `<!--${random()}${' '.repeat(12_000)}-->`).join('');
    expect(await codeOf(xlsx({ rows, behind: noise }))).toBe('unpacks-too-large');
  });
});

describe('what is no table', () => {
  const ole = (name: string) =>
    new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')]));
  const text = (content: string) => strToU8(content);
  const main = (path: string) =>
    zipped({ '[Content_Types].xml': '<Types/>', '_rels/.rels': relations(['officeDocument', path]) });

  it.each<[string, Uint8Array, string, string]>([
    ['an old workbook', ole('Workbook'), 'old-excel', '(.xls)'],
    ['a workbook of Excel 95', ole('Book'), 'old-excel', '(.xls)'],
    ['a workbook of Excel 3', Uint8Array.from([0x09, 0x02, 0x06, 0x00, 0x00, 0x00]), 'old-excel', '(.xls)'],
    ['a workbook with a password', ole('EncryptedPackage'), 'encrypted', 'password'],
    ['an old Word document', ole('WordDocument'), 'no-table', 'Word'],
    ['a binary workbook', main('xl/workbook.bin'), 'binary-excel', '(.xlsb)'],
    ['a Word document', main('word/document.xml'), 'no-table', 'Word'],
    ['a presentation', main('ppt/presentation.xml'), 'no-table', 'PowerPoint'],
    ['a file of Numbers', zipped({ 'Index/Document.iwa': 'x' }), 'numbers-file', 'Numbers'],
    ['a PDF', text('%PDF-1.7'), 'no-table', 'PDF'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'no-table', 'picture'],
    [
      'a web page called .xls',
      text('\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td>'),
      'web-page',
      'web page',
    ],
    ['a table of a web page alone', text('<table border="1"><tr><td>1</td></tr></table>'), 'web-page', 'web page'],
    [
      'a spreadsheet of 2003',
      text('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>'),
      'xml-excel',
      '2003',
    ],
    ['some XML', text('<?xml version="1.0"?><a/>'), 'no-table', 'XML'],
    ['nothing', new Uint8Array(0), 'file-empty', 'empty'],
  ])('is named: %s', async (_, bytes, code, words) => {
    expect(await faultOf(bytes)).toEqual([code, expect.stringContaining(words)]);
  });
});

it('limits hold for what is asked', async () => {
  expect(await codeOf(xlsx({ rows: rows.repeat(3) }), { ...LIMITS, rows: 2 })).toBe('too-many-rows');
  expect(await codeOf(xlsx({ rows: rows.repeat(3) }), { ...LIMITS, cells: 2 })).toBe('too-many-cells');
  expect(await codeOf(xlsx({ rows: rows.repeat(3) }), { rows: 3, cells: 3 })).toBe(null);
});
