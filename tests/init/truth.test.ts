import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/results/index.js';
import { openExport, planProject, writeProject } from '../../src/init/index.js';
import { loadProject } from '../../src/input/project/index.js';
import { readResponses } from '../../src/input/responses/index.js';
import type { ItemAnalysis } from '../../src/model/analysis.js';
import { CHECKOUT, temporaryFolder } from '../support/shirabe.js';

/**
 * One invented survey of 36 as eleven tools export it: what is proposed for each export, without a line of it changed, gives the numbers
 * that the survey has. They are counted here from the answers themselves. checks.txt lists what a person is asked to look at.
 */

const FIXTURES = path.join(CHECKOUT, 'tests/fixtures');

interface Truth {
  readonly i: number;
  readonly dept: string | null;
  readonly deptText: string | null;
  readonly remote: string;
  readonly days: number | null;
  readonly grid: readonly (number | null)[];
  readonly tools: readonly string[] | null;
  readonly nps: number | null;
  readonly age: number | null;
  readonly comment: string | null;
}
const TRUTH: readonly Truth[] = JSON.parse(await readFile(path.join(FIXTURES, 'exports/truth.json'), 'utf8'));

/** How an export words the options, by those of the survey. */
type Words = Readonly<Record<string, string>>;
const JA: Words = {
  sales: '営業',
  dev: '開発',
  admin: '総務',
  other: 'その他',
  yes: 'はい',
  no: 'いいえ',
  mail: 'メール',
  chat: 'チャット',
  phone: '電話 (固定, 携帯)',
};
const EN: Words = {
  sales: 'Sales',
  dev: 'Development',
  admin: 'Administration',
  other: 'Other',
  yes: 'Yes',
  no: 'No',
  mail: 'E-mail',
  chat: 'Chat',
  phone: 'Phone (fixed, mobile)',
};
const CODES: Words = { sales: '1', dev: '2', admin: '3', other: 'Other', yes: '1', no: '2', mail: '1', chat: '2', phone: '3' };

interface Case {
  readonly files: readonly string[];
  readonly words: Words;
  /** The positions of the items in the order of the file: dept, remote, days, four rows of the grid, tools, nps, age, comment. */
  readonly at?: Partial<Record<Question, number | null>>;
  /** Respondents who do not count: previews, and those who did not finish. */
  readonly out?: readonly number[];
  /** Where the file differs from the survey on purpose, or holds less of it. */
  readonly but?: (truth: Truth) => Truth;
}
const QUESTIONS = ['dept', 'remote', 'days', 'pay', 'boss', 'office', 'commute', 'tools', 'nps', 'age', 'comment'] as const;
type Question = (typeof QUESTIONS)[number];

/** In Google's and Microsoft's forms, what was typed under "other" stands in place of an option: typed by four, it looks like one. */
const typed = (truth: Truth): Truth => (truth.deptText === '広報, 採用' ? { ...truth, dept: truth.deptText } : truth);
const [preview, unfinished] = [[1], [7, 19]];
const google = (name: string, words: Words): Case => ({ files: [`exports/google-forms/${name}`], words, but: typed });
const qualtrics = (name: string, words: Words): Case => ({
  files: [`exports/qualtrics/${name}`],
  words,
  out: [...preview, ...unfinished],
});
const lime = (name: string, words: Words): Case => ({
  files: [`exports/limesurvey/results-survey123456.${name}.csv`],
  words,
  out: unfinished,
});
const kobo = (name: string, words: Words, form = true): Case => ({
  files: [`exports/kobo/${name}`, ...(form ? ['exports/kobo/xlsform.xlsx'] : [])],
  words,
});
const redcap = (name: string, words: Words, dictionary = true): Case => ({
  files: [`exports/redcap/${name}`, ...(dictionary ? ['exports/redcap/DataDictionary.csv'] : [])],
  words,
  out: unfinished,
});
const RESEARCH = { dept: 3, remote: 4, days: 5, pay: 6, boss: 7, office: 8, commute: 9, tools: 10, nps: 11, age: 1, comment: 12 };
const research = (files: readonly string[], words: Words): Case => ({
  files: files.map((name) => `exports/research-company/${name}`),
  words,
  at: RESEARCH,
});
/** Days are a share of the week. */
const OFFICE = { days: 9, pay: 2, boss: 3, office: 4, commute: 5, tools: 6, nps: 7, age: 8, comment: 10 };
const inPercent = (truth: Truth): Truth => ({ ...truth, days: truth.days === null ? null : truth.days * 20 });
/** Somebody wrote 3.4 on the scale of the workbook. */
const withFraction = (truth: Truth): Truth => inPercent(truth.i === 11 ? without(truth, 1) : truth);
/** The scanner could not read a mark. */
const unreadable = (truth: Truth): Truth => (truth.i === 13 ? without(truth, 2) : truth);
const without = (truth: Truth, row: number): Truth => ({
  ...truth,
  grid: truth.grid.map((level, at) => (at === row ? null : level)),
});
const STATISTICS = { comment: 11 };
/** A long text was added for its length. */
const longText = (truth: Truth): Truth => (truth.i === 3 ? { ...truth, comment: 'long' } : truth);
const SJIS = { remote: null, days: null, pay: 1, boss: 2, office: 3, commute: 4, tools: 5, nps: 6, age: 7, comment: 8 };

