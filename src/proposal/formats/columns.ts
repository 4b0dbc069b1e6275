import type { Sheet } from '../../input/tables/index.js';
import { type DescribedColumn, type Description, type Keep, NOTHING_MISSING } from '../description.js';
import { type HeadedColumn, type HeadedTable, keepRows } from '../table.js';
import { words } from '../words.js';
import type { ExportFile } from './format.js';

/** What a format knows of a column besides its name and cells. */
export type ColumnHint = Partial<Omit<DescribedColumn, 'name' | 'cells'>>;

/** What a format knows of a file besides its columns. */
export type FileHint = Partial<Pick<Description, 'sheet' | 'title' | 'bilingual' | 'notes' | 'weightedBy'>>;

/** Restricts a table to the rows that count, and asks for each column what it is; `cells` are then those of these rows. */
export function described(
  table: HeadedTable,
  keep: readonly Keep[],
  hintFor: (column: HeadedColumn, index: number, all: readonly HeadedColumn[]) => ColumnHint,
  file: FileHint = {},
): Description {
  const { kept, leftOut } = keepRows(table, keep);
  const counted = table.columns.map((column) => ({ ...column, cells: kept.map((at) => column.cells[at] ?? '') }));
  const columns = counted.map((column, index): DescribedColumn => {
    const { name, cells } = column;
    const label = words(column.texts.filter((text) => text !== '').at(-1) ?? name);
    return { ...PLAIN, code: name, label, ...hintFor(column, index, counted), name, cells };
  });
  return {
    sheet: null,
    title: null,
    bilingual: false,
    weightedBy: null,
    notes: [],
    ...file,
    headerRows: table.headerRows,
    keep,
    rows: table.rows.length,
    counted: kept.length,
    leftOut,
    positions: kept,
    columns,
  };
}

const PLAIN = {
  role: 'answer',
  stem: null,
  group: null,
  declared: null,
  options: null,
  missing: NOTHING_MISSING,
  otherOf: null,
  askedIf: null,
  section: null,
  separator: null,
  unit: null,
  min: null,
  max: null,
  decimalComma: false,
} as const satisfies ColumnHint;

/** The sheets in which something is written and which a person sees. */
export function filledSheets({ table }: ExportFile): readonly Sheet[] {
  const filled = table.sheets.filter(({ rows }) => rows.length > 0);
  const visible = filled.filter(({ hidden }) => hidden?.sheet !== true);
  return visible.length > 0 ? visible : filled;
}

/** The name of a sheet where a project has to name it, since several are filled. */
export function sheetName({ table }: ExportFile, sheet: Sheet): string | null {
  return table.sheets.filter(({ rows }) => rows.length > 0).length > 1 ? sheet.name : null;
}

/** The texts of the row at this position, from 0. */
export function rowTexts(sheet: Sheet | undefined, at: number): readonly string[] {
  return (sheet?.rows[at]?.cells ?? []).map((cell) => cell.replace(/[\s\u00a0\u3000]+/gu, ' ').trim());
}

/** The first file and sheet whose first row satisfies a condition. */
export function findSheet(
  files: readonly ExportFile[],
  fits: (headings: readonly string[], sheet: Sheet) => boolean,
): { readonly file: number; readonly of: ExportFile; readonly sheet: Sheet } | null {
  for (const [file, of] of files.entries()) {
    const sheet = filledSheets(of).find((one) => fits(rowTexts(one, 0), one));
    if (sheet) return { file, of, sheet };
  }
  return null;
}
