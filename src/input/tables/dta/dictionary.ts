import type { ByteReader } from '../binary/index.js';
import { fileDamaged } from '../messages.js';
import { giveUp } from '../unreadable.js';
import type { Header } from './header.js';
import { type CellType, cellType } from './types.js';

/** A variable as bytes. */
export interface RawVariable {
  readonly type: CellType;
  readonly name: Uint8Array;
  /** As Stata shows numbers, such as %9.0g or %td. */
  readonly format: string;
  /** Of the value labels; empty for none. */
  readonly labelsName: Uint8Array;
  readonly label: Uint8Array;
  /** Where it begins in a case, in bytes. */
  readonly start: number;
}

/** Widths of fields in bytes, zeros at the end included, by format. */
interface Widths {
  readonly name: number;
  readonly format: number;
  readonly label: number;
}

const WIDTHS: Readonly<Record<number, Widths>> = {
  113: { name: 33, format: 12, label: 81 },
  114: { name: 33, format: 49, label: 81 },
  115: { name: 33, format: 49, label: 81 },
  116: { name: 33, format: 49, label: 81 },
  117: { name: 33, format: 49, label: 81 },
  118: { name: 129, format: 57, label: 321 },
  119: { name: 129, format: 57, label: 321 },
};

export function widthsOf({ version }: Pick<Header, 'version'>): Widths {
  return WIDTHS[version] ?? giveUp(fileDamaged('its format is not known'));
}

/** Whether parts stand between tags. */
export function isTagged({ version }: Pick<Header, 'version'>): boolean {
  return version >= 117;
}

/** Offsets of fourteen parts, each of 8 bytes. They are not needed, since each part has its place. */
const MAP_BYTES = 14 * 8;

/** Reads what stands between the header and the cases; `reader` is then at the first case. */
export function readDictionary(reader: ByteReader, header: Header): readonly RawVariable[] {
  const tagged = isTagged(header);
  const widths = widthsOf(header);
  const count = header.variables;
  if (tagged) part('map', () => reader.skip(MAP_BYTES));
  const types = part('variable_types', () =>
    each(tagged ? 2 : 1, () => cellType(tagged ? reader.uint16() : reader.uint8(), header)),
  );
  const names = part('varnames', () => each(widths.name, () => upToZero(reader.take(widths.name))));
  part('sortlist', () => reader.skip((count + 1) * (header.version === 119 ? 4 : 2)));
  const formats = part('formats', () => each(widths.format, () => ascii(upToZero(reader.take(widths.format)))));
  const labelsNames = part('value_label_names', () => each(widths.name, () => upToZero(reader.take(widths.name))));
  const labels = part('variable_labels', () => each(widths.label, () => upToZero(reader.take(widths.label))));
  if (tagged) part('characteristics', () => skipCharacteristics(reader));
  else skipExpansionFields(reader);
  let end = 0;
  return types.map((type, index): RawVariable => {
    const start = end;
    end += type.bytes;
    const [name = NONE, labelsName = NONE, label = NONE] = [names[index], labelsNames[index], labels[index]];
    return { type, name, format: formats[index] ?? '', labelsName, label, start };
  });

  function part<T>(tag: string, read: () => T): T {
    if (tagged) reader.expect(`<${tag}>`);
    const content = read();
    if (tagged) reader.expect(`</${tag}>`);
    return content;
  }

  /** One thing of `size` bytes for each variable. */
  function each<T>(size: number, read: () => T): readonly T[] {
    if (count * size > reader.left) giveUp(fileDamaged(`it says that it has ${count} variables, and ends before their names`));
    return Array.from({ length: count }, read);
  }
}

const NONE = new Uint8Array();

/** A text in a field ends at the first zero; what follows it has no meaning. */
export function upToZero(bytes: Uint8Array): Uint8Array {
  const zero = bytes.indexOf(0);
  return zero < 0 ? bytes : bytes.subarray(0, zero);
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function skipCharacteristics(reader: ByteReader): void {
  while (reader.isNext('<ch>')) {
    reader.expect('<ch>');
    reader.skip(reader.uint32());
    reader.expect('</ch>');
  }
}

/** A kind, a length and so many bytes, until both are 0. */
function skipExpansionFields(reader: ByteReader): void {
  for (;;) {
    const kind = reader.uint8();
    const length = reader.int32();
    if (kind === 0 && length === 0) return;
    reader.skip(length);
  }
}
