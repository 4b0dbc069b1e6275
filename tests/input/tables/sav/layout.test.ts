import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Bytes } from '../bytes.js';
import { fixture, LIMITS, readSav, sheetOf } from '../statistics-files.js';
import { bytecode, type SavPlan, savFile, zlibParts } from './builder.js';

/** Cases of SPSS files: how many there are, how they are compressed, and what is refused. */

const PLAN: SavPlan = {
  variables: [{ name: 'A' }, { name: 'T', width: 12 }],
  rows: [
    [1, 'first'],
    [2.5, ''],
    [-3, 'third and last'],
  ],
};
const CELLS = [
  ['1', 'first'],
  ['2.5', ''],
  ['-3', 'third and la'],
];
const cells = (bytes: Uint8Array) => sheetOf(readSav(bytes, LIMITS)).rows.map((row) => row.cells);
const codeOf = (bytes: Uint8Array, limits = LIMITS) => {
  const read = readSav(bytes, limits);
  return 'fault' in read ? read.fault.message.code : `read ${read.sheet.rows.length} rows`;
};
const COMPRESSIONS = [0, 1, 2] as const;
const ORDERS = [false, true] as const;
const EACH = COMPRESSIONS.flatMap((compression) => ORDERS.map((isBigEndian) => ({ compression, isBigEndian })));

describe.each(EACH)('with $compression as compression, big-endian $isBigEndian', (layout) => {
  const plan = { ...PLAN, ...layout, block: 19 };
  const whole = savFile(plan);

  it('all cases are read, whether or not the file says how many there are', () => {
    expect(cells(whole)).toEqual(CELLS);
    expect(cells(savFile({ ...plan, cases: -1 }))).toEqual(CELLS);
  });

  it('a file with more or fewer cases than it says is refused', () => {
    expect(codeOf(savFile({ ...plan, cases: 2 }))).toBe('cases-left');
    expect(codeOf(savFile({ ...plan, cases: 4 }))).toBe('cases-missing');
    expect(codeOf(savFile({ ...plan, cases: 100_001 }))).toBe('too-many-rows');
  });

  it('a file without cases is read', () => {
    expect(cells(savFile({ ...plan, rows: [] }))).toEqual([]);
  });

  it('a file that is cut is refused, wherever it is cut', () => {
    const unknown = savFile({ ...plan, cases: -1 });
    const start = savFile({ ...plan, rows: [] }).length;
    for (let end = 0; end < whole.length; end += 1) {
      expect(codeOf(whole.subarray(0, end)), `${end} of ${whole.length}`).not.toMatch(/^read [012]/);
      if (end < start) expect(codeOf(unknown.subarray(0, end))).not.toMatch(/^read/);
    }
  });
});

it('refuses a last case that is not whole, where the file does not say how many there are', () => {
  const unknown = savFile({ ...PLAN, cases: -1 });
  expect(codeOf(unknown.subarray(0, -1))).toBe('case-cut');
  expect(codeOf(savFile({ ...PLAN, cases: -1, compression: 1 }).subarray(0, -16))).toBe('case-cut');
});

it('says how many cases are missing', () => {
  expect(readSav(savFile({ ...PLAN, cases: 10 }), LIMITS)).toMatchObject({
    fault: { message: { message: 'The file says that it has 10 cases, but only 3 are in it.' } },
  });
});

it('believes a count in a record of its own where the header has none', () => {
  const counted = (cases: number) => ({
    ...PLAN,
    cases: -1,
    extensions: [{ subtype: 16, size: 8, content: new Bytes(false).int64(1, cases).all() }],
  });
  expect([2, 3, 4, -1].map((count) => codeOf(savFile(counted(count))))).toEqual([
    'cases-left',
    'read 3 rows',
    'cases-missing',
    'read 3 rows',
  ]);
});

it('skips what fills up compressed cases, and stops at their end', () => {
  const start = savFile({ ...PLAN, cases: -1, rows: [], compression: 1 });
  const codes = (...bytes: readonly number[]) => Buffer.from(bytes);
  // 101 is 1; 254 are spaces; 0 is nothing; 252 is the end, after which nothing counts.
  const read = cells(Buffer.concat([start, codes(0, 101, 254, 254, 0, 0, 0, 102), codes(254, 254, 252, 103, 254, 254, 0, 0)]));
  expect(read).toEqual([
    ['1', ''],
    ['2', ''],
  ]);
  expect(cells(Buffer.concat([start, codes(101, 254, 254)]))).toEqual([['1', '']]);
  expect(codeOf(Buffer.concat([start, codes(101, 254, 252)]))).toBe('case-cut');
});

