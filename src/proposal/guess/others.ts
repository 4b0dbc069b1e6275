import type { DescribedColumn } from '../description.js';
import { isChosen } from './boxes.js';
import { NAMES_OTHER } from './headings.js';

/** So far before its text may the question stand. */
const REACH = 12;

/** Finds columns with the text of an option "other" that no format names: filled only where "other" was chosen. */
export function withOthers(columns: readonly DescribedColumn[]): readonly DescribedColumn[] {
  return columns.map((column, at) => {
    const { role, declared, group, label, code, cells } = column;
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
