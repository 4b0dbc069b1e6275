import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { SourceReading } from '../../../src/model/reading.js';
import { savFile } from '../tables/sav/builder.js';
import { type Given, multiple, number, problemsOf, read, scale, single, states, written } from './builder.js';
import { EXPORT_CODES } from './export-codes.js';

/** Exports as they are downloaded: what is understood, what is left out and counted, and every message about what cannot be read. */

const AS_IT_IS: SourceReading = { separator: null, headings: null, ids: 'row', keep: [], time: null, ignore: [] };
const exported = (content: string, reading: Partial<SourceReading> = {}, more: Partial<Given> = {}): Given => ({
  items: [scale('q')],
  files: { 'web.csv': content },
  reading: { ...AS_IT_IS, ...reading },
  ...more,
});
const warningsOf = async (given: Given) => (await read(given)).warnings.map(written);
const idsOf = async (given: Given) => (await read(given)).responses.rows.map(({ id }) => id);

const ERRORS: readonly [string, Given, ...string[]][] = [
  [
    'two columns of one name',
    exported('q,q\n1,2\n'),
    'web.csv:1 [q] columns-alike: There are 2 columns named "q" for the item "q". | Write which in questionnaire.yaml: column: "q (1)" or column: "q (2)".',
  ],
  [
    'rows of headings that are not there',
    exported('q\n1\n', { headings: { rows: { first: 4, last: 6 }, names: null } }),
    'web.csv no-such-rows: Nothing is written in the rows that "headerRows" of project.yaml names; the last row of the file is 2. | Write the numbers of the rows as a spreadsheet shows them: headerRows: {first: 4, last: 6}.',
  ],
  [
    'a column of ids that is not there',
    exported('Response ID,q\nR1,1\n', { ids: { column: 'ResponsID' } }),
    'web.csv:1 [ResponsID] key-column-missing: There is no column "ResponsID", which "respondent" of project.yaml names. Did you mean "Response ID"? | The columns: Response ID, q.',
  ],
  [
    'a condition on one of two columns of one name',
    exported('q,Status,Status\n1,0,0\n', { keep: [{ kind: 'in', column: 'Status', values: ['0'] }] }),
    'web.csv:1 [Status] columns-alike: "keep" of project.yaml names "Status", and there are 2 columns of that name. | Write which: "Status (1)", "Status (2)".',
  ],
  [
    'an id that cannot be the name of a folder',
    exported('mail,q\na@b.jp,1\n', { ids: { column: 'mail' } }),
    'web.csv:2 [mail] bad-id: "a@b.jp" cannot be a respondent id: it becomes the name of a folder. | Name a column of ids of letters, digits, "_" and "-", at most 64, or have ids made: respondent: row.',
  ],
  [
    'an export without a key that says where its ids are',
    { items: [scale('q')], files: { 'web.csv': 'タイムスタンプ,ResponseId,q\n2026/04/12,R1,1\n' } },
    'web.csv:1 first-column: The first column must be "respondent", but it is "タイムスタンプ". | If this is an export as it was downloaded, say at the source in project.yaml where the ids of respondents are: respondent: {column: "ResponseId"}, or respondent: row, which makes them from the numbers of the rows.',
  ],
  [
    'several rows of headings that are not declared',
    { items: [scale('q')], files: { 'web.csv': 'respondent,q,\n,Pay,Boss\nk1,3,4\n' } },
    'web.csv:1 empty-header: Column 3 has answers but no name. | Name it in the first row, or delete it. Where the names stand in several rows, say so at the source in project.yaml: headerRows: 2.',
    'web.csv:2 [respondent] id-missing: This row has no respondent id. | Give the id, or delete the row.',
    'web.csv:2 [q] off-scale: "Pay" is not on the scale: a whole number from 1 to 6 was expected. | If cells hold the labels of levels, give the scale "labels", a text for each level; if codes, "values". Correct it, or say at the item what it stands for: missing: {noAnswer: ["Pay"]}; notApplicable if the item was not asked; invalid if it cannot be used.',
  ],
  [
    'an answer of several words with commas',
    { items: [multiple('q', ['a', 'b'])], files: { 'web.csv': 'respondent,q\nk1,"a, b"\n' } },
    'web.csv:2 [q] unknown-option: "a, b" is none of the options a, b. | If it is one of them in other words, write at the option: value: "a, b". If it is several, write at the item what is between them: separator: ",". Correct it, or say at the item what it stands for: missing: {noAnswer: ["a, b"]}; notApplicable if the item was not asked; invalid if it cannot be used.',
  ],
  [
    "an item's own code that is an answer",
    exported(
      'q\n1\n',
      {},
      { items: [withReading(scale('q'), { missing: { noAnswer: ['6'], notApplicable: [], invalid: [] } })] },
    ),
    'questionnaire.yaml [q: missing.noAnswer] own-code-is-answer: The code "6" for a missing answer is also one of the answers to "q". | Choose a code that is no answer, or take the answer out of the scale or of the options.',
  ],
  [
    'a column of weights that is not there',
    exported('q,Weight_1\n1,1\n', {}, { weights: { method: 'column', column: 'weight1' } }),
    'web.csv:1 [weight1] weight-column-missing: There is no column "weight1" with weights. Did you mean "Weight_1"? | Add it, or correct weights.column in project.yaml.',
  ],
  [
    'weights that are none',
    exported('q,w\n1,0\n2,-1\n3,\n4,1.5\n', {}, { weights: { method: 'column', column: 'w' } }),
    'web.csv:2 [w] bad-weight: "0" is the weight of respondent "s1-1": a number above 0 was expected. | Correct it, or leave the row out by "keep" in project.yaml.',
    'web.csv:3 [w] bad-weight: "-1" is the weight of respondent "s1-2": a number above 0 was expected. | Correct it, or leave the row out by "keep" in project.yaml.',
    'web.csv:4 [w] bad-weight: Nothing is the weight of respondent "s1-3": a number above 0 was expected. | Correct it, or leave the row out by "keep" in project.yaml.',
  ],
];

