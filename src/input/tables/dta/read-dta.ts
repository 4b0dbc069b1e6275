import { type ByteReader, characterLimit, guessEncoding, type TextReader, textReader } from '../binary/index.js';
import type { CaseLimits } from '../limits.js';
import { casesMissing, namesUnreadable, noVariables, tooManyCases, tooManyValues, tooManyVariables } from '../messages.js';
import type { Sheet, SheetRow, Variable } from '../sheet.js';
import { giveUp } from '../unreadable.js';
import { type CellContext, cellReader, fieldAt } from './cells.js';
import { dateCell } from './dates.js';
import { isTagged, type RawVariable, readDictionary } from './dictionary.js';
import { type Header, readHeader } from './header.js';
import { labelsByName, type RawLabels, readLabels } from './labels.js';
import { type LongTexts, readLongTexts } from './long-texts.js';

/**
 * Reads a Stata file of the formats 113 to 119: its observations as rows, from the first, and what it knows of its variables. The
 * missing values `.a` to `.z` stay in the cells, since labels may tell what they mean; the plain `.` is an empty cell. A file of
 * which any row, label or text cannot be read is refused as a whole: throws Unreadable.
 */
export function readDta(bytes: Uint8Array, limits: CaseLimits): Sheet {
  const { header, reader } = readHeader(bytes);
  checkSize(header, limits);
  const file = readParts(header, reader);
  const text = textsOf(file, reader);
  const columns = describe(file, text);
  const context: CellContext = {
    bytes,
    view: reader.view,
    isLittleEndian: reader.isLittleEndian,
    header,
    longTexts: file.longTexts,
    text,
    mostCharacters: limits.cell,
  };
  const readers = columns.map(({ raw, name, valueLabels }) => cellReader(raw, name, valueLabels, context));
  const limited = characterLimit();
  const rows = Array.from({ length: header.cases }, (_, index): SheetRow => {
    const at = file.dataAt + index * file.size;
    return limited({ line: index + 1, cells: readers.map((read) => read(at, index + 1)) });
  });
  return { name: null, rows, variables: columns.map((column, index) => variableOf(column, index, rows)), sets: [], weight: null };
}

function checkSize({ variables, cases }: Header, limits: CaseLimits): void {
  if (variables === 0) giveUp(noVariables());
  if (variables > limits.columns) giveUp(tooManyVariables(limits.columns));
  if (cases > limits.rows) giveUp(tooManyCases(limits.rows));
  if (variables * cases > limits.cells) giveUp(tooManyValues(limits.cells));
}

/** All of a file, as bytes. */
interface Parts {
  readonly header: Header;
  readonly variables: readonly RawVariable[];
  readonly longTexts: LongTexts;
  readonly labels: readonly RawLabels[];
  /** The offset of the first case, and the length of each, in bytes. */
  readonly dataAt: number;
  readonly size: number;
}

function readParts(header: Header, reader: ByteReader): Parts {
  const variables = readDictionary(reader, header);
  const size = variables.reduce((sum, { type }) => sum + type.bytes, 0);
  const tagged = isTagged(header);
  if (tagged) reader.expect('<data>');
  const dataAt = reader.at;
  if (size * header.cases > reader.left) giveUp(casesMissing(header.cases, Math.floor(reader.left / size)));
  reader.skip(size * header.cases);
  if (!tagged) return { header, variables, longTexts: new Map(), labels: readLabels(reader, header), dataAt, size };
  reader.expect('</data><strls>');
  const longOnes = variables.filter(({ type }) => type.kind === 'strL').length;
  const longTexts = readLongTexts(reader, header, longOnes * header.cases);
  reader.expect('</strls><value_labels>');
  const labels = readLabels(reader, header);
  reader.expect('</value_labels></stata_dta>');
  return { header, variables, longTexts, labels, dataAt, size };
}

/** Stata writes UTF-8 since format 118; before, it wrote as its computer did, and says nothing of it. */
function textsOf(file: Parts, reader: ByteReader): TextReader {
  return textReader(file.header.version >= 118 ? 'utf-8' : guessEncoding(allTexts(file, reader.bytes)));
}

function* allTexts({ header, variables, longTexts, labels, dataAt, size }: Parts, bytes: Uint8Array): Generator<Uint8Array> {
  for (const { name, label } of variables) {
    yield name;
    yield label;
  }
  for (const set of labels) for (const { text } of set.labels) yield text;
  yield* longTexts.values();
  const texts = variables.filter(({ type }) => type.kind === 'text');
  if (texts.length > 0)
    for (let index = 0; index < header.cases; index += 1)
      for (const { start, type } of texts) yield fieldAt(bytes, dataAt + index * size + start, type.bytes);
}

function readName(bytes: Uint8Array, text: TextReader): string {
  return text.read(bytes) ?? giveUp(namesUnreadable(text.encoding));
}

/** A variable with its texts. */
interface Column extends Pick<Variable, 'name' | 'label' | 'kind' | 'valueLabels'> {
  readonly raw: RawVariable;
}

function describe(file: Parts, text: TextReader): readonly Column[] {
  const labels = labelsByName(file.labels, text);
  return file.variables.map((raw): Column => {
    const isText = raw.type.kind === 'text' || raw.type.kind === 'strL';
    return {
      raw,
      name: readName(raw.name, text),
      label: readName(raw.label, text),
      kind: isText ? 'text' : dateCell(raw.format) ? 'date' : 'number',
      valueLabels: (isText ? null : labels.get(readName(raw.labelsName, text))) ?? NO_LABELS,
    };
  });
}

const NO_LABELS: Variable['valueLabels'] = new Map();

function variableOf({ name, label, kind, valueLabels }: Column, index: number, rows: readonly SheetRow[]): Variable {
  const values = kind === 'text' ? [] : lettersIn(rows, index, valueLabels);
  return { name, label, kind, valueLabels, missing: { values, ranges: [] } };
}

const LETTERS = /^\.[a-z]$/;

/** The missing values that a variable has or labels, such as `.a`. No number begins with a point. */
function lettersIn(rows: readonly SheetRow[], column: number, labels: Variable['valueLabels']): readonly string[] {
  const found = new Set([...labels.keys()].filter((cell) => LETTERS.test(cell)));
  for (const { cells } of rows) {
    const cell = cells[column] ?? '';
    if (cell.startsWith('.')) found.add(cell);
  }
  return [...found].sort();
}
