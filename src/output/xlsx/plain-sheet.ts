import type { CellValue } from '../../model/workbook.js';
import { element, xmlDocument } from '../openxml/index.js';
import { cellName, numberCell, textCell } from './cells.js';
import { MAIN, zipBook } from './package.js';
import { openStrings, type Strings } from './strings.js';
import { openStyles, type Styles } from './styles.js';

/** Rows from the first line on, without a title: for a program, not for a reader. */
export interface PlainSheet {
  /** At most 31 characters, none of []:*?/\ */
  readonly name: string;
  readonly rows: readonly (readonly CellValue<number>[])[];
  /** How Excel shows the numbers, as a format code such as `0.0`. */
  readonly format: string;
}

type Format = 'words' | 'numbers';

/**
 * A workbook of one sheet that is kept inside another file; equal rows give equal bytes. `created` is an ISO date. Throws Error for
 * a number that no cell can hold.
 */
export function renderPlainSheet(sheet: PlainSheet, created: string): Uint8Array {
  const strings = openStrings(MAIN);
  const styles = openStyles(MAIN, { words: 'General', numbers: sheet.format }, 'words');
  const xml = sheetXml(sheet, strings, styles);
  const sheets = [{ name: sheet.name, xml }];
  return zipBook({ sheets, strings: strings.xml(), styles: styles.xml(), views: [], names: [], created, properties: null });
}

function sheetXml({ rows }: PlainSheet, strings: Strings, styles: Styles<Format>): string {
  const data = rows.map((cells, row) =>
    element('row', { r: row + 1 }, ...cells.map((cell, column) => cellXml(cell, cellName(column, row + 1), strings, styles))),
  );
  return xmlDocument(element('worksheet', { xmlns: MAIN }, element('sheetData', {}, ...data)));
}

function cellXml(value: CellValue<number>, name: string, strings: Strings, styles: Styles<Format>): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberCell(value, name, styles.indexOf('plain', 'numbers', false));
  const { index, likeFormula } = strings.keep(value);
  return textCell(index, name, styles.indexOf('plain', 'words', likeFormula));
}
