import { Bytes } from '../bytes.js';

/** Writes Stata files byte by byte, in each format from 113 to 119. */

export interface DtaPlan {
  /** 118 where it is left out. */
  readonly version?: number;
  readonly isBigEndian?: boolean;
  /** As the header says; the number of `rows` where it is left out. */
  readonly cases?: number;
  readonly variables: readonly DtaVariable[];
  readonly rows: readonly (readonly DtaCell[])[];
  readonly labels?: readonly DtaLabels[];
  readonly longTexts?: readonly LongText[];
  readonly encode?: (text: string) => Uint8Array;
}

/** A number, a text, the bits of a number of 4 or 8 bytes as hexadecimal digits, or a place among the long texts. */
export type DtaCell = number | string | { readonly bits: string } | { readonly at: readonly [number, number] };

export interface DtaVariable {
  readonly name: string;
  /** Bytes of a text, or the type of a number, or `strL`. */
  readonly type: number | 'byte' | 'int' | 'long' | 'float' | 'double' | 'strL';
  readonly format?: string;
  readonly label?: string;
  readonly labels?: string;
}

export interface DtaLabels {
  readonly name: string;
  readonly values: readonly (readonly [number, string])[];
}

export interface LongText {
  readonly at: readonly [number, number];
  /** 130 for text, which ends with a zero; 129 for bytes. */
  readonly kind?: number;
  readonly text: string;
}

const OLD_TYPES = { byte: 251, int: 252, long: 253, float: 254, double: 255, strL: 0 } as const;
const TYPES = { byte: 65_530, int: 65_529, long: 65_528, float: 65_527, double: 65_526, strL: 32_768 } as const;
const WIDTHS = (version: number) =>
  version >= 118 ? { name: 129, format: 57, label: 321 } : { name: 33, format: version === 113 ? 12 : 49, label: 81 };

export function dtaFile(plan: DtaPlan): Buffer {
  const { version = 118, isBigEndian = false, encode, variables } = plan;
  const tagged = version >= 117;
  const file = new Bytes(isBigEndian, encode);
  const widths = WIDTHS(version);
  // Where each part begins stands in the map, which is filled in at the end.
  const offsets: number[] = [0];
  let mapAt = 0;
  const part = (tag: string, write: () => void) => {
    offsets.push(file.length);
    if (tagged) file.raw(Buffer.from(`<${tag}>`));
    write();
    if (tagged) file.raw(Buffer.from(`</${tag}>`));
  };
  const each = (write: (variable: DtaVariable) => void) => () => {
    for (const variable of variables) write(variable);
  };
  const field = (text: string, width: number) => file.text(text, width - 1, '\0').uint8(0);
  if (tagged) file.raw(Buffer.from('<stata_dta>'));
  writeHeader(file, plan, version);
  if (tagged)
    part('map', () => {
      mapAt = file.length;
      file.raw(Buffer.alloc(14 * 8));
    });
  part(
    'variable_types',
    each(({ type }) => {
      const code = typeof type === 'number' ? type : (tagged ? TYPES : OLD_TYPES)[type];
      if (tagged) file.int16(code);
      else file.uint8(code);
    }),
  );
  part(
    'varnames',
    each(({ name }) => field(name, widths.name)),
  );
  part('sortlist', () => file.raw(Buffer.alloc((variables.length + 1) * (version === 119 ? 4 : 2))));
  part(
    'formats',
    each(({ format = '%9.0g' }) => field(format, widths.format)),
  );
  part(
    'value_label_names',
    each(({ labels = '' }) => field(labels, widths.name)),
  );
  part(
    'variable_labels',
    each(({ label = '' }) => field(label, widths.label)),
  );
  // A note of the data set, which is not read.
  part('characteristics', () => {
    if (tagged)
      file
        .raw(Buffer.from('<ch>'))
        .int32(2 * widths.name + 5)
        .raw(Buffer.alloc(2 * widths.name))
        .raw(Buffer.from('note\0</ch>'));
    else
      file
        .uint8(1)
        .int32(2 * widths.name + 5)
        .raw(Buffer.alloc(2 * widths.name))
        .raw(Buffer.from('note\0'))
        .uint8(0)
        .int32(0);
  });
  part('data', () => {
    for (const row of plan.rows)
      for (const [index, cell] of row.entries()) writeCell(file, cell, variables[index]?.type ?? 'byte', version);
  });
  if (tagged)
    part('strls', () => {
      for (const text of plan.longTexts ?? []) writeLongText(file, text, version);
    });
  part('value_labels', () => {
    for (const labels of plan.labels ?? []) writeLabels(file, labels, tagged, widths.name);
  });
  if (!tagged) return file.all();
  offsets.push(file.length);
  const whole = file.raw(Buffer.from('</stata_dta>')).all();
  new Bytes(isBigEndian)
    .int64(...offsets, whole.length)
    .all()
    .copy(whole, mapAt);
  return whole;
}