const CASES: readonly Case[] = [
  google('forms-download.ja.csv', JA),
  google('forms-download.en.csv', EN),
  google('sheets-download.ja.csv', JA),
  google('sheets-download.en.csv', EN),
  { files: ['exports/ms-forms/responses.ja.xlsx'], words: JA, but: typed },
  { files: ['exports/ms-forms/responses.en.xlsx'], words: EN, but: typed },
  qualtrics('survey.numeric.csv', { ...CODES, other: 'その他' }),
  qualtrics('survey.numeric.tsv', { ...CODES, other: 'その他' }),
  qualtrics('survey.text.csv', JA),
  qualtrics('survey.split-columns.csv', JA),
  lime('codes', { ...EN, sales: 'AO01', dev: 'AO02', admin: 'AO03', mail: 'SQ001', chat: 'SQ002', phone: 'SQ003' }),
  lime('codes-codetext', { ...JA, sales: 'AO01', dev: 'AO02', admin: 'AO03' }),
  lime('full-answers', JA),
  { files: ['exports/surveymonkey/expanded-text.csv'], words: EN },
  { files: ['exports/surveymonkey/expanded-text.xlsx'], words: EN },
  { files: ['exports/surveymonkey/expanded-numeric.csv'], words: { ...EN, sales: '1', dev: '2', admin: '3', yes: '1', no: '2' } },
  redcap('DATA.raw.csv', JA),
  redcap('DATA_LABELS.csv', JA),
  redcap('DATA.raw.csv', { ...CODES, no: '0', other: 'Other' }, false),
  redcap('DATA_LABELS.csv', { ...JA, yes: 'Yes', no: 'No' }, false),
  kobo('submissions.xml-values.csv', JA),
  kobo('submissions.labels.csv', JA),
  kobo('submissions.xml-values.xlsx', JA),
  kobo('submissions.labels.xlsx', JA),
  kobo('submissions.labels.xlsx', JA, false),
  kobo(
    'submissions.xml-values.csv',
    {
      sales: 'sales',
      dev: 'dev',
      admin: 'admin',
      other: 'other',
      yes: 'yes',
      no: 'no',
      mail: 'mail',
      chat: 'chat',
      phone: 'phone',
    },
    false,
  ),
  research(['layout-and-raw.xlsx'], JA),
  research(['rawdata.sjis.csv', 'layout.sjis.csv'], JA),
  research(['rawdata.sjis.csv'], CODES),
  {
    files: ['exports/research-company/omr-scan.csv'],
    words: { ...CODES, other: '4' },
    at: { days: null, pay: 2, boss: 3, office: 4, commute: 5, tools: 6, nps: 7, age: null, comment: null },
    but: unreadable,
  },
  {
    files: ['exports/office-excel/回答一覧.xlsx'],
    words: { ...JA, phone: '電話', yes: '有', no: '無' },
    at: OFFICE,
    but: withFraction,
  },
  {
    files: ['exports/office-excel/回答一覧.sjis.csv'],
    words: { ...JA, sales: '1', dev: '2', admin: '3', other: '4', otherTool: 'その他', phone: '電話', yes: '有', no: '無' },
    at: OFFICE,
    but: inPercent,
  },
  ...['staff.bytecode.sav', 'staff.uncompressed.sav', 'staff.zsav', 'staff.dta'].map(
    (name): Case => ({ files: [`statistics/${name}`], words: JA, at: STATISTICS, but: longText }),
  ),
  ...['staff.sjis.sav', 'staff.sjis-no-encoding-record.sav'].map(
    (name): Case => ({ files: [`statistics/${name}`], words: { ...JA, phone: '電話（固定，携帯）' }, at: SJIS }),
  ),
];

