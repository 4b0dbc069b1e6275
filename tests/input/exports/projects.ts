/**
 * A project for each export of one invented survey, written by hand: what a file needs beyond the questionnaire, which is the same for
 * all. Keys are YAML.
 */

type ItemId = 'dept' | 'remote' | 'days' | 'pay' | 'boss' | 'office' | 'commute' | 'tools' | 'nps' | 'age' | 'comment';
export const ITEMS: readonly ItemId[] = [
  'dept',
  'remote',
  'days',
  'pay',
  'boss',
  'office',
  'commute',
  'tools',
  'nps',
  'age',
  'comment',
];
const GRID = ['pay', 'boss', 'office', 'commute'] as const;

export interface Export {
  readonly file: string;
  /** Keys of the source. */
  readonly source: string;
  /** Keys of each item that the file holds. */
  readonly items: Partial<Readonly<Record<ItemId, string>>>;
  /** Keys of the options of dept and of tools, in their order. */
  readonly dept?: readonly string[];
  readonly tools?: readonly string[];
  /** Keys of the two options of remote. */
  readonly remote?: readonly string[];
  /** Numbers of respondents who do not count. */
  readonly without?: readonly number[];
  /** Where the file differs on purpose: what it holds of a respondent for an item of the grid; undefined where it does not. */
  readonly cell?: (respondent: number, item: string) => number | 'invalid' | undefined;
}

const each = (columns: readonly string[], more = '') =>
  Object.fromEntries(GRID.map((id, index) => [id, `column: "${columns[index]}"${more}`]));
const column = (name: string, more = '') => `column: "${name}"${more}`;
const JA_GRID = ['給与', '上司', '設備', '通勤'];
const EN_GRID = ['Pay', 'Manager', 'Office equipment', 'Commute'];
const REST = ['', '', '', 'open: rest'];

const ja = (grid: readonly string[], more: Partial<Record<ItemId, string>> = {}): Export['items'] => ({
  dept: column('所属部署'),
  remote: column('在宅勤務をしていますか'),
  days: column('週に何日ですか'),
  ...each(grid),
  tools: column('仕事で使う連絡手段（複数選択可）'),
  nps: column('この職場を知人に勧めますか'),
  age: column('年齢'),
  comment: column('ご意見があればお書きください'),
  ...more,
});
const en = (grid: readonly string[], more: Partial<Record<ItemId, string>> = {}): Export['items'] => ({
  dept: column('Which department are you in?'),
  remote: column('Do you work from home?'),
  days: column('How many days a week?'),
  ...each(grid),
  tools: column('Which tools do you use? (choose all that apply)'),
  nps: column('How likely are you to recommend this workplace?'),
  age: column('Age'),
  comment: column('Anything else?'),
  ...more,
});
const inBrackets = (question: string, rows: readonly string[]) => rows.map((row) => `${question} [${row}]`);
const comma = { tools: column('仕事で使う連絡手段（複数選択可）', ', separator: ", "') };
const commaEn = { tools: column('Which tools do you use? (choose all that apply)', ', separator: ", "') };

const google = (file: string, time: string, items: Export['items']): Export => ({
  file: `exports/google-forms/${file}`,
  source: `respondent: row, time: {column: ${time}}, ignore: [ユーザー名, メールアドレス, Username, Email Address]`,
  items,
  dept: REST,
  tools: REST,
});
const JA_QUESTION = '次の項目にどの程度満足していますか';
const EN_QUESTION = 'How satisfied are you with the following?';

const microsoft = (file: string, items: Export['items']): Export => ({
  file: `exports/ms-forms/${file}`,
  source: 'respondent: {column: ID}',
  items,
  dept: REST,
  tools: REST,
});