function writeHeader(file: Bytes, { variables, rows, cases = rows.length }: DtaPlan, version: number): void {
  if (version < 117) {
    file
      .uint8(version, file.isBigEndian ? 1 : 2, 1, 0)
      .int16(variables.length)
      .int32(cases);
    file.text('A label', 81, '\0').text('12 Apr 2026 10:08', 18, '\0');
    return;
  }
  const text = (content: string) => file.raw(Buffer.from(content));
  text(`<header><release>${version}</release><byteorder>${file.isBigEndian ? 'MSF' : 'LSF'}</byteorder><K>`);
  if (version === 119) file.int32(variables.length);
  else file.int16(variables.length);
  text('</K><N>');
  if (version === 117) file.int32(cases);
  else file.int64(cases);
  text('</N><label>');
  if (version === 117) file.uint8(7);
  else file.int16(7);
  text('A label</label><timestamp>').uint8(17);
  text('12 Apr 2026 10:08</timestamp></header>');
}

function writeCell(file: Bytes, cell: DtaCell, type: DtaVariable['type'], version: number): void {
  if (typeof type === 'number') {
    file.text(String(cell), type, '\0');
    return;
  }
  if (typeof cell === 'object') {
    if ('bits' in cell) file.raw(inOrder(Buffer.from(cell.bits, 'hex'), file.isBigEndian));
    else writePlace(file, cell.at, version);
    return;
  }
  const value = Number(cell);
  const write = { byte: 'uint8', int: 'int16', long: 'int32', float: 'float32', double: 'float64', strL: 'int64' } as const;
  file[write[type]](type === 'byte' ? value & 0xff : value);
}

/** Bytes that are given with the most significant one first. */
function inOrder(bytes: Buffer, isBigEndian: boolean): Buffer {
  return isBigEndian ? bytes : Buffer.from(bytes).reverse();
}

/** Variable and observation: 4 and 4 bytes, 2 and 6, or 3 and 5. */
function writePlace(file: Bytes, [variable, observation]: readonly [number, number], version: number): void {
  const width = { 117: 4, 118: 2, 119: 3 }[version] ?? 4;
  const hex = (value: number, bytes: number) => Buffer.from(value.toString(16).padStart(2 * bytes, '0'), 'hex');
  file.raw(inOrder(hex(variable, width), file.isBigEndian)).raw(inOrder(hex(observation, 8 - width), file.isBigEndian));
}

function writeLongText(file: Bytes, { at: [variable, observation], kind = 130, text }: LongText, version: number): void {
  const content = Buffer.concat([file.encode(text), Buffer.alloc(kind === 130 ? 1 : 0)]);
  file.raw(Buffer.from('GSO')).int32(variable);
  if (version === 117) file.int32(observation);
  else file.int64(observation);
  file.uint8(kind).int32(content.length).raw(content);
}

function writeLabels(file: Bytes, { name, values }: DtaLabels, tagged: boolean, width: number): void {
  const texts = values.map(([, label]) => Buffer.concat([file.encode(label), Buffer.alloc(1)]));
  const all = Buffer.concat(texts);
  if (tagged) file.raw(Buffer.from('<lbl>'));
  file
    .int32(8 + 8 * values.length + all.length)
    .text(name, width, '\0')
    .raw(Buffer.alloc(3));
  file.int32(values.length, all.length);
  let offset = 0;
  for (const text of texts) {
    file.int32(offset);
    offset += text.length;
  }
  file.int32(...values.map(([value]) => value)).raw(all);
  if (tagged) file.raw(Buffer.from('</lbl>'));
}
