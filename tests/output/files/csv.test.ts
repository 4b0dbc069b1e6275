import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows, csvText } from '../../../src/output/files/csv.js';

const strictly = (text: string) => parse(Buffer.from(text), { bom: true, record_delimiter: '\r\n', relax_column_count: false });

describe('a table', () => {
  it('is UTF-8 with its mark, each row ending in CR LF', () => {
    expect(
      Buffer.from(
        csvText([
          ['id', '名'],
          ['1', '甲'],
        ]),
      ).toString('hex'),
    ).toBe('efbbbf69642ce5908d0d0a312ce794b20d0a');
  });

  it('quotes what would break a row, and spaces at the ends', () => {
    expect(csvText([['a,b', 'say "x"', 'two\nlines', ' c ', "it's"]])).toBe(
      '\ufeff"a,b","say ""x""","two\nlines"," c ",it\'s\r\n',
    );
  });

  it.each(['=1+1', '+81', '-2', '@x', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x', '﹢1', '\u22121'])(
    'begins no formula with %j',
    (text) => {
      expect(strictly(csvText([[text]]))).toEqual([[`'${text}`]]);
    },
  );

  it.each([
    'K001',
    'delivery/K068_=1+1架空計算機株式会社_ja.pdf',
    'survey@k001.example.jp',
    `${'0a'.repeat(32)}`,
    '299856',
    '1-2-3',
  ])('leaves %s as it is', (text) => expect(strictly(csvText([[text]]))).toEqual([[text]]));

  it('is read again as it was written, by a strict parser and by ours', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a,"\r\n\t =+甲') });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1 }), (rows) => {
        const inert = rows.map((row) => row.map((cell) => (/^[=+\t\r\n]/.test(cell) ? `'${cell}` : cell)));
        expect(strictly(csvText(rows))).toEqual(inert);
        expect(csvRows(csvText(rows))).toEqual(inert);
      }),
    );
  });

  it('is read as any program saves it, ragged rows and all', () => {
    expect(csvRows('\ufeffa,b\nc\rd,,"e\nf"\r\n\r\ng,')).toEqual([['a', 'b'], ['c'], ['d', '', 'e\nf'], [''], ['g', '']]);
    expect(csvRows('')).toEqual([]);
  });

  it('is refused where its quotation marks are broken', () => {
    expect(csvRows('a,b\r\n"c,d\r\n')).toBeNull();
    expect(csvRows('a,"b"c\r\n')).toBeNull();
  });
});
