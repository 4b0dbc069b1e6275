import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKOUT } from '../../support/shirabe.js';
import { sheetsOf } from './made.js';

/** One invented survey in the form in which many tools export it: what is read of each file is what the survey holds. */

const EXPORTS = path.join(CHECKOUT, 'tests/fixtures/exports');

interface Answer {
  readonly days: number | null;
  readonly grid: readonly (number | null)[];
  readonly nps: number | null;
  readonly age: number | null;
  readonly comment: string | null;
}

const LADDERS: Readonly<Record<string, readonly string[]>> = {
  number: ['1', '2', '3', '4', '5'],
  code: ['AO01', 'AO02', 'AO03', 'AO04', 'AO05'],
  ja: ['非常に不満', '不満', 'どちらともいえない', '満足', '非常に満足'],
  en: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
};

/** Where the columns of a file stand, from 0; what is in the scale of its grid; -1 where it has no such column. */
interface Layout {
  readonly ladder: keyof typeof LADDERS;
  readonly days: number;
  readonly grid: number;
  readonly nps: number;
  readonly age: number;
  readonly comment: number;
  /** Rows of headings, and the sheet. */
  readonly headings?: number;
  readonly sheet?: number;
  /** Added to the recommendation. */
  readonly shift?: number;
  /** What stands for no answer. */
  readonly missing?: string;
  /** Whether respondents 7 and 19 broke off before the recommendation. */
  readonly unfinished?: boolean;
  /** Whether line breaks in comments became spaces. */
  readonly flat?: boolean;
  /** Of respondent 13, an answer of the grid that a machine could not read. */
  readonly unusable?: string;
}

const google = { days: 4, grid: 5, nps: 10, age: 11, comment: 12 };
const microsoft = { days: 8, grid: 9, nps: 14, age: 15, comment: 16 };
const kobo = { days: 5, grid: 6, nps: 16, age: 17, comment: 18 };
const lime = { days: 10, grid: 11, nps: 19, age: 20, comment: 21, unfinished: true };
const qualtrics = { days: 20, grid: 21, nps: 28, age: 29, comment: 30, headings: 3, unfinished: true };
const redcap = { days: 6, grid: 7, nps: 16, age: 17, comment: 19 };
const monkey = { days: 12, grid: 13, nps: 21, age: 22, comment: 23, headings: 2 };
const company = { days: 9, grid: 10, nps: 19, age: 4, comment: 20, shift: 1, flat: true };

const FILES: Readonly<Record<string, Layout>> = {
  'google-forms/forms-download.ja.csv': { ladder: 'ja', ...google },
  'google-forms/forms-download.en.csv': { ladder: 'en', ...google },
  'google-forms/sheets-download.ja.csv': { ladder: 'ja', ...google },
  'google-forms/sheets-download.en.csv': { ladder: 'en', ...google },
  'ms-forms/responses.ja.xlsx': { ladder: 'ja', ...microsoft },
  'ms-forms/responses.en.xlsx': { ladder: 'en', ...microsoft },
  'kobo/submissions.labels.csv': { ladder: 'ja', ...kobo },
  'kobo/submissions.labels.xlsx': { ladder: 'ja', ...kobo },
  'kobo/submissions.xml-values.csv': { ladder: 'number', ...kobo },
  'kobo/submissions.xml-values.xlsx': { ladder: 'number', ...kobo },
  'limesurvey/results-survey123456.codes.csv': { ladder: 'code', ...lime },
  'limesurvey/results-survey123456.codes-codetext.csv': { ladder: 'code', ...lime },
  'limesurvey/results-survey123456.full-answers.csv': { ladder: 'ja', ...lime },
  'qualtrics/survey.numeric.csv': { ladder: 'number', ...qualtrics },
  'qualtrics/survey.numeric.tsv': { ladder: 'number', ...qualtrics },
  'qualtrics/survey.text.csv': { ladder: 'ja', ...qualtrics },
  'qualtrics/survey.split-columns.csv': { ladder: 'ja', ...qualtrics, nps: 31, age: 32, comment: 33 },
  'redcap/DATA.raw.csv': { ladder: 'number', ...redcap },
  'redcap/DATA_LABELS.csv': { ladder: 'ja', ...redcap },
  'research-company/rawdata.sjis.csv': { ladder: 'number', ...company },
  'research-company/layout-and-raw.xlsx': { ladder: 'number', ...company, sheet: 1 },
  'research-company/omr-scan.csv': {
    ladder: 'number',
    days: -1,
    grid: 3,
    nps: 8,
    age: -1,
    comment: -1,
    missing: '-1',
    unusable: '-9999',
  },
  'surveymonkey/expanded-text.csv': { ladder: 'en', ...monkey },
  'surveymonkey/expanded-text.xlsx': { ladder: 'en', ...monkey },
  'surveymonkey/expanded-numeric.csv': { ladder: 'number', ...monkey },
};

async function sheetOf(file: string, sheet = 0) {
  const sheets = await sheetsOf(await readFile(path.join(EXPORTS, file)));
  return sheets[sheet] ?? expect.fail('There is no such sheet.');
}

const truth = async () => JSON.parse(await readFile(path.join(EXPORTS, 'truth.json'), 'utf8')) as readonly Answer[];

/** What a file of this layout holds of an answer: days, the grid, recommendation, age, comment. */
function expected({ days, grid, nps, age, comment }: Answer, layout: Layout): readonly (string | null)[] {
  const text = (value: number | null, column: number) =>
    column < 0 ? null : value === null ? (layout.missing ?? '') : String(value);
  const ladder = LADDERS[layout.ladder] ?? [];
  const levels = grid.map((level) => (level === null ? (layout.missing ?? '') : (ladder[level - 1] ?? '')));
  const shifted = nps === null ? null : nps + (layout.shift ?? 0);
  return [
    text(days, layout.days),
    ...levels,
    text(shifted, layout.nps),
    text(age, layout.age),
    layout.comment < 0 ? null : (comment ?? ''),
  ];
}

/** What a file differs in on purpose. */
function asExported(answer: Answer, respondent: number, { unfinished, flat }: Layout): Answer {
  if (unfinished && (respondent === 7 || respondent === 19)) return { ...answer, nps: null, age: null, comment: null };
  return flat ? { ...answer, comment: answer.comment?.replaceAll('\n', ' ') ?? null } : answer;
}

function found(cells: readonly string[], layout: Layout): readonly (string | null)[] {
  const places = [layout.days, ...[0, 1, 2, 3].map((row) => layout.grid + row), layout.nps, layout.age, layout.comment];
  return places.map((place) => (place < 0 ? null : (cells[place] ?? '')));
}

describe('an export', () => {
  it.each(Object.entries(FILES))('holds what the survey holds: %s', async (file, layout) => {
    const sheet = await sheetOf(file, layout.sheet);
    const rows = sheet.rows.slice(layout.headings ?? 1).map(({ cells }) => found(cells, layout));
    expect(sheet.problems).toEqual([]);
    const held = (await truth()).map((answer, index) => expected(asExported(answer, index + 1, layout), layout));
    if (layout.unusable) held[12] = (held[12] ?? []).with(3, layout.unusable);
    expect(rows).toEqual(held);
  });
});
