import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { free, type Given, multiple, number, problemsOf, read, scale, single, states, written } from './builder.js';
import { EXPORT_CODES } from './export-codes.js';

/** Every message, with its file, line and column, against input that is broken in one way. */

/** What is said of a cell that is no answer. */
const remedy = (value: string) =>
  `Correct it, or say at the item what it stands for: missing: {noAnswer: ["${value}"]}; notApplicable if the item was not asked; invalid if it cannot be used.`;

const one = (item: Given['items'][number], cell: string): Given => ({
  items: [item],
  files: { 'web.csv': `respondent,${item.column}\nk1,${cell}\n` },
});

const registered = (registry: string, more: Partial<Given> = {}): Given => ({
  items: [scale('q')],
  files: { 'web.csv': 'respondent,q\nk1,3\n' },
  registry,
  ...more,
});

const both = (id: string) => ({ ja: id, en: id });
const crew = (of: string) => ({
  id: 'crew',
  label: both('crew'),
  of,
  bands: [
    { id: 'few', label: both('few'), from: 1, to: 20 },
    { id: 'many', label: both('many'), from: 21, to: 300 },
  ],
});

const condition = { item: 'q', in: ['yes'] };
const asked = [single('q', ['yes', 'no']), scale('r', 1, 6, condition)];

