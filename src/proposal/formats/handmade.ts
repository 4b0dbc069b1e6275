import type { Sheet } from '../../input/tables/index.js';
import { codesIn, withoutCodes } from '../codes-in-text.js';
import type { Coded, Description, Note } from '../description.js';
import { type HeadedColumn, headed } from '../table.js';
import { sameWords, tidy, words } from '../words.js';
import { type ColumnHint, described, filledSheets, rowTexts, sheetName } from './columns.js';
import type { ExportFile } from './format.js';
import { findHeadings, type HeadingRows } from './heading-rows.js';

/** A table without the signature of a tool: what its rows and other sheets tell. */
export interface Handmade {
  readonly file: number;
  readonly of: ExportFile;
  readonly sheet: Sheet;
  readonly rows: HeadingRows;
  readonly codes: readonly CodeList[];
}

/** The codes of a question, from a sheet of codes. */
interface CodeList {
  readonly question: string;
  readonly codes: readonly Coded[];
}

/** The largest sheet of all files that is no list of codes; null where nothing is written anywhere. */
export function findHandmade(files: readonly ExportFile[]): Handmade | null {
  const sheets = files.flatMap((of, file) => filledSheets(of).map((sheet) => ({ file, of, sheet, codes: codeSheet(sheet) })));
  const size = ({ sheet }: { readonly sheet: Sheet }) =>
    sheet.rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== '').length, 0);
  const [found] = sheets.filter(({ codes }) => codes.length === 0).sort((a, b) => size(b) - size(a));
  const best = found ?? sheets[0];
  if (!best) return null;
  return { ...best, rows: findHeadings(best.sheet), codes: sheets.filter((one) => one !== best).flatMap(({ codes }) => codes) };
}

export function describeHandmade({ of, sheet, rows, codes }: Handmade): Description {
  const { headings, names, titles, totals } = rows;
  const table = headed(sheet, headings.length > 0 ? headings : [0], names.length > 0 ? names : [0]);
  const named = headings.flatMap((at, place) => (names.includes(at) ? [place] : []));
  const keep = totals.length > 0 ? [{ except: totals, why: 'sums, means or notes below the answers' }] : [];
  return described(table, keep, (column, _, all) => hint(column, named, all, codes), {
    sheet: sheetName(of, sheet),
    title: titles[0] === undefined ? null : words(titles[0]),
    notes: [...rowNotes(sheet, table.headerRows), ...hiddenNotes(sheet)],
  });
}

function rowNotes(sheet: Sheet, headerRows: Description['headerRows']): readonly Note[] {
  if (headerRows === 1) return [];
  const [first, last] = typeof headerRows === 'number' ? [1, headerRows] : [headerRows.first, headerRows.last];
  const example =
    sheet.rows
      .find((row) => (row.number ?? row.line) === last + 1)
      ?.cells.slice(0, 4)
      .join(', ') ?? '';
  return [
    {
      about: 'headings',
      text: `${first === last ? `Row ${first} was` : `Rows ${first} to ${last} were`} taken as headings; answers begin below, with: ${tidy(example)}`,
    },
  ];
}

function hiddenNotes({ hidden }: Sheet): readonly Note[] {
  if (!hidden || hidden.lines.length === 0) return [];
  const lines = hidden.lines.slice(0, 10).join(', ');
  return [
    {
      about: 'rows',
      text: `Hidden or filtered rows are counted like the others: ${lines}${hidden.lines.length > 10 ? ' …' : ''}`,
    },
  ];
}

function hint(
  column: HeadedColumn,
  named: readonly number[],
  all: readonly HeadedColumn[],
  lists: readonly CodeList[],
): ColumnHint {
  const texts = named.map((place) => column.texts[place] ?? '').filter((text, at, row) => text !== '' && text !== row[at - 1]);
  const [above = '', ...below] = texts;
  const explained = column.texts.map(codesIn).find((codes) => codes.length > 0) ?? [];
  const listed = lists.find(({ question }) => matches(texts.join(' '), question))?.codes ?? explained;
  const options = listed.length > 0 ? listed : null;
  const siblings = all.filter(({ texts: other }) => named.length > 1 && other[named[0] ?? 0] === above && above !== '');
  if (below.length > 0 && siblings.length > 1)
    return { code: '', group: above, stem: words(withoutCodes(above)), label: words(below.join(' ')), options };
  const text = texts.join(' ');
  const split = splitHeading(
    text,
    all.map((one) => one.texts.filter((each) => each !== '').join(' ')),
  );
  const code = /^[A-Za-z]\w*$/.test(text) ? text : '';
  if (split) return { code, group: split.stem, stem: words(withoutCodes(split.stem)), label: words(split.part), options };
  return { code, label: words(withoutCodes(text)), options };
}

const SPLITS = [
  /^(.+?) ?[[［](.+)[\]］]$/u,
  /^(.+?) - (.+)$/u,
  /^(.+?)：(.+)$/u,
  /^(.+?): (.+)$/u,
  /^(.+?)\/(.+)$/u,
  /^(.+?)[_.](\d+)$/u,
  /^(.+?)[-－](\d+)$/u,
];

/** A heading in two where several have the same beginning before the same mark. */
function splitHeading(text: string, all: readonly string[]): { readonly stem: string; readonly part: string } | null {
  for (const split of SPLITS) {
    const [, stem, part] = split.exec(text) ?? [];
    if (stem === undefined || part === undefined) continue;
    if (all.filter((one) => split.exec(one)?.[1] === stem).length > 1) return { stem, part: /^\d+$/.test(part) ? text : part };
  }
  return null;
}

function matches(heading: string, question: string): boolean {
  const [written, asked] = [sameWords(heading), sameWords(question)];
  return written === asked || (written.startsWith(asked) && !/^[\p{L}\p{N}]/u.test(written.slice(asked.length)));
}

const QUESTION = /^(問|設問|質問|項目|変数|question|variable|item|column)/i;
const CODE = /^(コード|code|値|value|番号)/i;
const MEANING = /^(内容|意味|ラベル|選択肢|説明|label|meaning|description)/i;

/** The lists of codes of a sheet that holds such; empty for any other sheet. */
function codeSheet(sheet: Sheet): readonly CodeList[] {
  const headings = rowTexts(sheet, 0);
  const [question, code, meaning] = [QUESTION, CODE, MEANING].map((pattern) => headings.findIndex((text) => pattern.test(text)));
  if (question === undefined || code === undefined || meaning === undefined || question < 0 || code < 0 || meaning < 0) return [];
  const lists: { question: string; codes: Coded[] }[] = [];
  for (const { cells } of sheet.rows.slice(1)) {
    const [name, value, label] = [question, code, meaning].map((at) => tidy(cells[at] ?? ''));
    if (name) lists.push({ question: name, codes: [] });
    if (value && label) lists.at(-1)?.codes.push({ value: value.normalize('NFKC'), label: words(label) });
  }
  return lists.filter(({ codes }) => codes.length > 0);
}
