import { describe, expect, it } from 'vitest';
import { Bytes } from '../bytes.js';
import { LIMITS, readSav, sheetOf } from '../statistics-files.js';
import { type SavPlan, savFile } from './builder.js';

/** What stands before the cases of an SPSS file, where it is written in unusual ways. */

const numbers = (...names: readonly string[]) => names.map((name) => ({ name }));
const record = (subtype: number, content: string | Uint8Array) => ({ subtype, content: Buffer.from(content) });
const sheet = (plan: SavPlan) => sheetOf(readSav(savFile(plan), LIMITS));

describe('multiple-response sets', () => {
  const setsOf = (subtype: number, content: string, variables: SavPlan['variables'] = numbers('A', 'B', 'C')) =>
    sheet({ variables, extensions: [record(13, 'B=Long_B'), record(subtype, content)], rows: [] }).sets;

  it('name their variables by short names in small letters or by long ones', () => {
    expect(setsOf(7, '$x=D1 1 5 Label a long_b\n')).toEqual([
      { name: '$x', label: 'Label', counted: '1', variables: ['A', 'Long_B'] },
    ]);
    expect(setsOf(7, '\n\n$x=C 0  a b')).toEqual([{ name: '$x', label: '', counted: null, variables: ['A', 'Long_B'] }]);
  });

  it('count a number, however it is written, or a text', () => {
    expect(setsOf(7, '$x=D2 01 0  a b\n')[0]?.counted).toBe('1');
    expect(setsOf(7, '$x=D3 1.0 0  a b\n')[0]?.counted).toBe('1');
    const texts = [
      { name: 'A', width: 3 },
      { name: 'B', width: 3 },
    ];
    expect(setsOf(7, '$x=D3 Y   0  a b\n', texts)[0]?.counted).toBe('Y');
    expect(setsOf(7, '$x=D2 01 0  a b\n', texts)[0]?.counted).toBe('01');
  });

  it('may take labels from counted values', () => {
    expect(setsOf(19, '$e=E 1 1 1 3 One a b\n$f=E 11 3 Yes 0  a c\n')).toEqual([
      { name: '$e', label: 'One', counted: '1', variables: ['A', 'Long_B'] },
      { name: '$f', label: '', counted: 'Yes', variables: ['A', 'C'] },
    ]);
  });

  it('are left out where they are not whole, and others are kept', () => {
    const sets = setsOf(7, '$a=D9 1 0  a b\nnonsense\n$b=X 0  a\n=C 0  a b\n$c=Dx 1 0  a\n$d=C 2 ok a nobody c\n');
    expect(sets).toEqual([{ name: '$d', label: 'ok', counted: null, variables: ['A', 'C'] }]);
  });
});

it('joins labels of several records, and gives one list to several variables', () => {
  const { variables } = sheet({
    variables: numbers('A', 'B'),
    labels: [
      {
        labels: [
          [1, 'one'],
          [2, 'two'],
        ],
        positions: [1, 2],
      },
      {
        labels: [
          [2, 'zwei'],
          [3.5, 'more'],
        ],
        positions: [2],
      },
      { labels: [[1, 'nobody has this']], positions: [17, -1] },
    ],
    rows: [],
  });
  expect(variables?.map(({ valueLabels }) => [...valueLabels])).toEqual([
    [
      ['1', 'one'],
      ['2', 'two'],
    ],
    [
      ['1', 'one'],
      ['2', 'zwei'],
      ['3.5', 'more'],
    ],
  ]);
});

it('cuts values of labels to the width of their text', () => {
  const { variables } = sheet({
    variables: [{ name: 'A', width: 3 }],
    labels: [
      {
        labels: [
          ['abcdefgh', 'cut'],
          ['x', 'filled up'],
        ],
        positions: [1],
      },
    ],
    rows: [],
  });
  expect([...(variables?.[0]?.valueLabels ?? [])]).toEqual([
    ['abc', 'cut'],
    ['x', 'filled up'],
  ]);
});

it('reads missing values of long texts with a length before each, as some programs write them', () => {
  const content = new Bytes(false).sized('A').uint8(2).int32(8).text('nothing', 8).int32(8).text('refused', 8).all();
  const { variables } = sheet({ variables: [{ name: 'A', width: 20 }], extensions: [record(22, content)], rows: [] });
  expect(variables?.[0]?.missing.values).toEqual(['nothing', 'refused']);
});

it('names the weight, and none where the header says none', () => {
  const variables = [{ name: 'T', width: 20 }, ...numbers('A', 'W')];
  expect([0, 4, 5, 9].map((weightAt) => sheet({ variables, weightAt, rows: [] }).weight)).toEqual([null, 'A', 'W', null]);
});

it('keeps variables and cells without long names, labels or text', () => {
  const { variables, rows } = sheet({ variables: [{ name: 'A' }, { name: 'B', width: 9 }], rows: [[1, '']] });
  expect(variables).toEqual([
    { name: 'A', label: '', kind: 'number', valueLabels: new Map(), missing: { values: [], ranges: [] } },
    { name: 'B', label: '', kind: 'text', valueLabels: new Map(), missing: { values: [], ranges: [] } },
  ]);
  expect(rows).toEqual([{ line: 1, cells: ['1', ''] }]);
});

it('keeps spaces in front of a text, and drops those behind', () => {
  expect(sheet({ variables: [{ name: 'B', width: 9 }], rows: [['  a b  ']] }).rows[0]?.cells).toEqual(['  a b']);
});