const AO = ', values: [AO01, AO02, AO03, AO04, AO05]';
const LIME = {
  source: 'respondent: {column: id}, keep: [{column: submitdate, filled: true}], time: {column: submitdate}',
  without: [7, 19],
};
const LIME_DEPT = ['value: AO01', 'value: AO03', 'value: AO02', 'value: -oth-, open: {column: "G01Q01[other]"}'];
const LIME_TOOLS = (name: (code: string) => string) => [
  `column: "${name('SQ001')}"`,
  `column: "${name('SQ002')}"`,
  `column: "${name('SQ003')}"`,
  `open: {column: "${name('other')}"}`,
];

const QUALTRICS = {
  source:
    'headerRows: {first: 1, last: 3, names: [1]}, respondent: {column: ResponseId}, keep: [{column: Status, notIn: ["1", アンケートプレビュー]}, {column: Finished, in: ["1", "True"]}], time: {column: EndDate}',
  without: [1, 7, 19],
};
const QUALTRICS_ITEMS: Export['items'] = {
  dept: column('Q1'),
  remote: column('Q2'),
  days: column('Q3'),
  ...each(['Q4_1', 'Q4_2', 'Q4_3', 'Q4_4']),
  tools: column('Q5', ', separator: ","'),
  nps: column('Q6'),
  age: column('Q7'),
  comment: column('Q8'),
};
const NUMBERED = ['value: "1"', 'value: "3"', 'value: "2"', 'value: "4", open: {column: Q1_4_TEXT}'];
const QUALTRICS_TOOLS = ['value: "1"', 'value: "2"', 'value: "3"', 'value: "4", open: {column: Q5_4_TEXT}'];
const ONE_TWO = ['value: "1"', 'value: "2"'];

const MONKEY = 'headerRows: 2, respondent: {column: Respondent ID}, time: {column: End Date}';
const monkeyItems = (): Export['items'] => ({
  dept: column('Which department are you in? / Response'),
  remote: column('Do you work from home? / Response'),
  days: column('How many days a week? / Open-Ended Response'),
  ...each(EN_GRID.map((row) => `${EN_QUESTION} / ${row}`)),
  tools: '',
  nps: column('How likely are you to recommend this workplace? / Response'),
  age: column('Age / Open-Ended Response'),
  comment: column('Anything else? / Open-Ended Response'),
});
const MONKEY_DEPT = 'open: {column: "Which department are you in? / Other (please specify)"}';
const MONKEY_TOOL = (name: string) => `column: "Which tools do you use? (choose all that apply) / ${name}"`;
const monkeyTools = (values: readonly string[]) => [
  `${MONKEY_TOOL('E-mail')}${values[0]}`,
  `${MONKEY_TOOL('Chat')}${values[1]}`,
  `${MONKEY_TOOL('Phone (fixed, mobile)')}${values[2]}`,
  `open: {${MONKEY_TOOL('Other (please specify)')}}`,
];

const REDCAP_MORE = ', unmarked: noAnswer';
const kobo = (file: string, items: Export['items'], dept: readonly string[], tools: readonly string[]): Export => ({
  file: `exports/kobo/${file}`,
  source: 'respondent: {column: _id}, time: {column: end}',
  items,
  dept,
  tools,
});
const KOBO_NAMES: Export['items'] = {
  dept: column('basic/dept'),
  remote: column('basic/remote'),
  days: column('basic/days'),
  ...each(['sat/pay', 'sat/boss', 'sat/office', 'sat/commute']),
  tools: column('tools', ', separator: " "'),
  nps: column('nps'),
  age: column('age'),
  comment: column('comment'),
};
const KOBO_LABELS: Export['items'] = {
  ...ja(JA_GRID, { tools: 'unmarked: noAnswer', comment: column('ご意見') }),
};
const KOBO_DEPT = ['', '', '', 'open: {column: "basic/dept_other"}'];
const KOBO_TOOLS = ['', '', '', 'open: {column: tools_other}'];
const KOBO_LABEL_TOOLS = ['メール', 'チャット', '電話 (固定, 携帯)', 'その他'].map(
  (label, index) => `column: "仕事で使う連絡手段/${label}"${index === 3 ? ', open: {column: 連絡手段（その他）}' : ''}`,
);

