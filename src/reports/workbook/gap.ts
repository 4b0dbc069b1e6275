import type { Text } from '../../model/text.js';
import type { CellText } from './cell-text.js';
import { code, type Field, label } from './field.js';
import { headings } from './headings-wording.js';
import type { Names } from './named.js';
import type { Subject } from './subject.js';

/** Which pair of items a row is of. */
export interface PairName {
  readonly entry: { readonly id: string; readonly label: Text };
  readonly label: Text;
  readonly from: Subject;
  readonly to: Subject;
}

/** Throws Error where one of the items is not among `names`. */
export function pairName(
  names: Names,
  entry: PairName['entry'],
  { label: words, from, to }: { readonly label: Text; readonly from: string; readonly to: string },
): PairName {
  return { entry, label: words, from: names.subject('item', from), to: names.subject('item', to) };
}

/** The first columns of a table of pairs. */
export function pairFields<T>(cellText: CellText, read: (record: T) => PairName): readonly Field<T>[] {
  return [
    code(cellText, headings.comparison, (record) => read(record).entry.id),
    label(cellText, headings.subject, (record) => read(record).label, 22),
    code(cellText, headings.from, (record) => read(record).from.id),
    label(cellText, headings.fromLabel, (record) => read(record).from.label),
    code(cellText, headings.to, (record) => read(record).to.id),
    label(cellText, headings.toLabel, (record) => read(record).to.label),
  ];
}
