import { ByteReader } from '../binary/index.js';
import { fileDamaged, tooManyLabels, tooManyVariables } from '../messages.js';
import { giveUp } from '../unreadable.js';
import { HEADER_BYTES, type Header } from './header.js';

/** What stands before the cases, as bytes: in which encoding they are is told by one of the last records. */
export interface Dictionary {
  readonly variables: readonly RawVariable[];
  readonly labelSets: readonly LabelSet[];
  /** Contents of the extension records, by their subtype. */
  readonly extensions: ReadonlyMap<number, readonly Uint8Array[]>;
  /** The offset of the cases, in bytes. */
  readonly dataAt: number;
}

/** A variable record; a text of more than 255 bytes has several. */
export interface RawVariable {
  /** From 1, in units of 8 bytes of a case: by this other records name a variable. */
  readonly position: number;
  /** In bytes; 0 for a number. */
  readonly width: number;
  readonly shortName: Uint8Array;
  readonly label: Uint8Array;
  /** The number of the print format: 5 for F, 20 for DATE. */
  readonly format: number;
  /** Each of 8 bytes: a number, or the beginning of a text. */
  readonly missing: readonly Uint8Array[];
  /** Whether the first two of `missing` are the ends of a range. */
  readonly hasRange: boolean;
}

export interface LabelSet {
  readonly labels: readonly { readonly value: Uint8Array; readonly label: Uint8Array }[];
  /** Positions of the variables that have them. */
  readonly positions: readonly number[];
}

/** Subtypes of the extension records that are read; those with other numbers say nothing about the data. */
export const EXTENSION = {
  integers: 3,
  sets: 7,
  longNames: 13,
  widths: 14,
  cases: 16,
  setsOfCountedValues: 19,
  encoding: 20,
  longLabels: 21,
  longMissing: 22,
} as const;

const READ: ReadonlySet<number> = new Set(Object.values(EXTENSION));

/** All value labels of a file, and the variables that have them: a list of all post codes of Japan has 120,000. */
export const MOST_LABELS = 300_000;

/** Bytes of a unit: a case is a row of them. */
export const UNIT = 8;
/** Variable records, of which a text of 32,767 bytes has 131. */
const MOST_RECORDS = 200_000;
const DOCUMENT_LINE = 80;
const CONTINUED = -1;

/** Reads the records after the header, up to the cases. */
export function readDictionary(bytes: Uint8Array, { isLittleEndian }: Header): Dictionary {
  const reader = new ByteReader(bytes, isLittleEndian, HEADER_BYTES);
  const variables: RawVariable[] = [];
  const labelSets: LabelSet[] = [];
  const extensions = new Map<number, Uint8Array[]>();
  let units = 0;
  let labels = 0;
  for (;;) {
    const start = reader.at;
    const type = reader.int32();
    switch (type) {
      case 2: {
        const variable = readVariable(reader, units + 1);
        if (variables.push(variable) > MOST_RECORDS) giveUp(tooManyVariables(MOST_RECORDS));
        units += unitsOf(variable.width);
        break;
      }
      case 3: {
        const set = readLabels(reader, MOST_LABELS - labels);
        labels += 1 + set.labels.length + set.positions.length;
        labelSets.push(set);
        break;
      }
      case 6:
        reader.skip(counted(reader) * DOCUMENT_LINE);
        break;
      case 7: {
        const subtype = reader.int32();
        const length = counted(reader) * counted(reader);
        if (!READ.has(subtype)) {
          reader.skip(length);
          break;
        }
        const content = reader.take(length);
        const contents = extensions.get(subtype);
        if (contents) contents.push(content);
        else extensions.set(subtype, [content]);
        break;
      }
      case 999:
        reader.skip(4);
        return { variables, labelSets, extensions, dataAt: reader.at };
      default:
        giveUp(fileDamaged(`it has an unknown record at byte ${start}`));
    }
  }
}

/** How many units of a case a variable record takes. */
export function unitsOf(width: number): number {
  return Math.max(1, Math.ceil(width / UNIT));
}

function counted(reader: ByteReader): number {
  const at = reader.at;
  const count = reader.int32();
  return count >= 0 ? count : giveUp(fileDamaged(`it has a negative count at byte ${at}`));
}

function readVariable(reader: ByteReader, position: number): RawVariable {
  const at = reader.at;
  const width = reader.int32();
  const isLabelled = reader.int32() !== 0;
  const missingCount = reader.int32();
  const format = (reader.int32() >> 16) & 0xff;
  reader.skip(4);
  const shortName = reader.take(UNIT);
  if (width < 0 || width > 255 || missingCount < -3 || missingCount > 3 || missingCount === -1)
    giveUp(fileDamaged(`the variable at byte ${at} is not written as SPSS does`));
  const label = isLabelled ? readLabel(reader) : new Uint8Array();
  const missing = Array.from({ length: Math.abs(missingCount) }, () => reader.take(UNIT));
  for (let unit = 1; unit < unitsOf(width); unit += 1) skipContinuation(reader);
  return { position, width, shortName, label, format, missing, hasRange: missingCount < 0 };
}

/** The length is followed by the label, which is filled up to a multiple of 4. */
function readLabel(reader: ByteReader): Uint8Array {
  const length = counted(reader);
  const label = reader.take(length);
  reader.skip((4 - (length % 4)) % 4);
  return label;
}

/** A text of more than 8 bytes has a record without content for each further unit. */
function skipContinuation(reader: ByteReader): void {
  const at = reader.at;
  if (reader.int32() !== 2 || reader.int32() !== CONTINUED) giveUp(fileDamaged(`a text variable is cut off at byte ${at}`));
  const isLabelled = reader.int32() !== 0;
  const missingCount = Math.abs(reader.int32());
  reader.skip(UNIT + UNIT);
  if (isLabelled) readLabel(reader);
  reader.skip(missingCount * UNIT);
}

/** Labels, and in a record of its own the variables that have them; at most `most` of either. */
function readLabels(reader: ByteReader, most: number): LabelSet {
  const labels = Array.from({ length: countedOf(reader, 2 * UNIT, most) }, () => {
    const value = reader.take(UNIT);
    const length = reader.uint8();
    const label = reader.take(length);
    reader.skip(UNIT - 1 - (length % UNIT));
    return { value, label };
  });
  const at = reader.at;
  if (reader.int32() !== 4) giveUp(fileDamaged(`labels without variables end at byte ${at}`));
  return { labels, positions: Array.from({ length: countedOf(reader, 4, most - labels.length) }, () => reader.int32()) };
}

/** A count of at most `most` things that have at least `size` bytes each. */
function countedOf(reader: ByteReader, size: number, most: number): number {
  const at = reader.at;
  const count = counted(reader);
  if (count * size <= reader.left && count > most) giveUp(tooManyLabels(MOST_LABELS));
  return count * size <= reader.left ? count : giveUp(fileDamaged(`it has a count at byte ${at} that reaches beyond its end`));
}
