import { describe, expect, it } from 'vitest';
import { propose } from '../../src/proposal/index.js';
import { exportOf } from './export-of.js';

/** Forms of exports that the eleven files of one survey do not show, each with what a person would make of it. */

type Row = readonly string[];

/** Rows that repeat some answers in turn: the first column every answer, the others at paces of their own. */
function rows(count: number, ...columns: readonly (readonly string[])[]): readonly Row[] {
  return Array.from({ length: count }, (_, at) =>
    columns.map((answers, column) => answers[(at * (column + 1) + Math.floor(at / answers.length)) % answers.length] ?? ''),
  );
}

function proposed(table: readonly Row[]) {
  const result = propose([exportOf(table)], new Map());
  if (!result) throw new Error('nothing proposed');
  return result.proposal;
}

/** Kind, label, and what can be answered. */
function items(table: readonly Row[]) {
  return proposed(table).sections.flatMap((section) =>
    section.items.map((item) => {
      const answers =
        item.kind === 'scale'
          ? `${item.low}-${item.high}: ${item.labels.map(({ text }) => text).join('<')}`
          : 'options' in item
            ? item.options.map(({ label }) => label.text).join('|')
            : '';
      return `${item.kind} ${item.label.text}${answers === '' ? '' : ` (${answers})`}`;
    }),
  );
}

const ids = Array.from({ length: 40 }, (_, at) => String(at + 1));

