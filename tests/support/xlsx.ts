import type { Element } from '@xmldom/xmldom';
import { openPackage } from './opc.js';
import { all, attribute, children, first, textOf } from './xml.js';

/** A workbook of several sheets, read without any help from what wrote it. */

export interface ReadCell {
  readonly type: 'text' | 'number';
  readonly value: string | number;
  /** The code of its number format, such as `0.0%`. */
  readonly format: string;
  /** Whether it says of itself that it is text, whatever it begins with. */
  readonly quoted: boolean;
}

export interface ReadSheet {
  readonly name: string;
  /** Rows from the first on, each from its first column on; null where a cell is empty. */
  readonly rows: readonly (readonly (ReadCell | null)[])[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly tab: string;
  /** The sheets that its cells lead to. */
  readonly links: readonly string[];
  readonly formulas: number;
}

export function readXlsx(bytes: Uint8Array): readonly ReadSheet[] {
  const opened = openPackage(bytes);
  const [book = ''] = opened.links('').flatMap(({ kind, target }) => (kind === 'officeDocument' ? [target] : []));
  const partOf = (wanted: string) => opened.links(book).find(({ kind }) => kind === wanted)?.target ?? '';
  const strings = all(opened.xml(partOf('sharedStrings')), 'si').map((entry) => unescaped(textOf(first(entry, 't'))));
  const styles = opened.xml(partOf('styles'));
  const codes = new Map(all(styles, 'numFmt').map((one) => [attribute(one, 'numFmtId'), attribute(one, 'formatCode')]));
  const looks = children(first(styles, 'cellXfs') as Element).map((xf) => ({
    format: codes.get(attribute(xf, 'numFmtId')) ?? 'General',
    quoted: attribute(xf, 'quotePrefix') === '1',
  }));
  const cellOf = (cell: Element): ReadCell => {
    const { format = '', quoted = false } = looks[Number(attribute(cell, 's') || 0)] ?? {};
    const value = textOf(first(cell, 'v'));
    if (attribute(cell, 't') === 's') return { type: 'text', value: strings[Number(value)] ?? 'missing', format, quoted };
    if (attribute(cell, 't') !== '') throw new Error(`${attribute(cell, 'r')} is of type ${attribute(cell, 't')}`);
    return { type: 'number', value: Number(value), format, quoted };
  };
  return all(opened.xml(book), 'sheet').map((entry): ReadSheet => {
    const sheet = opened.xml(opened.target(book, attribute(entry, 'r:id')));
    const rows: (ReadCell | null)[][] = [];
    for (const cell of all(sheet, 'c')) {
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(attribute(cell, 'r')) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      while (rows.length < Number(row)) rows.push([]);
      const own = rows[Number(row) - 1] ?? [];
      while (own.length <= column) own.push(null);
      if (children(cell).length > 0) own[column] = cellOf(cell);
    }
    const pane = first(sheet, 'pane');
    return {
      name: attribute(entry, 'name'),
      rows,
      frozen: { rows: Number(attribute(pane, 'ySplit') || 0), columns: Number(attribute(pane, 'xSplit') || 0) },
      tab: attribute(first(sheet, 'tabColor'), 'rgb'),
      links: all(sheet, 'hyperlink').map((link) => /^'(.*)'!A1$/.exec(attribute(link, 'location'))?.[1] ?? ''),
      formulas: all(sheet, 'f').length,
    };
  });
}

/** `_x005F_` stands for the underscore of what would else be an escape. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The cells of a sheet's table by their headings in `lang`: a record for each row below the third. */
export function recordsIn(sheet: ReadSheet): readonly ReadonlyMap<string, ReadCell>[] {
  const [, , headings = []] = sheet.rows;
  const names = headings.map((heading) => String(heading?.value ?? ''));
  return sheet.rows
    .slice(3)
    .map((row) => new Map(row.flatMap((cell, index) => (cell ? [[names[index] ?? '', cell] as const] : []))));
}

export function sheetCalled(sheets: readonly ReadSheet[], name: string): ReadSheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`There is no sheet ${name}; there are ${sheets.map((sheet) => sheet.name).join(', ')}.`);
  return found;
}
