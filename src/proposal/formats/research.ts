import type { Sheet } from '../../input/tables/index.js';
import type { Role } from '../description.js';
import { type HeadedColumn, headed } from '../table.js';
import { both, words } from '../words.js';
import { type ColumnHint, described, filledSheets, rowTexts, sheetName } from './columns.js';
import type { Format } from './format.js';
import { findLayout, readLayout, type Variable } from './layout-table.js';
import { PREFECTURES } from './prefectures.js';

const OWN: Readonly<Record<string, Role>> = {
  starttime: 'technical',
  start_time: 'technical',
  endtime: 'time',
  end_time: 'time',
  date: 'time',
  回答開始: 'technical',
  回答終了: 'time',
  回答日時: 'time',
};
const ID = /^(SAMPLEID|SAMPLE_ID|ID|MID|サンプルID|回答者ID|NO\.?)$/i;
/** Several columns of one question: a matrix, the options of a multiple choice, both. */
const PART = /^(.+?)(?:_?[sS](\d+))?(?:_?[cC](\d+))?$/;
const TEXT_OF = /^(.+?)(?:_?[sS]\d+)?(?:_(\d+))?[tT]$/;

/** Raw data of research companies in Japan: variables such as Q4S1 and Q5C2, described by a layout table (レイアウト表). */
export const research: Format = {
  title: 'research company',
  recognise(files) {
    const layout = findLayout(files);
    const names = new Set(layout ? readLayout(layout.sheet, layout.heading).map(({ name }) => name) : []);
    const found = files
      .flatMap((of, file) => filledSheets(of).map((sheet) => ({ file, of, sheet })))
      .find(({ sheet }) => fits(sheet, names, layout?.sheet ?? null));
    if (!found) return null;
    const { file, of, sheet } = found;
    const variables = layout ? readLayout(layout.sheet, layout.heading) : [];
    return {
      file,
      also: layout ? [layout.file] : [],
      describe: () =>
        described(headed(sheet, [0]), [], (column, _, all) => hint(column, all, variables), {
          sheet: sheetName(of, sheet),
          notes: layout
            ? []
            : [{ about: 'labels', text: 'Without the layout table, options have no labels. Give it too: --from layout.csv.' }],
        }),
    };
  },
};

/** With a layout, the sheet that has its variables; without, one whose columns are numbered as research companies number them. */
function fits(sheet: Sheet, names: ReadonlySet<string>, layout: Sheet | null): boolean {
  if (sheet === layout) return false;
  const headings = rowTexts(sheet, 0);
  if (layout) return headings.filter((heading) => names.has(heading)).length * 2 > headings.length;
  return (
    ID.test(headings[0] ?? '') &&
    headings.filter((heading) => /^Q\d+(_?S\d+)?(_?C\d+)?$/i.test(heading)).length * 2 > headings.length &&
    headings.some((heading) => /[SC]\d+$/i.test(heading))
  );
}

function hint({ name, cells }: HeadedColumn, all: readonly HeadedColumn[], variables: readonly Variable[]): ColumnHint {
  const variable = variables.find((one) => one.name === name);
  if (variable?.type === 'ID' || (!variable && ID.test(name)) || (ID.test(name) && variables.indexOf(variable ?? NONE) <= 0))
    return { role: 'id' };
  const own = OWN[name.toLowerCase()] ?? OWN[variable?.label.text ?? ''];
  if (own) return { role: own };
  if (/^(日時|日付)$/.test(variable?.type ?? '')) return { role: 'technical' };
  if (/^(weight|wb|ウェイト(バック)?(値)?)$/i.test(name)) return { role: 'weight' };
  const [, stem = name, row, option] = PART.exec(name) ?? [];
  if (variable) return fromLayout(variable, variables, stem, all);
  if (/^Q\d+.*N$/i.test(name)) return { declared: 'number', code: name };
  const text = TEXT_OF.exec(name);
  if (/^Q\d+T$/i.test(name)) return { declared: 'text', code: name };
  if (text && all.some((column) => column.name === text[1] || column.name.startsWith(`${text[1]}C`)))
    return text[2] === undefined
      ? { declared: 'text', code: name }
      : { role: 'other', otherOf: { question: text[1] ?? '', value: text[2] } };
  const siblings = all.filter((column) => PART.exec(column.name)?.[1] === stem);
  if ((row === undefined && option === undefined) || siblings.length < 2) return { code: name };
  const group = row !== undefined && option !== undefined ? `${stem}S${row}` : stem;
  const box = option !== undefined && cells.every((cell) => /^[01]?$/.test(cell));
  return { group, stem: words(group), label: words(option ?? row ?? name), code: name, declared: box ? 'box' : null };
}