describe('exports in other forms', () => {
  it('keeps a grid of boxes in Google Forms multiple in every row', () => {
    const table = [
      ['Timestamp', 'When? [Mon]', 'When? [Tue]'],
      ...rows(40, ['2026/04/12 10:00:00'], ['AM', 'AM, PM', 'PM'], ['AM', 'PM']),
    ];
    expect(items(table)).toEqual(['multiple Mon (AM|PM)', 'multiple Tue (AM|PM)']);
  });

  it('reads the two heading rows of the legacy export of Qualtrics', () => {
    const table = [
      ['V1', 'V8', 'V9', 'V10', 'Q1_1', 'Q1_2', 'Q2'],
      ['ResponseID', 'StartDate', 'EndDate', 'Finished', 'How satisfied are you?-Price', 'How satisfied are you?-Speed', 'Why?'],
      ...rows(
        40,
        ids.map((id) => `R_${id}`),
        ['2017-07-18 08:28:09'],
        ['2017-07-18 08:38:09'],
        ['1'],
        ['1', '2', '3', '4', '5'],
        ['5', '1', '3', '2', '4'],
        ['it is so. really', ''],
      ),
    ];
    expect(items(table)).toEqual(['scale Price (1-5: 1<5)', 'scale Speed (1-5: 1<5)', 'text Why?']);
    expect(proposed(table).source).toMatchObject({ id: 'V1', headerRows: { first: 1, last: 2, names: [1] } });
  });

  it('finds boxes, what was typed under other, and ranks below the questions of SurveyMonkey', () => {
    const table = [
      ['RespondentID', 'Which did you see?', '', '', 'Please rank', '', ''],
      ['', 'Alpha', 'Beta', 'Other (please specify)', 'Gold', 'Silver', 'Tin'],
      ...rows(40, ids, ['Alpha', ''], ['', 'Beta', 'Beta'], ['', 'Gamma', '', 'Delta', '', 'Epsilon']).map((row, at) => [
        ...row,
        ...(at % 2 === 0 ? ['1', '2', '3'] : ['3', '1', '2']),
      ]),
    ];
    expect(items(table)).toEqual([
      'multiple Which did you see? (Alpha|Beta|Other)',
      'scale Gold (1-3: 1<3)',
      'scale Silver (1-3: 1<3)',
      'scale Tin (1-3: 1<3)',
    ]);
    expect(proposed(table).sections[1]?.items[0]?.guesses[0]?.text).toContain('a lower mean is a better one');
  });

  it('takes answers that hold commas for one answer', () => {
    const table = [
      ['id', 'Is it rude?'],
      ...rows(40, ids, [
        'No, not at all rude',
        'Yes, somewhat rude',
        'No, not at all rude',
        'Yes, very rude',
        'Yes, somewhat rude',
        'No, not at all rude',
        'No, not at all rude',
      ]),
    ];
    expect(items(table)).toEqual(['single Is it rude? (No, not at all rude|Yes, somewhat rude|Yes, very rude)']);
  });

  it('finds the table between the title and the sums of a sheet made by hand', () => {
    const answers = rows(
      40,
      ids,
      ['令和8年4月12日'],
      ['男', '女', '無回答'],
      ['30代', '20代', '60代以上'],
      ['満足', '不満', '普通', 'やや不満', 'やや満足'],
      ['３回', '１０回', ''],
    );
    const table = [
      ['利用者調査'],
      ['作成：総務課'],
      ['№', '記入日', '性別', '年代', '接客の満足度', '年間利用回数'],
      ['', '', '', '', '', '（回）'],
      ...answers,
      ['合計', '', '', '', '', '300'],
    ];
    expect(items(table)).toEqual([
      'single 性別 (男|女)',
      'single 年代 (20代|30代|60代以上)',
      'scale 接客の満足度 (1-5: 不満<やや不満<普通<やや満足<満足)',
      'number 年間利用回数',
    ]);
    expect(proposed(table)).toMatchObject({
      title: { text: '利用者調査' },
      fieldwork: { first: '2026-04-12', last: '2026-04-12' },
      source: { id: '№', time: '記入日', keep: [{ except: [45] }], rows: 41, counted: 40 },
    });
  });

  it('takes numbers far from a scale for missing answers', () => {
    const table = [
      ['id', 'a', 'b', 'c'],
      ...rows(40, ids, ['1', '2', '3', '4', '5', '6', '7'], ['7', '1', '99', '4', '2', '9'], ['3', '7', '5', '1']),
    ];
    expect(items(table)).toEqual(['scale a (1-7: 1<7)', 'scale b (1-7: 1<7)', 'scale c (1-7: 1<7)']);
    expect(proposed(table).sections[0]?.items[1]?.missing.noAnswer).toEqual(['99', '9']);
    expect(proposed(table).choices.map(({ key, taken }) => [key, taken])).toEqual([['b.missing', 'missing']]);
  });

  it('leaves out what says who somebody is', () => {
    const table = [
      ['ID', 'お名前', 'メールアドレス', '電話番号', '満足ですか'],
      ...rows(
        40,
        ids,
        ids.map((id) => `山田${id}`),
        ids.map((id) => `a${id}@example.jp`),
        ids.map((id) => `03-1234-${id.padStart(4, '0')}`),
        ['はい', 'いいえ'],
      ),
    ];
    expect(items(table)).toEqual(['single 満足ですか (はい|いいえ)']);
    expect(proposed(table).source.ignored.map(({ name }) => name)).toEqual(['お名前', 'メールアドレス', '電話番号']);
    expect(proposed(table).people?.rows[2]).toEqual({
      id: '3',
      name: expect.stringMatching(/^山田\d+$/),
      email: expect.stringMatching(/^a\d+@example\.jp$/),
    });
  });

  it('sees a condition only where answers leave no doubt', () => {
    const answers = Array.from({ length: 40 }, (_, at) => [
      String(at + 1),
      at % 2 === 0 ? 'Yes' : 'No',
      at % 2 === 0 ? String(1 + (at % 5)) : '',
    ]);
    const table = [['id', 'Do you work from home?', 'How many days?'], ...answers];
    expect(proposed(table).sections[0]?.items[1]?.askedIf).toEqual({ item: 'q1', in: ['Yes'] });
    const contradicted = table.map((row, at) => (at === 2 ? [row[0] ?? '', row[1] ?? '', '3'] : row));
    expect(proposed(contradicted).sections[0]?.items[1]?.askedIf).toBeNull();
  });

  it('asks which way codes count that run against the order of their labels, and counts who was not sure as no answer', () => {
    const labels = ['満足', '普通', '不満', 'わからない'];
    const variable = {
      name: 'q1',
      label: '接客の満足度',
      kind: 'number' as const,
      valueLabels: new Map(labels.map((label, at) => [String(at + 1), label])),
      missing: { values: [], ranges: [] },
    };
    const cases = Array.from({ length: 40 }, (_, at) => ({ line: at + 1, cells: [String((at % 4) + 1)] }));
    const file = {
      name: 'a.sav',
      table: { kind: 'sav' as const, sheets: [{ name: null, rows: cases, variables: [variable], sets: [], weight: null }] },
    };
    const itemFor = (decisions: ReadonlyMap<string, string>) => propose([file], decisions)?.proposal.sections[0]?.items[0];
    expect(itemFor(new Map())).toMatchObject({
      kind: 'scale',
      low: 1,
      high: 3,
      labels: [{ text: '満足' }, { text: '普通' }, { text: '不満' }],
      values: null,
      missing: { noAnswer: ['4'], invalid: [] },
    });
    expect(itemFor(new Map([['q1.direction', 'turn']]))).toMatchObject({
      low: 1,
      labels: [{ text: '不満' }, { text: '普通' }, { text: '満足' }],
      values: ['3', '2', '1'],
    });
  });
});