async function proposed({ files }: Case) {
  const folder = path.join(await temporaryFolder(), 'survey');
  await mkdir(folder);
  const plan = planProject(await openExport(files.map((name) => path.join(FIXTURES, name))), new Map());
  const written = await writeProject(folder, plan, '2026-12-01');
  const { project } = await loadProject(folder);
  const { responses, registry } = await readResponses(project);
  const items = analyse(project, responses, registry, null).sections.flatMap((section) => section.items);
  return { items, written, lang: project.languages[0] };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const counted = (values: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};
const present = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);

/** What the survey has for a question, as an export words it. */
function expected(question: Question, rows: readonly Truth[], words: Words) {
  const word = (key: string) => words[key] ?? key;
  const numbers = (of: (truth: Truth) => number | null) => rows.flatMap((truth) => present(of(truth)));
  const number = (kind: 'scale' | 'number', values: readonly number[]) => ({
    kind,
    n: values.length,
    mean: mean(values).toFixed(8),
    ...(kind === 'scale' ? { counts: counted(values.map(String)) } : {}),
  });
  const row = ['pay', 'boss', 'office', 'commute'].indexOf(question);
  switch (question) {
    case 'dept': {
      const values = rows.flatMap((truth) => present(truth.dept));
      return { kind: 'single', n: values.length, counts: counted(values.map(word)) };
    }
    case 'remote':
      return { kind: 'single', n: rows.length, counts: counted(rows.map(({ remote }) => word(remote))) };
    case 'tools': {
      const values = rows.flatMap(({ tools }) => present(tools));
      return {
        kind: 'multiple',
        n: values.length,
        counts: counted(values.flat().map((tool) => (tool === 'other' ? (words.otherTool ?? word(tool)) : word(tool)))),
      };
    }
    case 'days':
      return number(
        'number',
        numbers(({ days }) => days),
      );
    case 'age':
      return number(
        'number',
        numbers(({ age }) => age),
      );
    case 'nps':
      return number(
        'scale',
        numbers(({ nps }) => nps),
      );
    case 'comment':
      return { kind: 'text', n: rows.filter(({ comment }) => comment !== null && comment !== '').length };
    case 'pay':
    case 'boss':
    case 'office':
    case 'commute':
      return number(
        'scale',
        numbers(({ grid }) => grid[row] ?? null),
      );
  }
}

function found(item: ItemAnalysis, lang: 'ja' | 'en') {
  const { kind, n } = item;
  const used = (counts: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return {
        kind,
        n,
        counts: used(Object.fromEntries(item.options.map(({ id, label }) => [label[lang], item.counts[id] ?? 0]))),
      };
    case 'scale':
      return { kind, n, mean: item.mean?.toFixed(8), counts: used(item.counts) };
    case 'number':
      return { kind, n, mean: item.mean?.toFixed(8) };
    default:
      return { kind, n };
  }
}

const checks: string[] = [];

describe.each(CASES)('$files', (one) => {
  it('gives the numbers of the survey', async () => {
    const { items, written, lang } = await proposed(one);
    const lines = written.flatMap(({ name, text }) =>
      text.split('\n').flatMap(
        (line) =>
          /# CHECK: (.*)/
            .exec(line)
            ?.slice(1, 2)
            .map((words) => `${name}: ${words}`) ?? [],
      ),
    );
    checks.push(`${one.files.join(' + ')}\n${lines.map((line) => `  ${line}\n`).join('')}`);
    const rows = TRUTH.filter(({ i }) => one.out?.includes(i) !== true).map((truth) => one.but?.(truth) ?? truth);
    for (const [index, question] of QUESTIONS.entries()) {
      const at = one.at?.[question] === undefined ? index : one.at[question];
      if (at === null) continue;
      const item = items[at];
      expect(item && { question, ...found(item, lang) }).toEqual({ question, ...expected(question, rows, one.words) });
    }
  });
});

describe('what is flagged', () => {
  it('is listed in checks.txt', async () => {
    await expect(checks.join('\n')).toMatchFileSnapshot('checks.txt');
  });
});