function fromLayout(variable: Variable, variables: readonly Variable[], stem: string, all: readonly HeadedColumn[]): ColumnHint {
  const { name, type, question, label, options, remark } = variable;
  const ofQuestion = variables.filter((one) => one.question !== '' && one.question === question);
  const base: ColumnHint = { code: name, label: label.text === '' ? words(name) : label };
  if (/^(FA|OA|LA|自由|文字)/.test(type)) {
    const of = TEXT_OF.exec(name);
    const main = ofQuestion.find((one) => one.name !== name && /^(SA|MA)/.test(one.type));
    if (!main) return { ...base, declared: 'text' };
    const value = of?.[2] ?? [...main.open][0] ?? main.options.at(-1)?.value ?? null;
    return {
      role: 'other',
      otherOf: { question: /^MA/.test(main.type) ? question : main.name, value },
      label: base.label ?? label,
    };
  }
  if (/^(数値|数量|実数|NA|N)$/.test(type)) {
    const [, condition, value] = /^(\w+)\s*=\s*(\d+)/.exec(remark) ?? [];
    const unit = remark.replace(/^\w+\s*=\s*\d+\s*/, '');
    const askedIf = condition !== undefined && value !== undefined ? { column: condition, values: [value] } : null;
    return { ...base, declared: 'number', unit: /^[^\d\s=:：]{1,4}$/u.test(unit) ? words(unit) : null, askedIf };
  }
  if (/^(MA|MTM|複数)/.test(type)) {
    const heading = ofQuestion.find((one) => one.label.text !== '')?.label ?? label;
    const own = options[0];
    return {
      ...base,
      group: /^MTM/.test(type) ? stem : question,
      stem: heading,
      label: own?.label ?? base.label ?? label,
      declared: 'box',
    };
  }
  const coded =
    /都道府県/.test(options[0]?.label.text ?? '') ||
    (options.length === PREFECTURES.length && /居住地|都道府県/.test(label.text));
  const known = coded ? PREFECTURES.map((text, index) => ({ value: String(index + 1), label: both(text, text) })) : options;
  const common: ColumnHint = { ...base, options: known.length > 0 ? known : null };
  if (/^(MT|マトリクス)/.test(type) || (ofQuestion.filter((one) => one.type === type).length > 1 && all.length > 0)) {
    const [above = '', part = ''] = splitStem(label.text);
    return part === '' ? { ...common, group: question } : { ...common, group: question, stem: words(above), label: words(part) };
  }
  return { ...common, declared: spansNumbers(options) ? 'scale' : 'single' };
}

/** "question／row" */
function splitStem(text: string): readonly string[] {
  const at = Math.max(text.lastIndexOf('／'), text.lastIndexOf(' / '), text.lastIndexOf('｜'));
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at).replace(/^[\s／/｜]+/, '')];
}

/** Points from 0 to 10, whatever their codes are. */
function spansNumbers(options: ColumnHint['options']): boolean {
  return (
    options !== null &&
    options !== undefined &&
    options.length >= 5 &&
    options.every(({ label }) => /^-?\d+\D{0,3}$/u.test(label.text)) &&
    options.length <= 21
  );
}

const NONE = { name: '' } as Variable;
