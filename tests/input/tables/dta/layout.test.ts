import { describe, expect, it } from 'vitest';
import { fixture, LIMITS, readDta, sheetOf } from '../statistics-files.js';
import { type DtaPlan, dtaFile } from './builder.js';

/** Parts of Stata files: how many cases there are, and what is refused. */

const PLAN: DtaPlan = {
  variables: [
    { name: 'a', type: 'int', labels: 'l' },
    { name: 't', type: 12 },
  ],
  rows: [
    [1, 'first'],
    [2, ''],
    [-3, 'third and last'],
  ],
  labels: [{ name: 'l', values: [[1, 'one']] }],
};
const CELLS = [
  ['1', 'first'],
  ['2', ''],
  ['-3', 'third and la'],
];

const codeOf = (bytes: Uint8Array, limits = LIMITS) => {
  const read = readDta(bytes, limits);
  return 'fault' in read ? read.fault.message.code : `read ${read.sheet.rows.length} rows`;
};
const with32 = (bytes: Buffer, at: number, value: number) => {
  const changed = Buffer.from(bytes);
  changed.writeInt32LE(value, at);
  return changed;
};

describe.each([113, 114, 115, 117, 118, 119])('format %d', (version) => {
  const plan = { ...PLAN, version };
  const whole = dtaFile(plan);

  it('is read with all its cases', () => {
    expect(sheetOf(readDta(whole, LIMITS)).rows).toEqual(CELLS.map((cells, index) => ({ line: index + 1, cells })));
    expect(codeOf(dtaFile({ ...plan, rows: [] }))).toBe('read 0 rows');
  });

  it('is refused with more or fewer cases than it says', () => {
    expect(codeOf(dtaFile({ ...plan, cases: 2 }))).toBe('file-damaged');
    expect(codeOf(dtaFile({ ...plan, cases: 4 }))).toBe('file-damaged');
    expect(codeOf(dtaFile({ ...plan, cases: 1_000 }))).toBe('cases-missing');
    expect(codeOf(dtaFile({ ...plan, cases: 100_001 }))).toBe('too-many-rows');
    expect(codeOf(dtaFile({ ...plan, cases: -1 }))).not.toMatch(/^read/);
  });

  it('is refused wherever it is cut, but before labels that stand at its end', () => {
    const rest = dtaFile({ ...plan, labels: [] }).length;
    for (let end = 0; end < whole.length; end += 1)
      if (version >= 117 || end !== rest)
        expect(codeOf(whole.subarray(0, end)), `${end} of ${whole.length}`).not.toMatch(/^read/);
  });

  it('keeps the limits of rows, columns, cells and characters', () => {
    expect(codeOf(whole, { ...LIMITS, rows: 3, columns: 2, cells: 6, cell: 12 })).toBe('read 3 rows');
    expect(codeOf(whole, { ...LIMITS, rows: 2 })).toBe('too-many-rows');
    expect(codeOf(whole, { ...LIMITS, columns: 1 })).toBe('too-many-columns');
    expect(codeOf(whole, { ...LIMITS, cells: 5 })).toBe('too-many-cells');
    expect(readDta(whole, { ...LIMITS, cell: 11 })).toMatchObject({ fault: { line: 3, message: { code: 'cell-too-long' } } });
  });

  it('is refused with labels that reach out of their table, or lie one over the other', () => {
    const table = whole.lastIndexOf('one\0') - 16;
    for (const [at, value] of [
      [0, 2 ** 31 - 1],
      [0, -1],
      [4, 2 ** 31 - 1],
      [4, -1],
      [8, 5],
      [8, -1],
    ] as const)
      expect(codeOf(with32(whole, table + at, value)), `${at}: ${value}`).toBe('file-damaged');
  });
});

