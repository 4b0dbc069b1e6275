import { describe, expect, it } from 'vitest';
import { cp932 } from '../../responses/cp932.js';
import { LIMITS, readDta, sheetOf } from '../statistics-files.js';
import { type DtaCell, type DtaPlan, type DtaVariable, dtaFile } from './builder.js';

/** Cells of Stata files: numbers of each type, missing values, dates, texts, in each format and order of bytes. */

const VERSIONS = [113, 114, 115, 117, 118, 119].flatMap((version) =>
  [false, true].map((isBigEndian) => ({ version, isBigEndian })),
);

const sheet = (plan: DtaPlan) => sheetOf(readDta(dtaFile(plan), LIMITS));

function columnOf(variable: Omit<DtaVariable, 'name'>, values: readonly DtaCell[], plan: Partial<DtaPlan> = {}) {
  const { rows, variables } = sheet({ ...plan, variables: [{ name: 'v', ...variable }], rows: values.map((value) => [value]) });
  return { ...variables?.[0], cells: rows.map(({ cells }) => cells[0]) };
}

describe.each(VERSIONS)('format $version, big-endian $isBigEndian', (layout) => {
  it('has numbers of each type with their missing values', () => {
    const { rows, variables } = sheet({
      ...layout,
      variables: (['byte', 'int', 'long', 'float', 'double'] as const).map((type) => ({ name: type, type })),
      rows: [
        [-127, -32_767, -2_147_483_647, 1.2, 1 / 3],
        [100, 32_740, 2_147_483_620, -0.1, -1e300],
        [101, 32_741, 2_147_483_621, { bits: '7f000000' }, { bits: '7fe0000000000000' }],
        [102, 32_742, 2_147_483_622, { bits: '7f000800' }, { bits: '7fe0010000000000' }],
        [127, 32_767, 2_147_483_647, { bits: '7f00d000' }, { bits: '7fe01a0000000000' }],
        [0, 0, 0, { bits: '7effffff' }, { bits: '7fdfffffffffffff' }],
        [0, 0, 0, { bits: '7f800000' }, { bits: 'fff0000000000000' }],
      ],
    });
    expect(rows.slice(0, 5).map(({ cells }) => cells)).toEqual([
      ['-127', '-32767', '-2147483647', '1.2', '0.3333333333333333'],
      ['100', '32740', '2147483620', '-0.1', `-1${'0'.repeat(300)}`],
      ['', '', '', '', ''],
      ['.a', '.a', '.a', '.a', '.a'],
      ['.z', '.z', '.z', '.z', '.z'],
    ]);
    // The largest numbers that are not missing: 2^127 (1 - 2^-24) and 2^1023 (1 - 2^-53).
    expect(rows[5]?.cells.slice(3).map(Number)).toEqual([2 ** 127 - 2 ** 103, 2 ** 1023 - 2 ** 970]);
    expect(rows[6]?.cells.slice(3)).toEqual(['', '']);
    expect(variables?.map(({ missing }) => missing.values)).toEqual(Array.from({ length: 5 }, () => ['.a', '.z']));
  });

  it('has labels, of numbers and of missing values', () => {
    const plan: DtaPlan = {
      ...layout,
      variables: [
        { name: 'dept', type: 'byte', labels: 'depts', label: 'Department' },
        { name: 'again', type: 'double', labels: 'depts' },
        { name: 'none', type: 'int', labels: 'nowhere' },
      ],
      labels: [
        { name: 'other', values: [[1, 'wrong']] },
        {
          name: 'depts',
          values: [
            [2, 'Sales'],
            [-1, 'Other'],
            [2_147_483_622, 'Refused'],
          ],
        },
      ],
      rows: [[2, 102, 3]],
    };
    const labels = new Map([
      ['2', 'Sales'],
      ['-1', 'Other'],
      ['.a', 'Refused'],
    ]);
    expect(sheet(plan).variables).toEqual([
      { name: 'dept', label: 'Department', kind: 'number', valueLabels: labels, missing: { values: ['.a'], ranges: [] } },
      { name: 'again', label: '', kind: 'number', valueLabels: labels, missing: { values: ['.a'], ranges: [] } },
      { name: 'none', label: '', kind: 'number', valueLabels: new Map(), missing: { values: [], ranges: [] } },
    ]);
  });

  it('has texts up to the first zero, or as wide as their field', () => {
    const { cells, kind } = columnOf({ type: 6 }, ['', 'a\0bcd', 'abcdef', ' ab  '], layout);
    expect({ cells, kind }).toEqual({ cells: ['', 'a', 'abcdef', ' ab  '], kind: 'text' });
  });
});

describe.each(VERSIONS.filter(({ version }) => version >= 117))('format $version, big-endian $isBigEndian', (layout) => {
  it('has long texts, also those of other cases', () => {
    const text = '長い回答。'.repeat(1_000);
    const plan: DtaPlan = {
      ...layout,
      variables: [
        { name: 'a', type: 'byte' },
        { name: 'v', type: 'strL' },
      ],
      rows: [
        [1, { at: [2, 1] }],
        [2, { at: [0, 0] }],
        [3, { at: [2, 1] }],
        [4, { at: [2, 4] }],
      ],
      longTexts: [
        { at: [2, 1], text },
        { at: [2, 4], kind: 129, text: 'bytes' },
      ],
    };
    const { rows, variables } = sheet(plan);
    expect(rows.map(({ cells }) => cells[1])).toEqual([text, '', text, 'bytes']);
    expect(variables?.[1]?.kind).toBe('text');
  });

  it('refuses long texts that are not there', () => {
    const plan: DtaPlan = { ...layout, variables: [{ name: 'v', type: 'strL' }], rows: [[{ at: [0, 0] }], [{ at: [1, 2] }]] };
    expect(readDta(dtaFile(plan), LIMITS)).toMatchObject({ fault: { line: 2, message: { code: 'file-damaged' } } });
  });
});

