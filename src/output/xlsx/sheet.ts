import { greatest } from '../../model/extremes.js';
import type { CellValue, NumberFormat, Sheet, SheetRow } from '../../model/workbook.js';
import { element, xmlDocument } from '../openxml/index.js';
import { cellName, numberCell, textCell } from './cells.js';
import type { Strings } from './strings.js';
import type { Look, Styles } from './styles.js';

/** Rows above the records of a table: title, note and headings. */
export const HEADING_ROWS = 3;

const TITLE_LOOKS: Readonly<Record<Sheet['audience'], Look>> = { contents: 'title', public: 'title', team: 'warning' };
/** Points. */
const LINE_HEIGHT = 16;

/** What all sheets of a book share. `main` is the namespace of its parts. */
export interface SheetContext {
  readonly main: string;
  readonly strings: Strings;
  readonly styles: Styles<NumberFormat>;
}

/** A sheet with its title, note and headings. Throws Error for a number that no cell can hold. */
export function sheetXml(sheet: Sheet, isFirst: boolean, context: SheetContext): string {
  const { columns, rows, audience } = sheet;
  const width = columns.length;
  const last = cellName(width - 1, HEADING_ROWS + rows.length);
  const headings: SheetRow<number> = { look: 'plain', cells: columns.map(({ heading }) => heading) };
  return xmlDocument(
    element(
      'worksheet',
      { xmlns: context.main },
      element(
        'sheetPr',
        {},
        element('tabColor', { rgb: context.styles.tabColor(audience) }),
        element('pageSetUpPr', { fitToPage: 1 }),
      ),
      element('dimension', { ref: `A1:${last}` }),
      viewXml(sheet, isFirst),
      element('sheetFormatPr', { defaultRowHeight: LINE_HEIGHT }),
      element('cols', {}, ...columns.map((column, index) => columnXml(column.width, index + 1))),
      element(
        'sheetData',
        {},
        lineXml(sheet.title, 1, TITLE_LOOKS[audience], context),
        lineXml(sheet.note, 2, 'note', context),
        rowXml(sheet, headings, HEADING_ROWS, 'column', context),
        rows.map((row, index) => rowXml(sheet, row, HEADING_ROWS + 1 + index, row.look, context)).join(''),
      ),
      ...(audience === 'contents' || rows.length === 0 ? [] : [element('autoFilter', { ref: `A${HEADING_ROWS}:${last}` })]),
      ...linksXml(rows),
      element('pageMargins', { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
      element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
      // The words of a level may be its number: they are meant to be words.
      element('ignoredErrors', {}, element('ignoredError', { sqref: `A1:${last}`, numberStoredAsText: 1 })),
    ),
  );
}

function viewXml({ frozenColumns }: Sheet, isFirst: boolean): string {
  const pane = {
    xSplit: frozenColumns || undefined,
    ySplit: HEADING_ROWS,
    topLeftCell: cellName(frozenColumns, HEADING_ROWS + 1),
    activePane: frozenColumns > 0 ? 'bottomRight' : 'bottomLeft',
    state: 'frozen',
  };
  const view = { showGridLines: 0, tabSelected: isFirst ? 1 : undefined, workbookViewId: 0 };
  return element('sheetViews', {}, element('sheetView', view, element('pane', pane)));
}

function columnXml(width: number, position: number): string {
  return element('col', { min: position, max: position, width, customWidth: 1 });
}

/** A line of words that runs over the columns to its right. */
function lineXml(text: string, row: number, look: Look, context: SheetContext): string {
  return `<row r="${row}">${cellXml(text, `A${row}`, look, 'general', context)}</row>`;
}

function rowXml(sheet: Sheet, row: SheetRow<number>, number: number, look: Look, context: SheetContext): string {
  let cells = '';
  sheet.columns.forEach(({ format }, index) => {
    const own = row.link !== undefined && index === 0 ? 'link' : look;
    cells += cellXml(row.cells[index] ?? null, cellName(index, number), own, format, context);
  });
  const height = look === 'plain' || look === 'total' ? '' : ` ht="${heightOf(sheet, row)}" customHeight="1"`;
  return `<row r="${number}"${height}>${cells}</row>`;
}

/** Height in points for the words that need most lines: a Japanese character is twice as wide as a digit. */
function heightOf({ columns }: Sheet, { cells }: SheetRow<number>): number {
  const lines = columns.map(({ width }, index) => {
    const cell = cells[index];
    return typeof cell === 'string' ? Math.ceil((unitsOf(cell) * 1.15) / width) : 1;
  });
  return LINE_HEIGHT * Math.min(12, greatest(lines, 1));
}

/** Width in digits, which Excel measures columns in. */
function unitsOf(text: string): number {
  let units = 0;
  for (const character of text) units += character > '\u2e7f' ? 2 : 1;
  return units;
}

function cellXml(
  value: CellValue<number>,
  name: string,
  look: Look,
  format: NumberFormat,
  { strings, styles }: SheetContext,
): string {
  if (value === null)
    return look === 'plain' || look === 'text' ? '' : `<c r="${name}" s="${styles.indexOf(look, format, false)}"/>`;
  if (typeof value === 'number') return numberCell(value, name, styles.indexOf(look, format, false));
  const own = format === 'general' || look === 'heading' || look === 'column' ? look : 'mark';
  const { index, likeFormula } = strings.keep(value);
  return textCell(index, name, styles.indexOf(own, 'general', likeFormula));
}

function linksXml(rows: readonly SheetRow<number>[]): readonly string[] {
  const links = rows.flatMap(({ link }, index) => {
    if (link === undefined) return [];
    const ref = cellName(0, HEADING_ROWS + 1 + index);
    return [element('hyperlink', { ref, location: `${quotedName(link)}!A1`, display: link })];
  });
  return links.length > 0 ? [element('hyperlinks', {}, ...links)] : [];
}

/** The name of a sheet as references write it. */
export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