const WARNINGS: readonly [string, Given, ...string[]][] = [
  [
    'columns that belong to nothing',
    exported('q,IP,token\n1,x,y\n', { ignore: ['IP'] }),
    'web.csv:1 columns-left-out: 1 column belongs to no item and is left out: token. | If one should count, add an item with its name as "column"; to be told no more, list those that hold nothing for reports under "ignore".',
  ],
  [
    'rows that do not count',
    exported('Status,q\n0,1\n1,2\n0,3\n', { keep: [{ kind: 'in', column: 'Status', values: ['0'] }] }),
    'web.csv rows-left-out: 1 row does not meet {column: Status, in: [0]}. 2 rows count. | This is what "keep" in project.yaml asks for.',
  ],
  [
    'respondents that the registry lacks',
    exported('id,q\nk1,1\nk2,2\n', { ids: { column: 'id' } }, { registry: 'id,name\nk1,甲社\n' }),
    'web.csv not-registered-counted: 1 respondent is not in respondents.csv and is called by the id: k2. | Add them to respondents.csv, with names and attributes, or leave it so.',
  ],
  [
    'a time that is none',
    exported('when,q\n昨日,1\n', { time: 'when' }),
    'web.csv:2 [when] not-time: "昨日" cannot be read as the time of an answer, so the row counts as the last. | Write times such as 2026-04-12 10:08:11, or name another column by "time".',
  ],
  [
    'a text beside no answer',
    exported('q,q_text\n,memo\n', {}, { items: [single('q', ['a', 'other+'])] }),
    'web.csv texts-left-out: 1 text beside an option is left out: the option that it belongs to was not chosen. | Where a text alone means that its option was chosen, write at the option: open: {column: NAME}.',
  ],
];

describe('what cannot be read of an export', () => {
  it.each(ERRORS)('%s', async (_, given, ...expected) => {
    expect(await problemsOf(read(given))).toEqual(expected);
  });
});

describe('a file that is no text', () => {
  const fixture = (name: string) => readFile(new URL(`../../fixtures/${name}`, import.meta.url));

  it('has no separator', async () => {
    const given = exported('', { separator: ';' });
    const content = await fixture('sheets/office.libreoffice.xlsx');
    expect(await problemsOf(read({ ...given, files: { 'web.xlsx': content } }))).toEqual([
      'web.xlsx separator-of-no-text: Only separated texts have a separator, and this file is none. | Leave "separator" out.',
    ]);
  });

  it('has no rows of headings where a statistics program wrote it', async () => {
    const given = exported('', { headings: { rows: 2, names: null } });
    expect(await problemsOf(read({ ...given, files: { 'web.sav': await fixture('statistics/staff.zsav') } }))).toEqual([
      'web.sav headings-of-variables: A file of a statistics program names its columns itself; it has no rows of headings. | Leave "headerRows" out.',
    ]);
  });

  it('may say that it is weighted', async () => {
    const variables = ['A', 'W'].map((name) => ({ name, width: 0 }));
    const content = savFile({ variables, weightAt: 2, rows: [[1, 2]] });
    const given = { ...exported('', { ignore: ['W'] }), items: [scale('A')], files: { 'web.sav': content } };
    expect(await warningsOf(given)).toEqual([
      'web.sav:1 weighted-file: The file says that its cases are weighted by "W", but the project is not weighted. | Write in project.yaml: weights: {column: "W"}.',
    ]);
    const weighted = await read({ ...given, weights: { method: 'column', column: 'W' } });
    expect([...(weighted.responses.weights ?? [])]).toEqual([2]);
  });
});