it('reads a number that its bias moves', () => {
  const start = savFile({ ...PLAN, cases: -1, rows: [], compression: 1 });
  start.writeDoubleLE(50, 84);
  expect(cells(Buffer.concat([start, Buffer.from([101, 254, 254])]))).toEqual([['51', '']]);
});

describe('limits', () => {
  it('of rows, columns, cells and characters are kept', () => {
    for (const cases of [undefined, -1]) {
      const file = savFile({ ...PLAN, ...(cases && { cases }) });
      expect(codeOf(file, { ...LIMITS, rows: 3, columns: 2, cells: 6, cell: 12 })).toBe('read 3 rows');
      expect(codeOf(file, { ...LIMITS, rows: 2 })).toBe('too-many-rows');
      expect(codeOf(file, { ...LIMITS, columns: 1 })).toBe('too-many-columns');
      expect(codeOf(file, { ...LIMITS, cells: 5 })).toBe('too-many-cells');
      expect(readSav(file, { ...LIMITS, cell: 11 })).toMatchObject({ fault: { line: 3, message: { code: 'cell-too-long' } } });
    }
  });

  it('of all characters are kept, where a few bytes stand for many', () => {
    // 65 is stored as eight bytes that are text as well.
    const variables = Array.from({ length: 100 }, () => ({ name: 'A', width: 255 }));
    const start = savFile({ variables, rows: [], cases: -1, compression: 1 });
    const read = readSav(Buffer.concat([start, Buffer.alloc(100 * 32 * 4_000, 165)]), LIMITS);
    // A case has 25,500 characters.
    expect(read).toMatchObject({ fault: { line: 3_922, message: { code: 'too-many-characters' } } });
  });

  it('of value labels and of records of names are kept, before they are read', () => {
    const start = savFile({ ...PLAN, rows: [] }).subarray(0, -8);
    const label = new Bytes(false).float64(1).uint8(7).text('a label', 7).all();
    const labels = (count: number) =>
      codeOf(Buffer.concat([start, new Bytes(false).int32(3, count).all(), Buffer.alloc(16 * count, label)]));
    expect(labels(300_001)).toBe('too-many-labels');
    const names = (bytes: number) =>
      codeOf(savFile({ ...PLAN, rows: [], extensions: [{ subtype: 13, content: Buffer.alloc(bytes, 'A=B\t') }] }));
    expect([names(20_000), names(2_000_001)]).toEqual(['read 0 rows', 'file-damaged']);
  });

  it('of the width of all texts are kept, before they are read', () => {
    const variables = Array.from({ length: 40 }, (_, index) => ({ name: `T${index}`, width: 255 }));
    expect(codeOf(savFile({ variables, rows: [], cases: 62_501, compression: 1 }))).toBe('texts-too-wide');
    const endless = Buffer.concat([savFile({ variables, rows: [], cases: -1, compression: 1 }), Buffer.alloc(200_000, 254)]);
    expect(codeOf(endless, { ...LIMITS, cells: 20_000 })).toBe('texts-too-wide');
  });
});

describe('a .zsav file is refused', () => {
  const start = savFile({ ...PLAN, compression: 2, cases: -1, rows: [] }).length - 48;
  const head = savFile({ ...PLAN, compression: 2, cases: -1, rows: [] }).subarray(0, start);
  const withBlocks = (blocks: Parameters<typeof zlibParts>[0]) => Buffer.concat([head, zlibParts(blocks, false, start)]);
  const codes = Buffer.from([101, 254, 254]);

  it('where a block has another size than it says', () => {
    expect(cells(withBlocks([{ size: 3, bytes: deflateSync(codes) }]))).toEqual([['1', '']]);
    for (const size of [0, 2, 4, 1_000_000])
      expect(codeOf(withBlocks([{ size, bytes: deflateSync(codes) }]))).toBe('file-damaged');
    expect(codeOf(withBlocks([{ size: 3, bytes: Buffer.from('no zlib') }]))).toBe('file-damaged');
  });

  it('where a block grows to more memory than its size, at once', () => {
    const bomb = deflateSync(Buffer.alloc(40_000_000, 254), { level: 1 });
    expect(codeOf(withBlocks([{ size: 1_000, bytes: bomb }]))).toBe('file-damaged');
    expect(codeOf(withBlocks([{ size: 40_000_000, bytes: bomb }]))).toBe('file-damaged');
  });

  it('where blocks are too many or too large together', () => {
    const tiny = { size: 1, bytes: deflateSync(Buffer.from([0])) };
    expect(codeOf(withBlocks(Array.from({ length: 10_001 }, () => tiny)))).toBe('file-damaged');
    expect(codeOf(withBlocks(Array.from({ length: 17 }, () => ({ size: 16_000_000, bytes: tiny.bytes }))))).toBe(
      'texts-too-wide',
    );
  });

  it('where a block is not in the list, so that no case is lost', () => {
    const file = withBlocks([1, 2].map((number) => ({ size: 3, bytes: deflateSync(Buffer.from([100 + number, 254, 254])) })));
    expect(cells(file)).toEqual([
      ['1', ''],
      ['2', ''],
    ]);
    file.writeInt32LE(1, file.length - 48 - 4);
    expect(codeOf(file)).toBe('file-damaged');
  });

  it('where the list of blocks does not fit the file', () => {
    const whole = withBlocks([{ size: 3, bytes: deflateSync(codes) }]);
    const at = (offset: number, value: number) => {
      const file = Buffer.from(whole);
      file.writeBigInt64LE(BigInt(value), offset);
      return codeOf(file);
    };
    const trailer = whole.length - 48;
    for (const offset of [start, start + 8, start + 16, trailer + 32]) {
      expect(at(offset, 0)).toBe('file-damaged');
      expect(at(offset, -1)).toBe('file-damaged');
      expect(at(offset, Number.MAX_SAFE_INTEGER)).toBe('file-damaged');
    }
  });
});