const OFFICE_GRID = '問３ 満足度（１：非常に不満～５：非常に満足、９：無回答）';
const OFFICE_TOOLS = '問４ 連絡手段（該当に○）';
const office = (file: string, source: string): Export => ({
  file: `exports/office-excel/${file}`,
  source: `headerRows: {first: 3, last: 5, names: [3, 4]}, respondent: {column: №}${source}`,
  items: {
    dept: column('問１ 部署', ', missing: {noAnswer: ["9"]}'),
    remote: column('問２ 在宅', ', missing: {noAnswer: ["9"]}'),
    ...each(
      JA_GRID.map((row) => `${OFFICE_GRID} / ${row}`),
      ', missing: {noAnswer: ["9", 無回答], invalid: ["3.4"]}',
    ),
    tools: 'unmarked: noAnswer',
    nps: column('問５ 推奨', ', missing: {noAnswer: ["99", 無回答]}'),
    age: column('問６ 年齢', ', missing: {noAnswer: [無回答]}'),
    comment: column('備考'),
  },
  dept: ['value: "1"', 'value: "3"', 'value: "2"', 'value: "4"'],
  remote: ONE_TWO,
  tools: ['メール', 'チャット', '電話', 'その他'].map((label) => `column: "${OFFICE_TOOLS} / ${label}"`),
});

const COMPANY = { dept: ['value: "1"', 'value: "3"', 'value: "2"', 'value: "4", open: {column: Q1_4T}'], remote: ONE_TWO };
const company = (file: string, source: string): Export => ({
  file: `exports/research-company/${file}`,
  source: `respondent: {column: ID}, time: {column: ENDTIME}${source}`,
  items: {
    dept: column('Q1'),
    remote: column('Q2'),
    days: column('Q3N'),
    ...each(['Q4S1', 'Q4S2', 'Q4S3', 'Q4S4']),
    tools: 'unmarked: noAnswer',
    nps: column('Q6', ', values: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]'),
    age: column('AGE'),
    comment: column('Q7T'),
  },
  ...COMPANY,
  tools: ['column: Q5C1', 'column: Q5C2', 'column: Q5C3', 'column: Q5C4, open: {column: Q5_4T}'],
});

const spssLong = (file: string, dept = 'q1_department_of_the_respondent_at_the_time_of_survey'): Export => ({
  file: `statistics/${file}`,
  source: 'respondent: {column: id}, time: {column: stamp}',
  items: {
    dept: column(dept),
    remote: column('remote'),
    days: column('days'),
    ...each(['q3_1', 'q3_2', 'q3_3', 'q3_4']),
    tools: 'unmarked: noAnswer',
    nps: column('nps'),
    age: column('age'),
  },
  tools: ['column: q4_1', 'column: q4_2', 'column: q4_3', 'column: q4_4'],
});
/** The boxes are found by the file's own multiple-response set. */
const spssShort = (file: string): Export => ({
  file: `statistics/${file}`,
  source: 'respondent: {column: ID}',
  items: {
    dept: column('部署'),
    ...each(['q3_pay_satisfaction_with_pay', 'Q3_2', 'Q3_3', 'Q3_4']),
    tools: column('q4', ', unmarked: noAnswer'),
    nps: column('NPS'),
    age: column('年齢'),
  },
});