it('refuses labels that would be read again and again', () => {
  const text = 'x'.repeat(1_000);
  const file = dtaFile({
    ...PLAN,
    labels: [{ name: 'l', values: Array.from({ length: 100 }, (_, index) => [index, index === 0 ? text : '']) }],
  });
  const offsets = file.lastIndexOf(`${text}\0`) - 2 * 400;
  expect(codeOf(file)).toBe('read 3 rows');
  for (let index = 0; index < 100; index += 1) file.writeInt32LE(0, offsets + 4 * index);
  expect(codeOf(file)).toBe('file-damaged');
});

it('refuses more long texts than there are cells for them, and more characters than are read', () => {
  const plan: DtaPlan = {
    variables: [{ name: 'v', type: 'strL' }],
    rows: [[{ at: [1, 1] }]],
    longTexts: [{ at: [1, 1], text: 'a' }],
  };
  expect(codeOf(dtaFile(plan))).toBe('read 1 rows');
  expect(
    codeOf(
      dtaFile({
        ...plan,
        longTexts: [
          { at: [1, 1], text: 'a' },
          { at: [1, 2], text: 'b' },
        ],
      }),
    ),
  ).toBe('file-damaged');
  const rows = Array.from({ length: 2_001 }, () => [{ at: [1, 1] }] as const);
  const large = dtaFile({ ...plan, rows, longTexts: [{ at: [1, 1], text: 'x'.repeat(50_000) }] });
  expect(readDta(large, LIMITS)).toMatchObject({ fault: { line: 2_001, message: { code: 'too-many-characters' } } });
});

it('refuses a part in another place, an unknown type, a negative length', () => {
  const whole = dtaFile(PLAN);
  for (const tag of [
    '<map>',
    '<varnames>',
    '</formats>',
    '<characteristics>',
    '</data>',
    '<strls>',
    '</value_labels>',
    '</stata_dta>',
  ]) {
    const changed = Buffer.from(whole);
    changed.write('x', whole.indexOf(tag) + 2);
    expect(codeOf(changed), tag).toBe('file-damaged');
  }
  const types = whole.indexOf('<variable_types>') + 16;
  for (const type of [0, 2046, 32_767, 65_525, 65_531, 65_535]) {
    const changed = Buffer.from(whole);
    changed.writeUInt16LE(type, types);
    expect(codeOf(changed), String(type)).toBe('file-damaged');
  }
  const old = dtaFile({ ...PLAN, version: 115 });
  for (const type of [0, 245, 250]) {
    const changed = Buffer.from(old);
    changed[109] = type;
    expect(codeOf(changed), String(type)).toBe('file-damaged');
  }
  const note = old.indexOf('note\0') - 66 - 4;
  for (const length of [-1, -(2 ** 31), 2 ** 31 - 1]) expect(codeOf(with32(old, note, length))).toBe('file-damaged');
});

it('refuses more variables than the file could name, without taking memory for them', () => {
  const whole = dtaFile({ ...PLAN, version: 119, rows: [] });
  expect(codeOf(with32(whole, whole.indexOf('<K>') + 3, 20_000))).toBe('file-damaged');
  expect(codeOf(with32(whole, whole.indexOf('<K>') + 3, 20_001))).toBe('too-many-columns');
});

it('refuses what is no Stata file, and formats that it does not know', () => {
  expect(codeOf(Buffer.from('respondent,q1\n'))).toBe('not-stata');
  expect(codeOf(Buffer.alloc(0))).toBe('not-stata');
  expect(codeOf(fixture('staff.sjis.sav'))).toBe('not-stata');
  const old = dtaFile({ ...PLAN, version: 115 });
  old[0] = 105;
  expect(readDta(old, LIMITS)).toMatchObject({
    fault: { message: { code: 'stata-version', message: expect.stringContaining('format 105; formats 113 to 119') } },
  });
  const tagged = (release: string) => {
    const file = dtaFile(PLAN);
    file.write(release, file.indexOf('<release>') + 9);
    return codeOf(file);
  };
  expect(['120', '121', '116', 'abc'].map(tagged)).toEqual(['stata-version', 'stata-version', 'file-damaged', 'file-damaged']);
  expect(codeOf(dtaFile({ ...PLAN, variables: [], rows: [] }))).toBe('no-variables');
});
