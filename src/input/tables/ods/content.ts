import { type CellAllowance, Grid } from '../grid/index.js';
import type { TableLimits } from '../limits.js';
import { damagedXml } from '../messages.js';
import type { Sheet } from '../sheet.js';
import { giveUp } from '../unreadable.js';
import type { Attributes, XmlHandler } from '../xml/index.js';
import { type CellValue, cellText, cellValueOf } from './cell.js';
import { CellText } from './text.js';

/** Puts the cells of all sheets into grids as they come by. */
export class ContentReader implements XmlHandler {
  readonly sheets: Sheet[] = [];
  /** Cells with something in them, and characters of their texts. */
  found = 0;
  characters = 0;
  readonly #limits: TableLimits;
  readonly #allowance: CellAllowance;
  readonly #text = new CellText();
  /** Styles of sheets that are not shown. */
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #grid: Grid | null = null;
  /** How many tables are open: one inside of a cell is none of the sheets. */
  #tables = 0;
  #inSpreadsheet = false;
  #isHidden = false;
  #line = 1;
  #rowTimes = 1;
  #rowHidden = false;
  #column = 0;
  #columnsTold = 0;
  #cell: (CellValue & { readonly times: number; readonly rows: number; readonly columns: number }) | null = null;

  constructor(limits: TableLimits) {
    this.#limits = limits;
    this.#allowance = { cells: limits.cells };
  }

  open(name: string, attributes: Attributes): void {
    if (this.#cell) {
      if (name === 'table') this.#tables += 1;
      else this.#text.open(name, attributes);
    } else if (name === 'table' && this.#inSpreadsheet) this.#openTable(attributes);
    else if (this.#grid) this.#openInTable(name, attributes);
    else this.#openAround(name, attributes);
  }

  close(name: string): void {
    if (this.#cell) {
      if (name === 'table') this.#tables -= 1;
      else if (isCell(name) && this.#tables === 1) this.#closeCell();
      else this.#text.close(name);
    } else if (name === 'table-row' && this.#grid) {
      this.#grid.endRow(this.#line, this.#rowHidden, this.#rowTimes);
      this.#line += this.#rowTimes;
    } else if (name === 'table' && this.#grid) {
      this.#tables -= 1;
      this.sheets.push(this.#grid.asSheet(this.#isHidden));
      this.#grid = null;
    } else if (name === 'spreadsheet') this.#inSpreadsheet = false;
    else if (name === 'tracked-changes') this.#inSpreadsheet = true;
  }

  text(text: string): void {
    if (this.#cell) this.#text.text(text);
  }

  #openAround(name: string, attributes: Attributes): void {
    if (name === 'spreadsheet') this.#inSpreadsheet = true;
    else if (name === 'tracked-changes') this.#inSpreadsheet = false;
    else if (name === 'style') this.#style = attributes.getPrefixed('name', 'style') ?? '';
    else if (name === 'table-properties' && attributes.getPrefixed('display') === 'false') this.#hiddenStyles.add(this.#style);
  }

  #openTable(attributes: Attributes): void {
    if (this.#tables > 0 || this.sheets.length === MOST_SHEETS) giveUp(damagedXml());
    this.#grid = new Grid(attributes.getPrefixed('name') ?? '', this.#limits, this.#allowance);
    this.#isHidden = this.#hiddenStyles.has(attributes.getPrefixed('style-name') ?? '');
    this.#tables = 1;
    this.#line = 1;
    this.#columnsTold = 0;
  }

  #openInTable(name: string, attributes: Attributes): void {
    if (isCell(name)) this.#openCell(attributes);
    else if (name === 'table-row') {
      this.#rowTimes = times(attributes.getPrefixed('number-rows-repeated'));
      this.#rowHidden = isHidden(attributes);
      this.#column = 0;
    } else if (name === 'table-column') {
      const columns = times(attributes.getPrefixed('number-columns-repeated'));
      if (isHidden(attributes)) this.#grid?.hideColumns(this.#columnsTold, this.#columnsTold + columns - 1);
      this.#columnsTold += columns;
    }
  }

  #openCell(attributes: Attributes): void {
    this.#text.begin();
    this.#cell = {
      ...cellValueOf(attributes),
      times: times(attributes.getPrefixed('number-columns-repeated')),
      rows: times(attributes.getPrefixed('number-rows-spanned')),
      columns: times(attributes.getPrefixed('number-columns-spanned')),
    };
  }

  #closeCell(): void {
    const [cell, grid] = [this.#cell, this.#grid];
    if (!cell || !grid) return;
    this.#cell = null;
    const first = this.#column;
    this.#column += cell.times;
    const text = cellText(cell, this.#text.take()) ?? giveUp(damagedXml());
    if (cell.hasFormula && cell.type === '' && text === '') grid.lacksValue(this.#line, first);
    if (cell.rows * cell.columns > 1) grid.merge({ line: this.#line, column: first + 1, rows: cell.rows, columns: cell.columns });
    if (text === '') return;
    this.found += 1;
    this.characters += text.length;
    for (let column = first; column < first + cell.times; column += 1) grid.put(column, text);
  }
}

function isCell(name: string): boolean {
  return name === 'table-cell' || name === 'covered-table-cell';
}

/** Of rows and columns: told as collapsed where they are hidden, as filtered where a filter leaves them out. */
function isHidden(attributes: Attributes): boolean {
  const visibility = attributes.getPrefixed('visibility') ?? 'visible';
  return visibility !== 'visible';
}

function times(written: string | undefined): number {
  if (written === undefined) return 1;
  const count = Number(written);
  return Number.isSafeInteger(count) && count >= 1 && count <= MOST_TIMES ? count : giveUp(damagedXml());
}

/** More rows than any program has. */
const MOST_TIMES = 100_000_000;
const MOST_SHEETS = 2_000;
