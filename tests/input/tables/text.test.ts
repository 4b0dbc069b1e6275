import { describe, expect, it } from 'vitest';
import { readTableFile } from '../../../src/input/tables/index.js';
import { cp932 } from '../responses/cp932.js';
import { codeOf, LIMITS, sheetsOf, zipped } from './made.js';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));

/** The separator, the cells, and the problems by line. */
async function read(content: string | Uint8Array) {
  const file = await readTableFile(typeof content === 'string' ? bytes(content) : content, LIMITS);
  if ('fault' in file) return { fault: `${file.fault.line}: ${file.fault.message.code}` };
  const [sheet] = file.sheets;
  const problems = (sheet?.problems ?? []).map(({ line, message }) => `${line}: ${message.message}`);
  return { separator: file.separator, cells: sheet?.rows.map(({ cells }) => cells), problems };
}

describe('a separator', () => {
  it.each([
    ['commas', 'a,b\n1,2\n', ',', ['a', 'b']],
    ['semicolons', 'a;b\n1;2\n', ';', ['a', 'b']],
    ['tabs', 'a\tb\n1\t2\n', '\t', ['a', 'b']],
    ['bars', 'a|b\n1|2\n', '|', ['a', 'b']],
    ['semicolons, decimal commas in every row', 'id;x;y\n1;1,5;2,5\n2;3,5;4,5\n', ';', ['id', 'x', 'y']],
    ['semicolons, decimal commas in two columns', 'id;x\n1,0;1,5\n2,0;3,5\n', ';', ['id', 'x']],
    ['tabs, more commas than tabs in the headings', 'a, b, c, d\te\n1\t2\n3\t4\n', '\t', ['a, b, c, d', 'e']],
    ['commas, lists with semicolons', 'id,q,r\n1,a;b;c,x\n2,b;c;d,y\n', ',', ['id', 'q', 'r']],
    ['commas, semicolons in all quoted cells', 'id,q\n"1","a;b;c"\n"2","a;b;c"\n', ',', ['id', 'q']],
    ['semicolons, line breaks and commas in quotes', '"a\n,,,";"b"\n"1\n\n,,,";"2"\n', ';', ['a\n,,,', 'b']],
    ['commas, a title above', '職場アンケート\n\nid,q,r\n1,2,3\n2,3,4\n', ',', ['職場アンケート']],
    ['one column', 'id\n1\n2\n', ',', ['id']],
    ['one column, commas in some cells', 'id\na, b\n2\n3\n', ',', ['id']],
  ])('is found: %s', async (_, text, separator, first) => {
    const found = await read(text);
    expect([found.separator, found.cells?.[0]]).toEqual([separator, first]);
  });

  it.each([
    ['sep=;\r\na;b,c\r\n1;2,5\r\n', ';'],
    ['\ufeff"sep=|"\na|b,c\n1|2,5\n', '|'],
    ['sep=\t\na\tb,c\n1\t2,5\n', '\t'],
  ])('is told by the first line: %j', async (text, separator) => {
    const file = await readTableFile(bytes(text), LIMITS);
    expect(file).toMatchObject({
      separator,
      sheets: [
        {
          rows: [
            { line: 2, cells: ['a', 'b,c'] },
            { line: 3, cells: ['1', '2,5'] },
          ],
        },
      ],
    });
  });
});

