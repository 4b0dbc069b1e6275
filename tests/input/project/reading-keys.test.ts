import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/input/project/load.js';
import { writeProject } from '../../support/project.js';
import { added, edit, expectProblem } from './broken.js';

/** The keys of a source and of an item that say how files of answers hold them. */

const source = (keys: string) => edit('project.yaml', ['file: responses/web.csv}', `file: responses/web.csv, ${keys}}`]);
const readingOf = async (changes: Record<string, string>) => (await loadProject(await writeProject(changes))).project;

const ITEMS = `  - id: s3
    title: {ja: 第三, en: Third}
    items:
      - id: tools
        kind: multiple
        label: {ja: 手段, en: Tools}
        column: {web: 手段}
        missing: {noAnswer: ["9"]}
        separator: ";"
        unmarked: none
        options:
          - {id: mail, label: {ja: メール, en: Mail}, value: "1"}
          - {id: chat, label: {ja: チャット, en: Chat}, value: ["2", chat], column: tools/chat}
          - {id: rest, label: {ja: その他, en: Other}, open: rest}
          - {id: text, label: {ja: 自由, en: Free}, open: {column: tools_text}}
          - {id: side, label: {ja: 別, en: Beside}, open: true}
      - id: grade
        kind: scale
        label: {ja: 評価, en: Grade}
        scale: {low: 0, high: 1, labels: [{ja: 悪, en: Bad}, {ja: 良, en: Good}], values: ["1", ["2", "3"]]}`;

describe('the keys of a source', () => {
  it('are read as they are written', async () => {
    const keys = `separator: tab, headerRows: {first: 4, last: 6, names: [4, 5]}, respondent: {column: "問１\\n 番号"}, keep: [{column: Status, in: ["0", "IP Address"]}, {column: Kind, notIn: [test]}, {column: submitdate, filled: true}, {column: note, filled: false}, {column: mail, last: true}, {rows: {except: [37]}}], time: {column: 完了時刻}, ignore: [IP]`;
    const project = await readingOf(source(keys));
    expect(project.sources[0]?.reading).toStrictEqual({
      separator: '\t',
      headings: { rows: { first: 4, last: 6 }, names: [4, 5] },
      ids: { column: '問１ 番号' },
      keep: [
        { kind: 'in', column: 'Status', values: ['0', 'IP Address'] },
        { kind: 'notIn', column: 'Kind', values: ['test'] },
        { kind: 'filled', column: 'submitdate' },
        { kind: 'empty', column: 'note' },
        { kind: 'last', column: 'mail' },
        { kind: 'rows', except: [37] },
      ],
      time: '完了時刻',
      ignore: ['IP'],
    });
  });

  it('are null where none is written, and take their defaults where one is', async () => {
    expect((await readingOf({})).sources[0]?.reading).toBeNull();
    expect((await readingOf(source('respondent: row'))).sources[0]?.reading).toStrictEqual({
      separator: null,
      headings: null,
      ids: 'row',
      keep: [],
      time: null,
      ignore: [],
    });
    expect((await readingOf(source('headerRows: 3'))).sources[0]?.reading?.headings).toStrictEqual({ rows: 3, names: null });
  });

  it.each([
    [
      'separator: ‸ab',
      'separator',
      'bad-separator',
      '"ab" cannot separate the cells of a text: one character other than a letter, digit or quotation mark was expected.',
      'Write ";", ",", "|" or tab.',
    ],
    [
      'headerRows: ‸two',
      'headerRows',
      'bad-header-rows',
      'It is said here which rows hold the names of columns: how many of the first rows, or from which row to which.',
      'Write headerRows: 2, or headerRows: {first: 4, last: 6, names: [4, 5]} with the numbers of rows in the file.',
    ],
    [
      'headerRows: {first: 6, last: ‸4}',
      'headerRows.last',
      'header-rows-order',
      '"last" (4) is less than "first" (6).',
      'Write {first: 4, last: 6}.',
    ],
    [
      'headerRows: {first: 4, last: 6, names: ‸[3]}',
      'headerRows.names',
      'names-outside',
      'Row 3 is none of the heading rows 4 to 6.',
      'List rows from 4 to 6, or leave "names" out to make names from all of them.',
    ],
    [
      'respondent: ‸ResponseId',
      'respondent',
      'bad-respondent',
      'It is said here where the ids of respondents are: in a column, or made from the number of the row.',
      'Write {column: "ResponseId"}, or row.',
    ],
    [
      'time: ‸EndDate',
      'time',
      'bad-time',
      'It is said here which column tells when each row was answered.',
      'Write {column: "EndDate"}.',
    ],
    [
      'keep: [‸{column: Status}]',
      'keep[0]',
      'bad-keep-rule',
      'This does not say which rows count.',
      'Write {column: Status, in: ["0"]}, {column: Status, notIn: [preview]}, {column: submitdate, filled: true}, {column: mail, last: true} or {rows: {except: [37]}}.',
    ],
    [
      'keep: [‸{column: S, in: ["0"], filled: true}]',
      'keep[0]',
      'bad-keep-rule',
      'A condition asks one thing; here are in and filled.',
      'Write each as an entry of its own: all must hold.',
    ],
  ])('%s is told', async (keys, key, code, message, advice) => {
    await expectProblem({ changes: source(keys), code, message, advice, key: `sources[0].${key}` });
  });
});