const CASES: readonly [string, Given, ...string[]][] = [
  // Files
  [
    'a file that is not there',
    { items: [scale('q')], files: { 'web.csv': null } },
    'web.csv file-missing: There is no such file. | Check the file names in project.yaml.',
  ],
  [
    'an empty file',
    { items: [scale('q')], files: { 'web.csv': '' } },
    'web.csv file-empty: The file is empty. | Export it again.',
  ],
  [
    'a file of empty lines',
    { items: [scale('q')], files: { 'web.csv': '\ufeff\r\n\r\n' } },
    'web.csv file-empty: The file is empty; a header row and rows of data were expected. | Export it again.',
  ],
  [
    'a header alone',
    { items: [scale('q')], files: { 'web.csv': 'respondent,q\n,\n' } },
    'web.csv no-rows: The file has a header but no rows. | Add the rows, or take the file out of project.yaml.',
  ],
  [
    'a NUL byte',
    { items: [scale('q')], files: { 'web.csv': 'respondent,q\nk1,3\nk2,\0\n' } },
    'web.csv:3 not-text: The file holds bytes that no text has, so it is not a CSV file. | If it is a spreadsheet, save it as "CSV UTF-8".',
  ],
  [
    'a NUL in UTF-16',
    { items: [scale('q')], files: { 'web.csv': Buffer.from('\ufeffrespondent,q\r\nk1,3\r\nk2,\0\r\n', 'utf16le') } },
    'web.csv:3 not-text: The file holds bytes that no text has, so it is not a CSV file. | If it is a spreadsheet, save it as "CSV UTF-8".',
  ],
  [
    'an unknown encoding',
    { items: [scale('q')], files: { 'web.csv': Buffer.from('respondent,q\nk1,3\nk\xff\xfe\xff\xfe,4\n', 'latin1') } },
    'web.csv:3 wrong-encoding: This line cannot be read as UTF-8, UTF-16, Shift_JIS, EUC-JP or Windows-1252 text. | Save the file as "CSV UTF-8".',
  ],
  [
    'a quotation mark that is not closed',
    { items: [free('q')], files: { 'web.csv': 'respondent,q\nk1,"a\nb"\nk2,"c\nk3,d\nk4,e\n' } },
    'web.csv:4 bad-quotes: A quotation mark here is not closed, or stands inside a cell that does not begin with one. | Write a quotation mark inside a quoted cell twice: "".',
  ],
  [
    'a quotation mark inside a cell',
    { items: [free('q')], files: { 'web.csv': 'respondent,q\nk1,"a"\nk2,5" disk\n' } },
    'web.csv:3 bad-quotes: A quotation mark here is not closed, or stands inside a cell that does not begin with one. | Write a quotation mark inside a quoted cell twice: "".',
  ],
  [
    'rows too short and too long',
    { items: [scale('q')], files: { 'web.csv': 'respondent,q\nk1\nk2,3,4\nk3,5\n' } },
    'web.csv:2 row-length: This row has 1 cells, but the others have 2. | Check for a missing separator or line break, and that the file is complete.',
    'web.csv:3 row-length: This row has 3 cells, but the others have 2. | Check for an additional separator: a cell that holds one stands between quotation marks.',
  ],
  // Headers
  [
    'answers below no header',
    { items: [scale('q')], files: { 'web.csv': 'respondent,q,\nk1,3,4\n' } },
    'web.csv:1 empty-header: Column 3 has answers but no name. | Name it in the first row, or delete it. Where the names stand in several rows, say so at the source in project.yaml: headerRows: 2.',
  ],
  [
    'two columns of one name, below an empty line',
    { items: [scale('q')], files: { 'web.csv': '\nrespondent,q,q\nk1,3,4\n' } },
    'web.csv:2 [q] duplicate-column: There are two columns named "q". | Delete or rename one.',
  ],
  [
    'an item without a column',
    { items: [scale('q5_1'), scale('q5_2')], files: { 'web.csv': 'respondent,q5_1,q5-2\nk1,3,4\n' } },
    'web.csv:1 [q5_2] column-missing: There is no column "q5_2" for the item "q5_2". Did you mean "q5-2"? | Add the column, or correct its name here or in questionnaire.yaml.',
  ],
  [
    'an option without a column',
    { items: [multiple('q', ['aa', 'bb', 'cc'])], files: { 'web.csv': 'respondent,q:aa,q:cc\nk1,1,0\n' } },
    'web.csv:1 [q:bb] column-missing: There is no column "q:bb" for the option "bb" of the item "q". | Add the column, or correct its name here or in questionnaire.yaml.',
  ],
  // Respondents
  [
    'a row without an id',
    { items: [scale('q')], files: { 'web.csv': 'respondent,q\n ,3\n' } },
    'web.csv:2 [respondent] id-missing: This row has no respondent id. | Give the id, or delete the row.',
  ],
  [
    'an id that leads elsewhere',
    { items: [scale('q')], files: { 'web.csv': 'respondent,q\n../../x,3\n' } },
    'web.csv:2 [respondent] bad-id: "../../x" cannot be a respondent id: it becomes the name of a folder. | Use letters, digits, "_" and "-", beginning with a letter or digit, at most 64.',
  ],
  [
    'a respondent three times in one file',
    { items: [scale('q')], files: { 'web.csv': 'respondent,q\nk1,3\nK1,3\nｋ１,3\n' } },
    'web.csv:3 [respondent] duplicate-respondent: Respondent "K1" is already at web.csv, line 2. | Keep one of the two rows.',
    'web.csv:4 [respondent] duplicate-respondent: Respondent "ｋ１" is already at web.csv, line 2. | Keep one of the two rows.',
  ],
  [
    'a respondent in two sources',
    { items: [scale('q')], files: { 'web.csv': 'respondent,q\nk1,3\n', 'mail.csv': 'respondent,q\nk2,3\nk1,3\n' } },
    'mail.csv:3 [respondent] duplicate-respondent: Respondent "k1" is already at web.csv, line 2. | Keep one of the two rows.',
  ],
  [
    'a respondent in two files of one name',
    { items: [scale('q')], files: { 'a/web.csv': 'respondent,q\nk1,3\n', 'b/web.csv': 'respondent,q\nk1,3\n' } },
    'web.csv:2 [respondent] duplicate-respondent: Respondent "k1" is already at a/web.csv, line 2. | Keep one of the two rows.',
  ],
  [
    'a respondent who is not registered',
    registered('id,name\nk01,甲社\n'),
    'web.csv:2 [respondent] not-registered: Respondent "k1" is not in respondents.csv. Did you mean "k01"? | Correct the id, or add the respondent.',
  ],
  // Registry
  [
    'a registry without names',
    registered('id,nam\nk1,甲社\n'),
    'respondents.csv:1 [name] column-missing: There is no column "name" for the names. Did you mean "nam"? | Add the column, or correct its name here or in project.yaml.',
  ],
  [
    'an attribute without a column',
    registered('id,name\nk1,甲社\n', { attributes: [number('size')] }),
    'respondents.csv:1 [size] column-missing: There is no column "size" for the attribute "size". | Add the column, or correct its name here or in project.yaml.',
  ],
  [
    'a registry that begins with another column',
    registered('name,id\n甲社,k1\n'),
    'respondents.csv:1 first-column: The first column must be "id", but it is "name". | Columns are separated by commas, semicolons or tabs, and the first row holds their names.',
  ],
  [
    'a registered respondent without a name',
    registered('id,name\nk1,\n'),
    'respondents.csv:2 [name] name-missing: This respondent has no name. | The feedback report is addressed to it: give one.',
  ],
  [
    'a name that turns the direction of text round',
    registered('id,name\nk1,甲\u202e社\n'),
    'respondents.csv:2 [name] bad-name: This name holds U+202E, a character that cannot be printed. | Type the name anew.',
  ],
  [
    'an unknown language, named once and not beside the answers',
    registered('id,name,language\nk1,甲社,jaa\n'),
    'respondents.csv:2 [language] unknown-language: "jaa" is no language of this project. Did you mean "ja"? | Write one of ja, en, or leave it empty for ja.',
  ],
  [
    'a respondent registered twice',
    registered('id,name\nk1,甲社\nK1,乙社\n'),
    'respondents.csv:3 [id] duplicate-respondent: Respondent "K1" is already at line 2. | Keep one of the two rows.',
  ],
  [
    'an attribute that is no option',
    registered('id,name,industry\nk1,甲社,metel\n', { attributes: [single('industry', ['metal', 'food'])] }),
    `respondents.csv:2 [industry] unknown-option: "metel" is none of the options metal, food. Did you mean "metal"? | Correct it, leave the cell empty, or add the option in project.yaml.`,
  ],
  // Answers
  [
    'an answer off the scale',
    one(scale('q'), '7'),
    `web.csv:2 [q] off-scale: "7" is not on the scale: a whole number from 1 to 6 was expected. | ${remedy('7')}`,
  ],
  [
    'words instead of a number',
    one(number('q'), 'three'),
    `web.csv:2 [q] not-number: "three" is not a number. | Write a number alone, such as 1234.5; a unit behind it is understood where it is the "unit" of the item. ${remedy('three')}`,
  ],
  [
    'a number with separators in the wrong places',
    one(number('q'), '"12,34"'),
    `web.csv:2 [q] not-number: "12,34" is not a number. | Write a number alone, such as 1234.5; a unit behind it is understood where it is the "unit" of the item. ${remedy('12,34')}`,
  ],
  [
    'a number outside both bounds',
    one(number('q', 0, 10), '11'),
    `web.csv:2 [q] out-of-range: "11" is out of range: a number from 0 to 10 was expected. | ${remedy('11')}`,
  ],
  [
    'a number too small',
    one(number('q', 0), '-1'),
    `web.csv:2 [q] out-of-range: "-1" is out of range: a number of at least 0 was expected. | ${remedy('-1')}`,
  ],
  [
    'a number too large',
    one(number('q', null, 5), '5.01'),
    `web.csv:2 [q] out-of-range: "5.01" is out of range: a number of at most 5 was expected. | ${remedy('5.01')}`,
  ],
  [
    'an unknown option',
    one(single('q', ['yes', 'no']), 'yse'),
    `web.csv:2 [q] unknown-option: "yse" is none of the options yes, no. Did you mean "yes"? | If it is one of them in other words, write at the option: value: "yse". ${remedy('yse')}`,
  ],
  [
    'an unknown option among several',
    one(multiple('q', ['aaa', 'bbb']), 'aaa; xyz'),
    `web.csv:2 [q] unknown-option: "xyz" is none of the options aaa, bbb. | If it is one of them in other words, write at the option: value: "xyz". ${remedy('xyz')}`,
  ],
  [
    'an option twice',
    one(multiple('q', ['aaa', 'bbb']), 'aaa;bbb;aaa'),
    'web.csv:2 [q] repeated-option: The option "aaa" is given twice. | Give it once.',
  ],
  [
    'separators without options',
    one(multiple('q', ['aaa', 'bbb']), ' ; '),
    'web.csv:2 [q] no-option: ";" names no option: options separated by ";" were expected. | Leave the cell empty for no answer.',
  ],
  [
    'a mark that is neither 1 nor 0',
    { items: [multiple('q', ['aa', 'bb'])], files: { 'web.csv': 'respondent,q:aa,q:bb\nk1,1,?\n' } },
    `web.csv:2 [q:bb] not-mark: "?" is not a mark: 1, ○ or the label (chosen), 0 (not chosen) or nothing was expected. | If it means that the option was chosen, write at the option "bb": value: "?". ${remedy('?')}`,
  ],
  [
    'a code for a missing answer beside a mark',
    { items: [multiple('q', ['aa', 'bb'])], files: { 'web.csv': 'respondent,q:aa,q:bb\nk1,1,NA\n' } },
    'web.csv:2 [q:bb] mixed-marks: "NA" says that the answer is missing, but other columns of this item say otherwise. | Write the code in every column of the item, or in none.',
  ],
  [
    'not asked, although the condition is met',
    { items: asked, files: { 'web.csv': 'respondent,q,r\nk1,yes,-\n' } },
    'web.csv:2 [r] applies: "-" says that the item was not asked, but the condition on "q" is met. | Leave the cell empty for no answer, or correct the earlier answer.',
  ],
  [
    'not asked, although there is no condition, in the third column of an item',
    { items: [multiple('q', ['aa', 'bb'])], files: { 'web.csv': 'respondent,q:aa,q:bb\nk1,,-\n' } },
    'web.csv:2 [q:bb] applies: "-" says that the item was not asked, but it is asked of everyone. | Leave the cell empty for no answer, or correct the earlier answer.',
  ],
  [
    'a code that is also an answer',
    { ...one(scale('q'), '3'), codes: { noAnswer: ['9', '6'] } },
    'project.yaml [missing.noAnswer] code-is-answer: The code "6" for a missing answer is also a valid answer to "q". | Take it out here, and write it in questionnaire.yaml at the items that have it: missing: {noAnswer: ["6"]}.',
  ],
  [
    'more replies than units of the frame',
    { items: [scale('q')], files: { 'web.csv': 'respondent,q\nk1,3\nk2,4\n' }, frame: 1 },
    'project.yaml [frame.size] more-than-frame: 2 questionnaires came back, but the frame has 1 units. | Check frame.size, and that no file of answers is listed twice.',
  ],
  [
    'an answer between two bands',
    { ...one(number('n'), '20.5'), bands: [crew('n')] },
    'web.csv:2 [n] between-bands: "20.5" lies between two bands of "crew": "few" goes to 20, "many" begins at 21. | Correct the value, or move the ends in analyses.bands so that none lies between them.',
  ],
  [
    'an attribute between two bands',
    registered('id,name,size\nk1,甲社,20.5\n', { attributes: [number('size')], bands: [crew('size')] }),
    'respondents.csv:2 [size] between-bands: "20.5" lies between two bands of "crew": "few" goes to 20, "many" begins at 21. | Correct the value, or move the ends in analyses.bands so that none lies between them.',
  ],
  [
    'a value of several lines with a control in it, on one line of the message',
    one(scale('q'), `"a\nb\u001b[31m${'x'.repeat(80)}"`),
    `web.csv:2 [q] off-scale: "a b [31m${'x'.repeat(52)}…" is not on the scale: a whole number from 1 to 6 was expected. | If cells hold the labels of levels, give the scale "labels", a text for each level; if codes, "values". ${remedy(`a b [31m${'x'.repeat(12)}…`)}`,
  ],
];

describe('wrong answers and respondents', () => {
  it.each(CASES)('%s', async (_, given, ...expected) => {
    expect(await problemsOf(read(given))).toEqual(expected);
  });

  it('covers every kind of message', async () => {
    const source = await readFile(new URL('../../../src/input/responses/messages.ts', import.meta.url), 'utf8');
    const codes = [...source.matchAll(/say(?:WhenShown)?\(\s*'([a-z-]+)'/g)].map(([, code]) => code);
    const shown = new Set(CASES.flatMap(([, , ...lines]) => lines.map((line) => / ([a-z-]+): /.exec(line)?.[1])));
    // These have tests of their own: below, in sheets.test.ts, respondents.test.ts, contact.test.ts and exports.test.ts.
    const files = ['file-unreadable', 'not-a-file', 'file-too-large', 'no-such-sheet', 'several-sheets'];
    const contacts = ['bad-contact', 'bad-email', 'bad-password'];
    const elsewhere = [...files, 'column-unknown', 'invisible-in-id', ...contacts, 'not-asked', ...EXPORT_CODES];
    expect(codes.length).toBeGreaterThan(30);
    expect(codes.filter((code) => !shown.has(code)).sort()).toEqual(elsewhere.sort());
  });

  it('reports the mistakes of all files at once', async () => {
    const reading = read({
      items: [scale('q')],
      files: { 'web.csv': 'respondent,q\nk1,7\n', 'mail.csv': 'respondent,q\nk2,8\n' },
      registry: 'id,name\nk1,\nk2,乙社\n',
    });
    expect((await problemsOf(reading)).map((line) => line.split(': ')[0])).toEqual([
      'respondents.csv:2 [name] name-missing',
      'web.csv:2 [q] off-scale',
      'mail.csv:2 [q] off-scale',
    ]);
  });

  it('names a folder in the place of a file', async () => {
    const reading = read({ items: [scale('q')], files: { 'x.csv/y.csv': 'respondent,q\nk1,3\n', 'x.csv': null } });
    expect(await problemsOf(reading)).toEqual([
      'x.csv not-a-file: This is a folder, a pipe or a device; a file was expected. | Put the file itself there.',
    ]);
  });
});

describe('warnings', () => {
  it('name a column that belongs to nothing, with its like where that is missing', async () => {
    const { warnings } = await read({
      items: [scale('q')],
      files: { 'web.csv': 'respondent,q,started\nk1,3,2026-01-01\n' },
      registry: 'id,name,phone\nk1,甲社,044\n',
    });
    const advice = 'If it should count, correct its name or add what it belongs to.';
    expect(warnings.map(written)).toEqual([
      `respondents.csv:1 [phone] column-unknown: The column "phone" belongs to no attribute and is left out. | ${advice}`,
      `web.csv:1 [started] column-unknown: The column "started" belongs to no item and is left out. | ${advice}`,
    ]);
    expect(warnings.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  it('name an answer that was not to be given, in its own column', async () => {
    const items = [single('q', ['yes', 'no']), multiple('r', ['aa', 'bb'], condition)];
    const { responses, warnings } = await read({ items, files: { 'web.csv': 'respondent,q,r:aa,r:bb\nk1,no,,1\n' } });
    expect(warnings.map(written)).toEqual([
      'web.csv:2 [r:bb] not-asked: "1" answers an item that was not to be asked here (condition on "q"); it is counted as unusable. | Check this answer and the earlier one.',
    ]);
    expect(states(responses.columns.get('r'))).toEqual(['invalid']);
  });
});

describe('long lists', () => {
  it('show ten of each kind in each file, and the number and lines of the rest', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => `k${index},7,${index < 11 ? 'x' : '1'}`);
    const more = Array.from({ length: 10 }, (_, index) => `m${index},7,1`);
    const reading = read({
      items: [scale('q'), number('r')],
      files: { 'web.csv': `respondent,q,r\n${rows.join('\n')}\n`, 'mail.csv': `respondent,q,r\n${more.join('\n')}\n` },
    });
    const problems = await problemsOf(reading);
    expect(problems).toHaveLength(11 + 11 + 10);
    expect(problems[19]).toBe(
      'web.csv and-more: There are 110 more problems of this kind in this file: lines 12-121. | Correct the ones above first.',
    );
    expect(problems[21]).toBe(
      'web.csv and-more: There is 1 more problem of this kind in this file: line 12. | Correct the ones above first.',
    );
  });

  it('do not compare an id with thousands of others', async () => {
    const registry = (size: number) =>
      `id,name\n${Array.from({ length: size }, (_, index) => `k${10_000 + index},甲社\n`).join('')}`;
    const first = async (size: number) =>
      (
        await problemsOf(
          read({ items: [scale('q')], files: { 'web.csv': 'respondent,q\nK10000,3\n' }, registry: registry(size) }),
        )
      )[0];
    expect(await first(5000)).toContain('"K10000" is not in respondents.csv. Did you mean "k10000"?');
    expect(await first(5001)).toContain('"K10000" is not in respondents.csv. |');
  });
});