export const EXPORTS: readonly Export[] = [
  google('forms-download.ja.csv', 'タイムスタンプ', ja(inBrackets(JA_QUESTION, JA_GRID))),
  google('forms-download.en.csv', 'Timestamp', en(inBrackets(EN_QUESTION, EN_GRID))),
  google('sheets-download.ja.csv', 'タイムスタンプ', ja(inBrackets(JA_QUESTION, JA_GRID), comma)),
  google('sheets-download.en.csv', 'Timestamp', en(inBrackets(EN_QUESTION, EN_GRID), commaEn)),
  microsoft('responses.ja.xlsx', ja(JA_GRID)),
  microsoft('responses.en.xlsx', en(EN_GRID)),
  {
    file: 'exports/limesurvey/results-survey123456.codes.csv',
    ...LIME,
    items: {
      dept: column('G01Q01'),
      remote: column('G01Q02'),
      days: column('G01Q03'),
      ...each(
        ['SQ001', 'SQ002', 'SQ003', 'SQ004'].map((code) => `G02Q04[${code}]`),
        AO,
      ),
      tools: '',
      nps: column('G03Q06[SQ001]'),
      age: column('G04Q07'),
      comment: column('G04Q08'),
    },
    dept: LIME_DEPT,
    remote: ['value: Y', 'value: N'],
    tools: LIME_TOOLS((code) => `G03Q05[${code}]`),
  },
  {
    file: 'exports/limesurvey/results-survey123456.full-answers.csv',
    source: 'respondent: {column: 回答ID}, keep: [{column: 送信日, filled: true}], time: {column: 送信日}',
    without: LIME.without,
    items: ja(inBrackets(JA_QUESTION, JA_GRID), {
      tools: 'unmarked: noAnswer',
      nps: column('この職場を知人に勧めますか [お勧め度]'),
    }),
    dept: ['', '', '', 'open: {column: "所属部署 [その他]"}'],
    tools: [
      ...['メール', 'チャット', '電話 (固定, 携帯)'].map((label) => `column: "仕事で使う連絡手段 [${label}]"`),
      'open: {column: "仕事で使う連絡手段 [その他]"}',
    ],
  },
  {
    file: 'exports/limesurvey/results-survey123456.codes-codetext.csv',
    source: 'respondent: {column: id. 回答ID}, keep: [{column: submitdate. 送信日, filled: true}]',
    without: LIME.without,
    items: {
      dept: column('G01Q01. 所属部署'),
      remote: column('G01Q02. 在宅勤務をしていますか'),
      days: column('G01Q03. 週に何日ですか'),
      ...each(
        JA_GRID.map((row, index) => `G02Q04[SQ00${index + 1}]. ${JA_QUESTION} [${row}]`),
        AO,
      ),
      tools: '',
      nps: column('G03Q06[SQ001]. この職場を知人に勧めますか [お勧め度]'),
      age: column('G04Q07. 年齢'),
      comment: column('G04Q08. ご意見があればお書きください'),
    },
    dept: ['value: AO01', 'value: AO03', 'value: AO02', 'value: -oth-, open: {column: "G01Q01[other]. 所属部署 [その他]"}'],
    remote: ['value: Y', 'value: N'],
    tools: [
      ...['メール', 'チャット', '電話 (固定, 携帯)'].map(
        (label, index) => `column: "G03Q05[SQ00${index + 1}]. 仕事で使う連絡手段 [${label}]"`,
      ),
      'open: {column: "G03Q05[other]. 仕事で使う連絡手段 [その他]"}',
    ],
  },
  {
    file: 'exports/qualtrics/survey.numeric.csv',
    ...QUALTRICS,
    items: QUALTRICS_ITEMS,
    dept: NUMBERED,
    remote: ONE_TWO,
    tools: QUALTRICS_TOOLS,
  },
  {
    file: 'exports/qualtrics/survey.numeric.tsv',
    ...QUALTRICS,
    items: QUALTRICS_ITEMS,
    dept: NUMBERED,
    remote: ONE_TWO,
    tools: QUALTRICS_TOOLS,
  },
  {
    file: 'exports/qualtrics/survey.text.csv',
    ...QUALTRICS,
    items: QUALTRICS_ITEMS,
    dept: ['', '', '', 'open: {column: Q1_4_TEXT}'],
    tools: ['', '', '', 'open: {column: Q5_4_TEXT}'],
  },
  {
    file: 'exports/qualtrics/survey.split-columns.csv',
    ...QUALTRICS,
    items: { ...QUALTRICS_ITEMS, tools: '' },
    dept: ['', '', '', 'open: {column: Q1_4_TEXT}'],
    tools: ['column: Q5_1', 'column: Q5_2', 'column: Q5_3', 'column: Q5_4, open: {column: Q5_4_TEXT}'],
  },
  {
    file: 'exports/surveymonkey/expanded-text.csv',
    source: MONKEY,
    items: monkeyItems(),
    dept: ['', '', '', MONKEY_DEPT],
    tools: monkeyTools(['', '', '']),
  },
  {
    file: 'exports/surveymonkey/expanded-text.xlsx',
    source: MONKEY,
    items: { ...monkeyItems(), dept: column('Which department are you in? / Response') },
    dept: ['', '', '', 'open: {column: Other (please specify)}'],
    tools: monkeyTools(['', '', '']),
  },
  {
    file: 'exports/surveymonkey/expanded-numeric.csv',
    source: MONKEY,
    items: monkeyItems(),
    dept: ['value: "1"', 'value: "3"', 'value: "2"', `value: "0", ${MONKEY_DEPT}`],
    remote: ONE_TWO,
    tools: monkeyTools([', value: "1"', ', value: "2"', ', value: "3"']),
  },
  {
    file: 'exports/redcap/DATA.raw.csv',
    source: 'respondent: {column: record_id}, time: {column: staff_survey_timestamp}',
    items: {
      dept: column('dept'),
      remote: column('remote'),
      days: column('days'),
      ...each(['sat_pay', 'sat_boss', 'sat_office', 'sat_commute']),
      tools: REDCAP_MORE.slice(2),
      nps: column('nps'),
      age: column('age'),
      comment: column('comment'),
    },
    dept: ['value: "1"', 'value: "3"', 'value: "2"', 'value: "4", open: {column: dept_other}'],
    remote: ['value: "1"', 'value: "0"'],
    tools: ['column: tools___1', 'column: tools___2', 'column: tools___3', 'column: tools___4, open: {column: tools_other}'],
  },
  {
    file: 'exports/redcap/DATA_LABELS.csv',
    source: 'respondent: {column: Record ID}, time: {column: Survey Timestamp}',
    items: ja(JA_GRID, { tools: REDCAP_MORE.slice(2) }),
    dept: ['', '', '', 'open: {column: 所属部署（その他）}'],
    tools: ['メール', 'チャット', '電話 (固定, 携帯)', 'その他'].map(
      (label, index) =>
        `column: "仕事で使う連絡手段 (choice=${label})"${index === 3 ? ', open: {column: 連絡手段（その他）}' : ''}`,
    ),
  },
  kobo('submissions.xml-values.csv', KOBO_NAMES, KOBO_DEPT, KOBO_TOOLS),
  kobo('submissions.xml-values.xlsx', KOBO_NAMES, KOBO_DEPT, KOBO_TOOLS),
  kobo('submissions.labels.csv', KOBO_LABELS, ['', '', '', 'open: {column: 所属部署（その他）}'], KOBO_LABEL_TOOLS),
  kobo('submissions.labels.xlsx', KOBO_LABELS, ['', '', '', 'open: {column: 所属部署（その他）}'], KOBO_LABEL_TOOLS),
  {
    ...office('回答一覧.xlsx', ', sheet: 集計用, keep: [{column: №, notIn: [平均]}]'),
    cell: (respondent, item) => (respondent === 11 && item === 'boss' ? 'invalid' : undefined),
  },
  office('回答一覧.sjis.csv', ''),
  company('rawdata.sjis.csv', ''),
  company('layout-and-raw.xlsx', ', sheet: ローデータ'),
  {
    file: 'exports/research-company/omr-scan.csv',
    cell: (respondent, item) => (respondent === 13 && item === 'office' ? 'invalid' : undefined),
    source: 'respondent: {column: 番号}',
    items: {
      dept: column('問1'),
      remote: column('問2'),
      ...each(['問3-1', '問3-2', '問3-3', '問3-4']),
      tools: column('問4', ', separator: "&"'),
      nps: column('問5'),
    },
    dept: ['value: "1"', 'value: "3"', 'value: "2"', 'value: "4"'],
    remote: ONE_TWO,
    tools: ['value: "1"', 'value: "2"', 'value: "3"', 'value: "4"'],
  },
  spssLong('staff.bytecode.sav'),
  spssLong('staff.uncompressed.sav'),
  spssLong('staff.zsav'),
  spssShort('staff.sjis.sav'),
  spssShort('staff.sjis-no-encoding-record.sav'),
  spssLong('staff.dta', 'q1_department'),
];