it('refuses counts and lengths that reach out of the file', () => {
  const file = (record: readonly number[]) =>
    Buffer.concat([savFile({ ...PLAN, rows: [] }).subarray(0, -8), new Bytes(false).int32(...record).all()]);
  for (const record of [
    [3, 2 ** 31 - 1],
    [3, -1],
    [3, 0, 4, 2 ** 31 - 1],
    [3, 0, 5, 0],
    [6, 2 ** 31 - 1],
    [7, 99, 2 ** 31 - 1, 2 ** 31 - 1],
    [7, 99, -1, -1],
    [7, 99, 1, 10],
    [2, 0, 1, 0, 0, 0, 0, 0, 2 ** 31 - 1],
    [2, 256, 0, 0, 0, 0, 0, 0],
    [2, -1, 0, 0, 0, 0, 0, 0],
    [2, 9, 0, 0, 0, 0, 0, 0, 999, 0],
    [2, 0, 0, -1, 0, 0, 0, 0],
    [2, 0, 0, 4, 0, 0, 0, 0],
    [5],
    [],
  ])
    expect(codeOf(file(record)), String(record)).toBe('file-damaged');
});

it('refuses what is no SPSS file, and one whose layout or compression is unknown', () => {
  expect(codeOf(Buffer.from('respondent,q1\n'))).toBe('not-spss');
  expect(codeOf(Buffer.alloc(0))).toBe('not-spss');
  expect(codeOf(fixture('staff.dta'))).toBe('not-spss');
  for (const offset of [64, 72]) {
    const file = savFile(PLAN);
    file.writeInt32LE(9, offset);
    expect(codeOf(file)).toBe('file-damaged');
  }
  expect(codeOf(savFile({ variables: [], rows: [] }))).toBe('no-variables');
});

it('refuses a very long text whose parts are not there', () => {
  const long = (content: string, variables: SavPlan['variables']) =>
    codeOf(savFile({ variables, rows: [], extensions: [{ subtype: 14, content: Buffer.from(content) }] }));
  const [part, end] = [
    { name: 'A', width: 255 },
    { name: 'B', width: 4 },
  ];
  expect(long('A=00256\0\t', [part, end])).toBe('read 0 rows');
  expect(long('A=00255\0\t', [part, end])).toBe('read 0 rows');
  // 252 bytes are counted for each part, though it holds 255.
  expect(long('A=00504\0\t', [part, { name: 'B', width: 252 }])).toBe('read 0 rows');
  expect(long('A=00508\0\t', [part, { name: 'B', width: 255 }, end])).toBe('read 0 rows');
  expect(long('A=00508\0\t', [part, { name: 'B', width: 253 }])).toBe('file-damaged');
  expect(long('A=00256\0\t', [part])).toBe('file-damaged');
  expect(long('A=00256\0\t', [part, { name: 'B' }])).toBe('file-damaged');
  expect(long('A=00600\0\t', [part, end])).toBe('file-damaged');
  expect(long('A=00600\0\t', [{ name: 'A', width: 100 }, end, end])).toBe('file-damaged');
  expect(long('A=99999\0\t', [part, end])).toBe('file-damaged');
});

it('is the same however blocks are cut', () => {
  const rows = Array.from({ length: 50 }, (_, index) => [index / 3, `text ${index}`]);
  const plain = cells(savFile({ ...PLAN, rows }));
  for (const block of [1, 7, 8, 100, 4_000]) expect(cells(savFile({ ...PLAN, rows, compression: 2, block }))).toEqual(plain);
  expect(bytecode(Buffer.alloc(16, ' '), false)).toEqual(Buffer.from([254, 254, 0, 0, 0, 0, 0, 0]));
});