describe('the keys of an item', () => {
  it('are read as they are written', async () => {
    const project = await readingOf(added('questionnaire.yaml', ITEMS));
    const [tools, grade] = project.questionnaire.sections[2]?.items ?? [];
    expect(tools?.column).toBe('手段');
    expect(tools?.reading).toStrictEqual({
      column: new Map([['web', '手段']]),
      missing: { noAnswer: ['9'], notApplicable: [], invalid: [] },
      separator: ';',
      unmarked: 'none',
      levels: null,
      options: [
        { values: ['1'], column: null, text: null },
        { values: ['2', 'chat'], column: 'tools/chat', text: null },
        { values: [], column: null, text: 'rest' },
        { values: [], column: null, text: { column: 'tools_text' } },
        { values: [], column: null, text: 'beside' },
      ],
    });
    expect(grade?.reading?.levels).toStrictEqual([['1'], ['2', '3']]);
    expect(grade?.kind === 'scale' && grade.scale).toStrictEqual({
      low: 0,
      high: 1,
      labels: [
        { ja: '悪', en: 'Bad' },
        { ja: '良', en: 'Good' },
      ],
      lowLabel: { ja: '悪', en: 'Bad' },
      highLabel: { ja: '良', en: 'Good' },
    });
  });

  const item = (from: string, to: string) => ({
    'questionnaire.yaml': added('questionnaire.yaml', ITEMS)['questionnaire.yaml']?.replace(from, to) ?? '',
  });
  it.each([
    [
      '{web: 手段}',
      '{‸wbe: 手段, web: A}',
      'column.wbe',
      'unknown-source',
      'There is no source "wbe". Did you mean "web"?',
      'The sources: web.',
    ],
    [
      '{web: 手段}',
      '‸{web: null}',
      'column',
      'columns-none',
      'No source has a column for this.',
      'Write the name of the column, or one for each source: column: {web: 満足度, mail: Q3}, and null for a source that did not ask it.',
    ],
    [
      'value: ["2", chat]',
      'value: ‸"1"',
      'options[1].value',
      'duplicate-value',
      '"1" stands for two answers.',
      'Write each text at one of them only.',
    ],
    [
      'open: {column: tools_text}',
      'open: ‸rest',
      'options[3].open',
      'second-rest',
      'Two options take what is none of the other options.',
      'Write "open: rest" at one of them only.',
    ],
    [
      'open: true',
      'open: ‸yes please',
      'options[4].open',
      'open-unclear',
      'It is said here where the text beside this option stands.',
      'Write true for the column NAME_text, rest for the cell that is no other option, or {column: "Q1_TEXT"}.',
    ],
    [
      'open: rest}',
      'column: ‸tools/chat}',
      'options[2].column',
      'option-column-twice',
      'The column "tools/chat" belongs to two options; the first is at questionnaire.yaml:33:81.',
      'Give each option a column of its own.',
    ],
  ])('%s as %s is told', async (from, to, key, code, message, advice) => {
    await expectProblem({ changes: item(from, to), code, message, advice, key: `sections[2].items[0].${key}` });
  });
});