describe('an encoding', () => {
  const text = '番号,回答\r\n1,満足している\r\n2,髙橋さんの意見\r\n';
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
  // 番号,回答 / 1,満足 in EUC-JP, from its code table.
  const euc = [0xc8, 0xd6, 0xb9, 0xe6, 0x2c, 0xb2, 0xf3, 0xc5, 0xfa, 0x0a, 0x31, 0x2c, 0xcb, 0xfe, 0xc2, 0xad, 0xa4, 0xcb, 0x0a];
  const whole = [
    ['番号', '回答'],
    ['1', '満足している'],
    ['2', '髙橋さんの意見'],
  ];

  it.each<[string, Uint8Array, readonly (readonly string[])[]]>([
    ['UTF-8', bytes(text), whole],
    ['UTF-8 with a mark', bytes(`\ufeff${text}`), whole],
    ['UTF-8 with two marks', bytes(`\ufeff\ufeff${text}`), whole],
    ['CP932', cp932(text), whole],
    ['UTF-16 LE', new Uint8Array(wide), whole],
    ['UTF-16 BE', new Uint8Array(Buffer.from(wide).swap16()), whole],
    ['UTF-16 LE without a mark', new Uint8Array(wide.subarray(2)), whole],
    ['UTF-16 BE without a mark', new Uint8Array(Buffer.from(wide.subarray(2)).swap16()), whole],
    [
      'EUC-JP',
      Uint8Array.from(euc),
      [
        ['番号', '回答'],
        ['1', '満足に'],
      ],
    ],
  ])('is found: %s', async (_, content, cells) => {
    expect((await read(content)).cells).toEqual(cells);
  });

  it('that is none makes the file no text', async () => {
    expect(await read(Uint8Array.from([0x61, 0x00, 0x62, 0x0a, 0x63]))).toEqual({ fault: '1: not-text' });
  });
});

describe('rows', () => {
  it('lose empty cells at their end, and an empty last column', async () => {
    expect(await read('a,b,\n1,2,\n3,,\n,,\n')).toEqual({ separator: ',', cells: [['a', 'b'], ['1', '2'], ['3']], problems: [] });
    expect(await read('a,b\n1,2\n3,4,,,\n')).toMatchObject({
      cells: [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
      problems: [],
    });
  });

  it('of another length are told by their line, titles above are not', async () => {
    const found = await read('Survey of 2026\nid,q,r\n1,2,3\n2,"3\n4"\n5,6,7,8\n9,9,9\n');
    expect(found.problems).toEqual([
      '4: This row has 2 cells, but the others have 3.',
      '6: This row has 4 cells, but the others have 3.',
    ]);
    expect(found.cells?.length).toBe(6);
  });

  it('keep numbers as they are written', async () => {
    expect(await read('a;b\n1,50;=1+1\n')).toMatchObject({
      cells: [
        ['a', 'b'],
        ['1,50', '=1+1'],
      ],
    });
  });
});

describe('quotation marks', () => {
  it('may be characters as any other where nothing is quoted', async () => {
    expect(await read('id\ttext\n1\t"柔軟"な制度\n2\t5" pipe\n')).toMatchObject({
      separator: '\t',
      cells: [
        ['id', 'text'],
        ['1', '"柔軟"な制度'],
        ['2', '5" pipe'],
      ],
    });
  });

  it.each([
    ['a file that breaks off', '"a","b"\n"1","2"\n"3","4', '3: bad-quotes'],
    ['a wrong one among quoted cells', '"a","b"\n"1"x,"2"\n', '2: bad-quotes'],
    ['a wrong one among rows of several lengths', 'a,b\n1"x,2\n3\n', '2: bad-quotes'],
    ['a wrong one where the separator is told', 'sep=,\na,b\n1"x,2\n', '3: bad-quotes'],
  ])('are an error in %s', async (_, text, fault) => {
    expect(await read(text)).toEqual({ fault });
  });
});

describe('a zip file', () => {
  it('with one text in it is that text', async () => {
    const [sheet] = await sheetsOf(zipped({ 'アンケート.csv': '"a","b"\n"1","2"\n', '__MACOSX/._アンケート.csv': 'x' }));
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('with several or none is refused', async () => {
    expect(await codeOf(zipped({ 'a.csv': 'a', 'b.csv': 'b' }))).toBe('zip-of-several');
    expect(await codeOf(zipped({ 'a.html': 'a' }))).toBe('zip-without-table');
  });
});