const OPTIONS = {
  dept: [
    ['sales', '営業', 'Sales'],
    ['admin', '総務', 'Administration'],
    ['dev', '開発', 'Development'],
    ['other', 'その他', 'Other'],
  ],
  remote: [
    ['yes', 'はい', 'Yes'],
    ['no', 'いいえ', 'No'],
  ],
  tools: [
    ['mail', 'メール', 'E-mail'],
    ['chat', 'チャット', 'Chat'],
    ['phone', '電話 (固定, 携帯)', 'Phone (fixed, mobile)'],
    ['other', 'その他', 'Other'],
  ],
} as const;

const LEVELS =
  '{low: 1, high: 5, labels: [{ja: 非常に不満, en: Very dissatisfied}, {ja: 不満, en: Dissatisfied}, {ja: どちらともいえない, en: Neither}, {ja: 満足, en: Satisfied}, {ja: 非常に満足, en: Very satisfied}]}';

/** What each item is, whatever the file. */
const KINDS: Readonly<Record<ItemId, string>> = {
  dept: 'kind: single',
  remote: 'kind: single',
  days: 'kind: number, min: 0, max: 7',
  pay: `scale: ${LEVELS}`,
  boss: `scale: ${LEVELS}`,
  office: `scale: ${LEVELS}`,
  commute: `scale: ${LEVELS}`,
  tools: 'kind: multiple',
  nps: 'scale: {low: 0, high: 10, lowLabel: {ja: 勧めない, en: Unlikely}, highLabel: {ja: 勧める, en: Likely}}',
  age: 'kind: number, min: 15, max: 99',
  comment: 'kind: text',
};

