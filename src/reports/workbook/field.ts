import type { Cell } from '../../model/publication.js';
import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import type { CellValue, NumberFormat, SheetColumn, SheetRow } from '../../model/workbook.js';
import type { CellText } from './cell-text.js';

/** One or more columns of a table whose rows are records, and what stands in them. */
export interface Field<T, N extends number = Published> {
  readonly columns: readonly SheetColumn[];
  cells(record: T): readonly CellValue<N>[];
}

/** The columns of a sheet and its rows. */
export interface SheetTable<N extends number = Published> {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow<N>[];
}

const WIDTH = { number: 11, code: 13, label: 34 } as const;

/** A table with a row for each record, in their order. */
export function tableOf<T, N extends number = Published>(
  fields: readonly Field<T, N>[],
  records: readonly T[],
  lookOf: (record: T) => SheetRow['look'] = () => 'plain',
): SheetTable<N> {
  return {
    columns: fields.flatMap(({ columns }) => columns),
    rows: records.map((record) => ({ look: lookOf(record), cells: fields.flatMap(({ cells }) => cells(record)) })),
  };
}

/** A column of numbers: its heading, the format of its cells, and how a record's number is read. */
export type NumberColumn<T, N extends number = Published> = readonly [
  heading: Text,
  format: NumberFormat,
  read: (record: T) => CellValue<N>,
];

/** Columns of numbers. A text in place of a number says why there is none. */
export function numberColumns<T, N extends number = Published>(
  cellText: CellText,
  list: readonly NumberColumn<T, N>[],
): readonly Field<T, N>[] {
  return list.map(([heading, format, read]) => ({
    columns: [{ heading: cellText.all(heading), width: WIDTH.number, format }],
    cells: (record) => [read(record)],
  }));
}

/** A column of ids or codes, the same in every language. */
export function code<T>(cellText: CellText, heading: Text, read: (record: T) => CellValue): Field<T> {
  return {
    columns: [{ heading: cellText.all(heading), width: WIDTH.code, format: 'general' }],
    cells: (record) => [read(record)],
  };
}

/** A column of words for each language of the project; its cells are empty where `read` gives null. */
export function label<T>(
  cellText: CellText,
  heading: Text,
  read: (record: T) => Text | null,
  width: number = WIDTH.label,
): Field<T> {
  const columns = cellText.perLanguage((word): SheetColumn => ({ heading: word(heading), width, format: 'general' }));
  return {
    columns,
    cells: (record) => {
      const text = read(record);
      return text ? cellText.each(text) : columns.map(() => null);
    },
  };
}

/** A published p-value of a cell: those that are published as 0 are below .001, and are no 0. */
export function shownP<K extends string>(
  cellText: CellText,
  cell: Cell<Readonly<Record<K, Published | null>>> | null,
  key: K,
): CellValue {
  const value = shown(cellText, cell, key);
  return value === 0 ? '<0.001' : value;
}

/** The published deviation, with the mark of what is not shown where that alone is withheld. */
export function shownDeviation(cellText: CellText, cell: Cell<{ readonly sd: Published | null }>): CellValue {
  return shown(cellText, cell, 'sd') ?? cellText.notShown;
}

/**
 * One number of a published cell; the mark of what is not shown in its place; null where there is no such cell, or no such number
 * in it.
 */
export function shown<K extends string>(
  cellText: CellText,
  cell: Cell<Readonly<Record<K, Published | null>>> | null,
  key: K,
): CellValue {
  if (cell === null) return null;
  return cell.shown ? cell.value[key] : cellText.notShown;
}
