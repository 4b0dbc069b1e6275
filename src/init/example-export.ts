import type { Lang } from '../model/text.js';

/** Answers that are made up, as a form would export them: what `init` writes where no export is given. */
export function exampleExport(lang: Lang): { readonly name: string; readonly text: string } {
  const { headings, departments, remote, levels, tools, comments } = WORDINGS[lang];
  const rows = Array.from({ length: RESPONDENTS }, (_, at) => {
    const home = (at * 7) % 3 !== 0;
    const chosen = tools.filter((_, tool) => (at + tool * 3) % (tool + 2) !== 1);
    return [
      `2026/04/${String(6 + (at % 12)).padStart(2, '0')} ${9 + (at % 9)}:${String((at * 13) % 60).padStart(2, '0')}:00`,
      departments[(at * 5) % departments.length],
      remote[home ? 0 : 1],
      home ? String(1 + ((at * 3) % 5)) : '',
      ...ITEMS.map((item) => levels[(at * (item + 2) + item + ((at * at) % 3)) % levels.length]),
      chosen.join(', '),
      String((at * 7 + 3) % 11),
      String(22 + ((at * 11) % 43)),
      at % 6 === 0 ? comments[(at / 6) % comments.length] : '',
    ];
  });
  const lines = [headings, ...rows].map((row) =>
    row.map((cell = '') => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
  );
  return { name: 'example.csv', text: `${lines.join('\r\n')}\r\n` };
}

/** Enough for all that reports show. */
const RESPONDENTS = 48;
/** Rows of its grid. */
const ITEMS = [0, 1, 2, 3];

const WORDINGS: Readonly<Record<Lang, Wording>> = {
  ja: {
    headings: [
      'タイムスタンプ',
      '所属部署',
      '在宅勤務をしていますか',
      '週に何日ですか',
      ...['給与', '上司', '設備', '通勤'].map((row) => `次の項目にどの程度満足していますか [${row}]`),
      '仕事で使う連絡手段（複数選択可）',
      'この職場を知人に勧めますか',
      '年齢',
      'ご意見があればお書きください',
    ],
    departments: ['営業', '開発', '総務'],
    remote: ['はい', 'いいえ'],
    levels: ['満足', 'どちらともいえない', '不満', '非常に満足', '満足', '非常に不満', 'どちらともいえない'],
    tools: ['メール', 'チャット', '電話'],
    comments: ['会議を減らしてほしい', '今のままでよい', '席が足りない'],
  },
  en: {
    headings: [
      'Timestamp',
      'Which department are you in?',
      'Do you work from home?',
      'How many days a week?',
      ...['Pay', 'Manager', 'Office equipment', 'Commute'].map((row) => `How satisfied are you with the following? [${row}]`),
      'Which tools do you use? (choose all that apply)',
      'How likely are you to recommend this workplace?',
      'Age',
      'Anything else?',
    ],
    departments: ['Sales', 'Development', 'Administration'],
    remote: ['Yes', 'No'],
    levels: ['Satisfied', 'Neither', 'Dissatisfied', 'Very satisfied', 'Satisfied', 'Very dissatisfied', 'Neither'],
    tools: ['E-mail', 'Chat', 'Phone'],
    comments: ['Fewer meetings, please', 'Fine as it is', 'There are too few desks'],
  },
};

interface Wording {
  readonly headings: readonly string[];
  readonly departments: readonly string[];
  readonly remote: readonly [string, string];
  readonly levels: readonly string[];
  readonly tools: readonly string[];
  readonly comments: readonly string[];
}