/** The files of the project folder for an export, which itself lies in `responses/`. */
export function projectOf(given: Export, fileName: string): Readonly<Record<string, string>> {
  const items = ITEMS.filter((id) => given.items[id] !== undefined).map((id) => {
    const options = id === 'dept' || id === 'remote' || id === 'tools' ? `, options: [${optionsOf(given, id)}]` : '';
    const keys = given.items[id] === '' ? '' : `, ${given.items[id]}`;
    return `      - {id: ${id}, label: {ja: ${id}, en: ${id}}, ${KINDS[id]}${keys}${options}}`;
  });
  return {
    'project.yaml': `title: {ja: 職場, en: Workplace}
organisation: {ja: 会社, en: Company}
contact: {ja: 人事, en: Staff}
date: 2026-05-01
missing: {noAnswer: ["-1"], invalid: ["-9999"]}
sources:
  - {id: web, label: {ja: ウェブ, en: Web}, file: "responses/${fileName}", ${given.source}}
`,
    'questionnaire.yaml': `sections:
  - id: all
    title: {ja: 全部, en: All}
    items:
${items.join('\n')}
`,
  };
}

function optionsOf(given: Export, id: 'dept' | 'remote' | 'tools'): string {
  return OPTIONS[id]
    .map(([option, inJa, inEn], index) => {
      const keys = given[id]?.[index] ?? '';
      return `{id: "${option}", label: {ja: "${inJa}", en: "${inEn}"}${keys === '' ? '' : `, ${keys}`}}`;
    })
    .join(', ');
}
