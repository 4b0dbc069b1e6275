import type { CellValue } from '../../../model/workbook.js';
import { element, literal, textElement } from '../../openxml/index.js';
import { columnName, type PlainSheet, renderPlainSheet } from '../../xlsx/index.js';

/** What a cell holds: lengths and places too; null for an empty one. Zero is a number like any other. */
export type DataCell = CellValue<number>;

/**
 * The one sheet of a chart's workbook. The copy of the numbers inside the chart is read from here too, so that both are always
 * equal.
 */
export type DataSheet = Omit<PlainSheet, 'name'>;

const SHEET_NAME = 'Sheet1';

/** The workbook behind a chart, which "Edit data" opens: one sheet and nothing else. `created` is an ISO date. */
export function workbook(sheet: DataSheet, created: string): Uint8Array {
  return renderPlainSheet({ name: SHEET_NAME, ...sheet }, created);
}

/** A row or a column of cells, from the first to the last one, counted from 0. */
export interface Range {
  readonly first: CellPlace;
  readonly last: CellPlace;
}

interface CellPlace {
  readonly column: number;
  readonly row: number;
}

/** The cell as formulas name it with `$`, which does not depend on where the formula stands. */
function fixedName({ column, row }: CellPlace): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** All rows of a column but the first, which holds its name. */
export function below(sheet: DataSheet, column: number): Range {
  return { first: { column, row: 1 }, last: { column, row: sheet.rows.length - 1 } };
}

/** Numbers of the sheet by their place, with a copy of them. */
export function numbers(sheet: DataSheet, range: Range): string {
  const code = textElement('c:formatCode', sheet.format);
  return element('c:numRef', {}, formula(range), element('c:numCache', {}, code, ...points(sheet, range)));
}

/** Words of the sheet by their place, with a copy of them. */
export function strings(sheet: DataSheet, range: Range): string {
  return element('c:strRef', {}, formula(range), element('c:strCache', {}, ...points(sheet, range)));
}

/** One cell with a name, as a series takes it. */
export function nameIn(sheet: DataSheet, column: number, row = 0): string {
  return strings(sheet, { first: { column, row }, last: { column, row } });
}

function formula({ first, last }: Range): string {
  const [from, to] = [fixedName(first), fixedName(last)];
  return textElement('c:f', `${SHEET_NAME}!${from === to ? from : `${from}:${to}`}`);
}

/** Empty cells have no point: nothing is drawn for them. */
function points({ rows }: DataSheet, { first, last }: Range): readonly string[] {
  const cells = rows.slice(first.row, last.row + 1).flatMap((row) => pick(row, first.column, last.column));
  return [
    element('c:ptCount', { val: cells.length }),
    ...cells.flatMap((cell, idx) => (cell === null ? [] : [element('c:pt', { idx }, textElement('c:v', cellText(cell)))])),
  ];
}

function pick(row: readonly DataCell[], from: number, to: number): readonly DataCell[] {
  return Array.from({ length: to - from + 1 }, (_, index) => row[from + index] ?? null);
}

/** A number with all its digits. */
function cellText(cell: string | number): string {
  return typeof cell === 'number' ? String(cell) : literal(cell);
}