describe('a display format', () => {
  // Days, weeks and so on since 1960; 2026-04-12 is a Sunday, in the 15th week of its year.
  const days = 24_208;
  const milliseconds = days * 86_400_000 + 36_491_000;
  it.each<[string, number, string, string]>([
    ['%td', days, 'date', '2026-04-12'],
    ['%tdDD-NN-CCYY', days, 'date', '2026-04-12'],
    ['%d', days, 'date', '2026-04-12'],
    ['%dD_m_Y', days, 'date', '2026-04-12'],
    ['%-td', days + 0.9, 'date', '2026-04-12'],
    ['%td', -1, 'date', '1959-12-31'],
    ['%tc', milliseconds, 'date', '2026-04-12T10:08:11'],
    ['%tcHH:MM', milliseconds + 250, 'date', '2026-04-12T10:08:11.25'],
    ['%tc', -1_000, 'date', '1959-12-31T23:59:59'],
    // 27 seconds were inserted between 1972 and 2026.
    ['%tC', milliseconds + 27_000, 'date', '2026-04-12T10:08:11'],
    ['%tw', 66 * 52 + 14, 'date', '2026-04-09'],
    ['%tw', -1, 'date', '1959-12-24'],
    ['%tm', 66 * 12 + 3, 'date', '2026-04-01'],
    ['%tm', -1, 'date', '1959-12-01'],
    ['%tq', 66 * 4 + 1, 'date', '2026-04-01'],
    ['%th', 66 * 2 + 1, 'date', '2026-07-01'],
    ['%ty', 2026, 'number', '2026'],
    ['%tb', 7, 'number', '7'],
    ['%9.0g', days, 'number', '24208'],
    ['%05.1f', days, 'number', '24208'],
    ['%td', 1e12, 'date', '1000000000000'],
  ])('%s of %d', (format, value, kind, cell) => {
    expect(columnOf({ type: 'double', format }, [value])).toMatchObject({ kind, cells: [cell] });
  });

  it('%tC gives 23:59:59 for a second that was inserted', () => {
    // 2016-12-31T23:59:60 is the 27th; its beginning counts the 26 before.
    const before = 1_798_848_000_000 + 26_000;
    expect(columnOf({ type: 'double', format: '%tC' }, [before - 1_000, before, before + 999, before + 1_000]).cells).toEqual([
      '2016-12-31T23:59:59',
      '2016-12-31T23:59:59',
      '2016-12-31T23:59:59.999',
      '2017-01-01T00:00:00',
    ]);
  });

  it('does not make a date of a number with a label, nor of a missing value', () => {
    const labels = [{ name: 'l', values: [[-9, 'Unknown']] as const }];
    const column = columnOf({ type: 'int', format: '%td', labels: 'l' }, [days, -9, 32_741, 32_742], { labels });
    expect(column.cells).toEqual(['2026-04-12', '-9', '', '.a']);
  });
});

it('writes numbers of 4 bytes in the fewest digits that read back to them', () => {
  const values = [1.2, 0.1, 3.25001, 16_777_216, 123_456_789, 1e10, 1e-7, 0.3333333, 1.17549435e-38, 98.6, 2 / 3];
  const { cells } = columnOf({ type: 'float' }, values);
  expect(cells.slice(0, 7)).toEqual(['1.2', '0.1', '3.25001', '16777216', '123456792', '10000000000', '0.0000001']);
  expect(cells.map((cell) => Math.fround(Number(cell)))).toEqual(values.map(Math.fround));
});

describe('texts of formats before 118', () => {
  const plan = (encode: DtaPlan['encode'], label: string, cell: string): DtaPlan => ({
    version: 115,
    variables: [{ name: 'v', type: 12, label }],
    rows: [[cell]],
    ...(encode && { encode }),
  });
  const readBack = (made: DtaPlan) => [sheet(made).variables?.[0]?.label, sheet(made).rows[0]?.cells[0]];

  it.each<[string, DtaPlan['encode'], string, string]>([
    ['Shift_JIS', cp932, '問１ 表示', 'ソ十能'],
    ['Shift_JIS in the cases alone', cp932, 'Question', '表示する'],
    ['UTF-8', undefined, '問１ 表示', 'ソ十能'],
    ['Windows-1252', (text) => Buffer.from(text, 'latin1'), 'Größe', 'Bézier'],
  ])('are read in %s', (_, encode, label, cell) => {
    expect(readBack(plan(encode, label, cell))).toEqual([label, cell]);
  });
});

it('refuses texts of new formats that are not UTF-8', () => {
  const variables = [{ name: 'name', type: 12 }];
  const latin1 = (text: string) => Buffer.from(text, 'latin1');
  expect(readDta(dtaFile({ variables, rows: [['ok'], ['é a']], encode: latin1 }), LIMITS)).toMatchObject({
    fault: { line: 2, message: { code: 'text-unreadable' } },
  });
});
