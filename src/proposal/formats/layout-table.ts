import type { Sheet } from '../../input/tables/index.js';
import type { Coded } from '../description.js';
import { type Words, words } from '../words.js';
import { filledSheets, rowTexts } from './columns.js';
import { type Entry, entriesOf } from './dictionary.js';
import type { ExportFile } from './format.js';

/** A variable of the layout table (レイアウト表) of a research company. */
export interface Variable {
  readonly name: string;
  /** The number of its question; empty for none. */
  readonly question: string;
  /** Upper case: SA, MA, FA, MTS, 数値 … */
  readonly type: string;
  readonly label: Words;
  readonly options: readonly Coded[];
  /** Whether the text of option "other" is kept in a variable of its own. */
  readonly open: ReadonlySet<string>;
  readonly remark: string;
}

const NAME = /^(変数名|変数|アイテム名?|アイテムコード|項目名|カラム名|列名|variable|item|column)$/i;
const QUESTION = /^(設問番号|設問no\.?|質問番号|q ?no\.?|設問|question)$/i;
const TYPE = /^(設問タイプ|設問種別|タイプ|種別|回答形式|回答タイプ|形式|属性|type)$/i;
const TEXT = /^(質問文|設問文|設問内容|タイトル|表題|ラベル|label|title|question text)$/i;
const NUMBER = /^(選択肢番号|選択肢no\.?|カテゴリ(ー)?番号|カテゴリ(ー)?no\.?|コード|値|code|value)$/i;
const OPTION = /^(選択肢(文|名|内容)?|カテゴリ(ー)?(名|内容)?|コード内容|内容|value label|category)$/i;
const REMARK = /^(備考|条件|単位|note|remarks?)$/i;
const TYPES = /^(SA|MA|FA|NA|N|OA|LA|MTS|MTM|MT|SAR|マトリクス.*|数値|数量|実数|自由.*|単一.*|複数.*|ID|日時|日付|文字.*)$/i;

/** The layout table among the files, and how far down its headings stand; null for none. */
export function findLayout(
  files: readonly ExportFile[],
): { readonly file: number; readonly sheet: Sheet; readonly heading: number } | null {
  const sheets = files.flatMap((of, file) => filledSheets(of).map((sheet) => ({ file, sheet })));
  for (const { file, sheet } of sheets) {
    const heading = sheet.rows.slice(0, 10).findIndex((_, at) => {
      const texts = rowTexts(sheet, at);
      return texts.some((text) => NAME.test(text)) && texts.some((text) => TYPE.test(text));
    });
    if (heading < 0) continue;
    const types = entriesOf(sheet, heading).filter((entry) => TYPES.test(entry(TYPE)));
    if (types.length > 0) return { file, sheet, heading };
  }
  return null;
}

/** All variables; options stand in the rows below theirs. */
export function readLayout(sheet: Sheet, heading: number): readonly Variable[] {
  const drafts: { entry: Entry; options: Coded[]; open: Set<string> }[] = [];
  for (const entry of entriesOf(sheet, heading)) {
    if (entry(NAME) !== '') drafts.push({ entry, options: [], open: new Set() });
    const draft = drafts.at(-1);
    const [number, text] = [entry(NUMBER), entry(OPTION)];
    if (!draft || (number === '' && text === '')) continue;
    const options = spread(number, text);
    for (const option of options) draft.options.push(option);
    if (/FA/i.test(entry(REMARK)) || /[【（(［[]\s*[】）)］\]]/u.test(text))
      for (const { value } of options) draft.open.add(value);
  }
  const own = new Map(drafts.map(({ entry, options }) => [entry(NAME), options]));
  return drafts.map(({ entry, options, open }) => ({
    name: entry(NAME),
    question: entry(QUESTION),
    type: entry(TYPE).toUpperCase(),
    label: words(entry(TEXT)),
    options: sameAs(entry(OPTION), own) ?? options,
    open,
    remark: entry(REMARK),
  }));
}

/** "Q4S1と同じ" stands for the options of that variable. */
function sameAs(text: string, own: ReadonlyMap<string, readonly Coded[]>): readonly Coded[] | null {
  const name = /^(.+?)\s*(と同じ|に同じ|と同様)$/.exec(text)?.[1] ?? /^same as (.+)$/i.exec(text)?.[1];
  return name === undefined ? null : (own.get(name) ?? null);
}

/** A number with its label; a range of numbers (1-11) whose two ends are worded (0点～10点), or whose labels are not told. */
function spread(number: string, text: string): readonly Coded[] {
  const [, from, to] = /^(\d+)\s*[-–~～〜]\s*(\d+)$/.exec(number) ?? [];
  const label = words(text.replace(/[【（(［[]\s*[】）)］\]]/gu, '')).text;
  if (from === undefined || to === undefined)
    return number === '' ? [] : [{ value: number, label: words(label === '' ? number : label) }];
  const [low, high] = [Number(from), Number(to)];
  if (high <= low || high - low > 200) return [];
  const [, first, unit = '', last] = /^(-?\d+)\s*(\D*?)\s*[-–~～〜]\s*(-?\d+)\s*\D*$/.exec(label) ?? [];
  const shift =
    first !== undefined && last !== undefined && Number(last) - Number(first) === high - low ? Number(first) - low : null;
  return Array.from({ length: high - low + 1 }, (_, index) => {
    const value = String(low + index);
    return { value, label: words(shift === null ? value : `${low + index + shift}${unit}`) };
  });
}