describe('what is left out of an export', () => {
  it.each(WARNINGS)('%s', async (_, given, ...expected) => {
    expect(await warningsOf(given)).toEqual(expected);
  });

  it('is counted by source', async () => {
    const { responses } = await read(
      exported('Status,q,q_text,IP\n0,1,,x\n1,2,,x\n9,2,,x\n', {
        keep: [
          { kind: 'in', column: 'Status', values: ['0', '1'] },
          { kind: 'rows', except: [2] },
        ],
        ignore: ['IP'],
      }),
    );
    expect(responses.leftOut.get('s1')).toEqual({
      rows: [
        { by: '{column: Status, in: [0, 1]}', count: 1 },
        { by: '{rows: {except: [2]}}', count: 1 },
      ],
      columns: 2,
      texts: 0,
    });
    expect(responses.rows).toEqual([{ id: 's1-2', source: 's1', answered: true }]);
  });
});

describe('the rows of an export', () => {
  it('have ids from a column, wherever it is, or from their number', async () => {
    expect(await idsOf(exported('q,Response\u00a0ID\n1,a\n2,b\n', { ids: { column: 'response id' } }))).toEqual(['a', 'b']);
    expect(await idsOf(exported('q\n1\n\n2\n'))).toEqual(['s1-1', 's1-2']);
  });

  it('count where all conditions hold; the last of a person is found among those', async () => {
    const rows = 'id,mail,done,q\na,x,1,1\nb,x,1,2\nc,x,,3\nd,,1,4\ne,,1,5\n';
    const keep: SourceReading['keep'] = [
      { kind: 'last', column: 'mail' },
      { kind: 'filled', column: 'done' },
    ];
    expect(await idsOf(exported(rows, { ids: { column: 'id' }, keep }))).toEqual(['b', 'd', 'e']);
  });

  it('are the last by time where there is one', async () => {
    const rows = 'id,mail,at,q\na,x,4/12/2026 1:00:00 PM,1\nb,x,4/12/2026 11:00:00 AM,2\n';
    expect(await idsOf(exported(rows, { ids: { column: 'id' }, time: 'at', keep: [{ kind: 'last', column: 'mail' }] }))).toEqual([
      'a',
    ]);
  });

  it('are numbered as a spreadsheet numbers them, though cells hold line breaks', async () => {
    const rows = '"問\n一",q\n"a\nb",1\nc,2\nd,3\n';
    const keep: SourceReading['keep'] = [{ kind: 'rows', except: [3] }];
    expect(await idsOf(exported(rows, { headings: { rows: { first: 1, last: 1 }, names: null }, keep }))).toEqual([
      's1-1',
      's1-3',
    ]);
  });
});

describe('an item that one source lacks', () => {
  it('was not asked there', async () => {
    const item = withReading(scale('q'), {
      column: new Map([
        ['s1', 'Q3'],
        ['s2', null],
      ]),
    });
    const { responses } = await read({
      items: [item, scale('r')],
      files: { 'web.csv': 'Q3,r\n4,1\n', 'mail.csv': 'r\n2\n' },
      reading: AS_IT_IS,
    });
    expect(states(responses.columns.get('q'))).toEqual(['answered', 'notApplicable']);
  });
});

describe('numbers as people write them', () => {
  it.each([
    ['２６', 26],
    ['26歳', 26],
    ['1,234', 1234],
    ['１，２３４．５', 1234.5],
    ['45 %', 45],
    ['¥1,200', 1200],
    ['－３', -3],
    ["'-5", -5],
    ['3 people', 3],
  ])('%s is %d', async (cell, value) => {
    const item = { ...number('q'), unit: { ja: '人', en: 'people' } };
    const { responses } = await read(exported(`q,x\n"${cell}",1\n`, { ignore: ['x'] }, { items: [item] }));
    const column = responses.columns.get('q');
    expect(column?.kind === 'numeric' && column.values[0]).toBe(value);
  });

  it.each([
    ['3,5', 3.5],
    ['1.234,5', 1234.5],
    ['26.5', 26.5],
  ])('%s is %d where cells are separated by semicolons', async (cell, value) => {
    const { responses } = await read(exported(`q;x\n${cell};1\n`, { ignore: ['x'] }, { items: [number('q')] }));
    const column = responses.columns.get('q');
    expect(column?.kind === 'numeric' && column.values[0]).toBe(value);
  });
});

it('has a case for every kind of message', () => {
  // Those of files that are no text have tests of their own below, since this file writes texts.
  const shown = [...ERRORS, ...WARNINGS].flatMap(([, , ...lines]) => lines.map((line) => / ([a-z-]+): /.exec(line)?.[1]));
  const elsewhere = ['separator-of-no-text', 'headings-of-variables', 'weighted-file'];
  expect(EXPORT_CODES.filter((code) => !shown.includes(code))).toEqual(elsewhere);
});

function withReading<I extends Given['items'][number]>(item: I, reading: Partial<NonNullable<I['reading']>>): I {
  const none = { noAnswer: [], notApplicable: [], invalid: [] };
  return {
    ...item,
    reading: { column: item.column, missing: none, separator: null, unmarked: null, levels: null, options: [], ...reading },
  };
}
