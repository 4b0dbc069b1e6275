import type { Sheet } from '../../input/tables/index.js';
import type { Coded } from '../description.js';
import { missingWord } from '../missing-words.js';
import { type HeadedColumn, headed } from '../table.js';
import { words } from '../words.js';
import { type ColumnHint, described, filledSheets } from './columns.js';
import type { Format } from './format.js';

type StatisticsVariable = NonNullable<Sheet['variables']>[number];

const ID = /^(id|.*_id|respondent|caseid|case_id|serial|no|番号|回答者番号|整理番号)$/i;
const WEIGHT = /^(w|wt|weights?|wgt|pweight|ウェイト|ウエイト|重み)$/i;

/** Files of SPSS and Stata: variables with labels, labels of values, user-missing values and multiple-response sets. */
export const statistics: Format = {
  title: 'SPSS / Stata',
  recognise(files) {
    const file = files.findIndex((of) => of.table.sheets.some(({ variables }) => variables !== null));
    const of = files[file];
    const sheet = of && (filledSheets(of).find(({ variables }) => variables !== null) ?? of.table.sheets[0]);
    if (!of || !sheet) return null;
    return {
      file,
      describe: () => {
        const variables = sheet.variables ?? [];
        const ids = headed(sheet, []).columns.filter(({ name, cells }) => ID.test(name) && new Set(cells).size === cells.length);
        return described(
          headed(sheet, []),
          [],
          (column, index) => {
            const variable = variables[index];
            if (!variable) return {};
            if (column.name === ids[0]?.name) return { role: 'id' };
            if (WEIGHT.test(column.name) || WEIGHT.test(variable.label) || column.name === sheet.weight)
              return { role: 'weight' };
            return hint(column, variable, variables, sheet);
          },
          { weightedBy: sheet.weight },
        );
      },
    };
  },
};

function hint(
  { name, cells }: HeadedColumn,
  variable: StatisticsVariable,
  all: readonly StatisticsVariable[],
  sheet: Sheet,
): ColumnHint {
  const missing = missingOf(variable, cells);
  const gone = new Set(missing.noAnswer);
  const options: Coded[] = [...variable.valueLabels]
    .filter(([value]) => !gone.has(value))
    .map(([value, label]) => ({ value, label: words(label) }));
  const set = sheet.sets.find(({ variables }) => variables.includes(name));
  const [above, part] = splitLabel(variable.label);
  const label = words(variable.label === '' ? name : variable.label);
  if (variable.kind === 'date') return { role: cells.some((cell) => cell.includes('T')) ? 'time' : 'technical', label };
  const common: ColumnHint = { code: name, label, missing, options: options.length > 0 ? options : null };
  if (set && set.counted !== null)
    return {
      ...common,
      options: null,
      group: set.name,
      stem: words(above ?? set.label),
      label: words(part ?? variable.label),
      declared: 'box',
    };
  if (above === null || part === null) return common;
  const siblings = all.filter((one) => splitLabel(one.label)[0] === above);
  if (siblings.length < 2) return common;
  const box = isBox(variable, cells);
  return {
    ...common,
    group: above,
    stem: words(above),
    label: words(part),
    declared: box ? 'box' : null,
    options: box ? null : (common.options ?? null),
  };
}

/** "question：row", "question: row", "question - row", "question [row]" */
function splitLabel(label: string): readonly [string | null, string | null] {
  const text = words(label).text;
  const bracket = /^(.+?) ?\[([^[\]]+)\]$/u.exec(text);
  const [, above, part] = bracket ?? /^(.+?)(?:：|: | - | – |／)(.+)$/u.exec(text) ?? [];
  return above === undefined || part === undefined ? [null, null] : [above, part.trim()];
}

/** 0 and 1 of which the labels say no more than whether it was chosen. */
function isBox({ valueLabels }: StatisticsVariable, cells: readonly string[]): boolean {
  const values = new Set([...cells.filter((cell) => cell !== ''), ...valueLabels.keys()]);
  const binary = [...values].every((value) => value === '0' || value === '1') && values.size > 0;
  const labels = [...valueLabels.values()].join(' ');
  return binary && (labels === '' || /選択|該当|チェック|checked|selected|mentioned|yes|はい|no\b/i.test(labels));
}

function missingOf({ missing, valueLabels }: StatisticsVariable, cells: readonly string[]) {
  const within = (value: string) =>
    value !== '' &&
    (missing.values.includes(value) || missing.ranges.some(({ low, high }) => Number(value) >= low && Number(value) <= high));
  const candidates = [...new Set([...missing.values, ...valueLabels.keys(), ...cells])].filter(within);
  const worded = [...valueLabels]
    .filter(([value, label]) => !candidates.includes(value) && missingWord(label) === 'noAnswer')
    .map(([value]) => value);
  return { noAnswer: [...candidates, ...worded], notApplicable: [], invalid: [] };
}
