import { type CellAllowance, Grid } from '../grid/index.js';
import type { TableLimits } from '../limits.js';
import { damagedXml, partMissing } from '../messages.js';
import type { Sheet } from '../sheet.js';
import { giveUp } from '../unreadable.js';
import { type Attributes, scanXml, type XmlHandler } from '../xml/index.js';
import { type Archive, whileWorthIt } from '../zip/index.js';
import { type CellContext, cellText } from './cell.js';
import { placeOf } from './reference.js';
import { TextCollector, unescaped } from './strings.js';
import { isTrue, type SheetPart } from './workbook.js';

/** Reads a sheet. */
export async function readWorksheet(
  archive: Archive,
  { name, path, hidden }: SheetPart,
  context: CellContext,
  limits: TableLimits,
  allowance: CellAllowance,
): Promise<Sheet> {
  const pieces = archive.pieces(path) ?? giveUp(partMissing(path));
  const reader = new WorksheetReader(new Grid(name, limits, allowance), context);
  await scanXml(
    whileWorthIt(pieces, () => reader.found * WORTH_OF_CELL + reader.characters * WORTH_OF_CHARACTER),
    reader,
  );
  return reader.grid.asSheet(hidden);
}

/** Puts the cells of a sheet into a grid as they come by. */
class WorksheetReader implements XmlHandler {
  readonly grid: Grid;
  /** Cells with something in them, and characters of texts that stand in the sheet itself. */
  found = 0;
  characters = 0;
  readonly #context: CellContext;
  readonly #inline = new TextCollector();
  #inData = false;
  #row = 0;
  #rowHidden = false;
  #column = 0;
  #type = 'n';
  #style = 0;
  #value: string | null = null;
  #inValue = false;
  #hasFormula = false;

  constructor(grid: Grid, context: CellContext) {
    this.grid = grid;
    this.#context = context;
  }

  open(name: string, attributes: Attributes): void {
    if (!this.#inData) this.#openAround(name, attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') {
      this.#value = '';
      this.#inValue = true;
    } else if (name === 'row') this.#openRow(attributes);
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'is') this.#inline.begin();
    else this.#inline.open(name);
  }

  close(name: string): void {
    if (!this.#inData) return;
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'is') {
      this.#value = this.#inline.take();
      this.characters += this.#value.length;
    } else if (name === 'row') this.grid.endRow(this.#row, this.#rowHidden);
    else if (name === 'sheetData') this.#inData = false;
    else this.#inline.close(name);
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else this.#inline.text(text);
  }

  /** What stands before and behind the cells. */
  #openAround(name: string, attributes: Attributes): void {
    if (name === 'sheetData') this.#inData = true;
    else if (name === 'mergeCell') this.#merge(attributes.get('ref') ?? '');
    else if (name === 'col' && isTrue(attributes.get('hidden')))
      this.grid.hideColumns(Number(attributes.get('min')) - 1, Number(attributes.get('max')) - 1);
  }

  #openRow(attributes: Attributes): void {
    const written = attributes.get('r');
    const row = written === undefined ? this.#row + 1 : Number(written);
    if (!Number.isSafeInteger(row) || row <= this.#row || row > MOST_ROWS) giveUp(damagedXml());
    this.#row = row;
    this.#rowHidden = isTrue(attributes.get('hidden'));
    this.#column = 0;
  }

  #openCell(attributes: Attributes): void {
    const written = attributes.get('r');
    const place = written === undefined ? { row: this.#row, column: this.#column + 1 } : placeOf(written);
    if (place === null || place.row !== this.#row || place.column <= this.#column) giveUp(damagedXml());
    this.#column = place.column;
    this.#type = attributes.get('t') ?? 'n';
    const style = attributes.get('s');
    this.#style = style === undefined ? 0 : Number(style);
    this.#value = null;
    this.#hasFormula = false;
  }

  #closeCell(): void {
    const value = this.#value ?? '';
    if (value === '') {
      if (this.#hasFormula && (this.#value === null || this.#type === 'n')) this.grid.lacksValue(this.#row, this.#column - 1);
      return;
    }
    const isText = this.#type === 'str';
    const text = cellText({ type: this.#type, style: this.#style, value: isText ? unescaped(value) : value }, this.#context);
    if (text === null) giveUp(damagedXml());
    if (isText) this.characters += text.length;
    this.found += 1;
    this.grid.put(this.#column - 1, text);
  }

  #merge(reference: string): void {
    const [first, last = first] = reference.split(':').map(placeOf);
    if (!first || !last || last.row < first.row || last.column < first.column) giveUp(damagedXml());
    const { row, column } = first;
    this.grid.merge({ line: row, column, rows: last.row - row + 1, columns: last.column - column + 1 });
  }
}

/** Of Excel. */
const MOST_ROWS = 1_048_576;
/** Bytes that a cell may take in the file, and a character of a text in it. */
const WORTH_OF_CELL = 200;
const WORTH_OF_CHARACTER = 20;
