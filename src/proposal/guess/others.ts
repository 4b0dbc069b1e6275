import type { DescribedColumn } from '../description.js';
import { isChosen } from './boxes.js';
import { NAMES_OTHER } from './headings.js';

/** So far before its text may the question stand. */
const REACH = 12;

/** Finds columns with the text of an option "other" that no format names: filled only where "other" was chosen. */
export function withOthers(columns: readonly DescribedColumn[]): readonly DescribedColumn[] {
  return columns.map((column, at) => {
    const { role, declared, group, label, code, cells } = column;
    if (role === 'answer' && group !== null && isTextOfGroup(column, columns))
      return { ...column, role: 'other', otherOf: { question: group, value: null } };
    if (role !== 'answer' || group !== null || (declared !== null && declared !== 'text')) return column;
    if (!NAMES_OTHER.test(label.text) && !NAMES_OTHER.test(code)) return column;
    const filled = cells.flatMap((cell, row) => (cell === '' ? [] : [row]));
    if (filled.length === 0) return column;
    const before = columns.slice(Math.max(0, at - REACH), at).reverse();
    for (const one of before) {
      if (one.role !== 'answer') continue;
      const values = new Set(filled.map((row) => one.cells[row] ?? ''));
      const [value = ''] = values;
      if (values.size !== 1 || value === '') continue;
      const named =
        code !== '' && [one.code, one.group].some((stem) => stem !== null && stem !== '' && code.startsWith(`${stem}_`));
      const isBox = one.group !== null && (named || NAMES_OTHER.test(one.label.text)) && isChosen(value);
      const isOption =
        one.group === null &&
        (named ||
          NAMES_OTHER.test(value) ||
          NAMES_OTHER.test(one.options?.find((option) => option.value === value)?.label.text ?? ''));
      if (isBox || isOption)
        return {
          ...column,
          role: 'other',
          otherOf: { question: one.group ?? one.name, value: isBox ? (one.code.split('_').at(-1) ?? null) : value },
        };
    }
    return column;
  });
}

/** Among the options of a question, each with nothing but its own mark, one that holds many texts is what was typed under "other". */
function isTextOfGroup({ label, group, cells }: DescribedColumn, columns: readonly DescribedColumn[]): boolean {
  if (!NAMES_OTHER.test(label.text) || different(cells) <= MARKS) return false;
  const siblings = columns.filter((one) => one.group === group && different(one.cells) <= MARKS);
  return siblings.length > 1 && siblings.length >= columns.filter((one) => one.group === group).length - 1;
}

/** A box is marked in one way, and perhaps not marked in another. */
const MARKS = 2;

function different(cells: readonly string[]): number {
  return new Set(cells.filter((cell) => cell !== '')).size;
}
