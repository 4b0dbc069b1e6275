import { deflateSync } from 'node:zlib';
import { Bytes, type Cell } from '../bytes.js';

/** Writes SPSS system files byte by byte, so that each feature of the format can stand in a small file. */

export interface SavPlan {
  readonly isBigEndian?: boolean;
  readonly compression?: 0 | 1 | 2;
  /** As the header says; the number of `rows` where it is left out. */
  readonly cases?: number;
  /** A position, from 1, in units of 8 bytes. */
  readonly weightAt?: number;
  readonly variables: readonly VariablePlan[];
  readonly labels?: readonly LabelsPlan[];
  readonly extensions?: readonly ExtensionPlan[];
  readonly documents?: readonly string[];
  readonly rows: readonly (readonly (number | Cell)[])[];
  /** How texts are written that are given as such. */
  readonly encode?: (text: string) => Uint8Array;
  /** Bytes of a block of the cases of a .zsav file. */
  readonly block?: number;
}

export interface VariablePlan {
  /** At most 8 bytes. */
  readonly name: string;
  /** 0 for a number, else bytes up to 255. */
  readonly width?: number;
  readonly label?: string;
  /** 5 (F) for numbers and 1 (A) for texts where it is left out. */
  readonly format?: number;
  readonly missing?: readonly (number | string)[];
  /** Comes before `missing`. */
  readonly range?: readonly [number, number];
}

export interface LabelsPlan {
  readonly labels: readonly (readonly [number | string, string])[];
  /** Positions, from 1, in units of 8 bytes. */
  readonly positions: readonly number[];
}

export interface ExtensionPlan {
  readonly subtype: number;
  readonly size?: number;
  readonly content: Uint8Array;
}

export const SYSTEM_MISSING = -Number.MAX_VALUE;
export const LOWEST = -1.7976931348623155e308;
export const HIGHEST = Number.MAX_VALUE;

const unitsOf = (width: number) => Math.max(1, Math.ceil(width / 8));

export function savFile(plan: SavPlan): Buffer {
  const { isBigEndian = false, compression = 0, rows, variables, encode } = plan;
  const file = new Bytes(isBigEndian, encode);
  const units = variables.reduce((sum, { width = 0 }) => sum + unitsOf(width), 0);
  file.text(compression === 2 ? '$FL3' : '$FL2', 4).text('@(#) SPSS DATA FILE written by a test', 60);
  file.int32(2, units, compression, plan.weightAt ?? 0, plan.cases ?? rows.length).float64(100);
  file.text('12 Apr 26', 9).text('10:08:11', 8).text('', 64).text('', 3);
  for (const variable of variables) writeVariable(file, variable);
  for (const { labels, positions } of plan.labels ?? []) {
    file.int32(3, labels.length);
    for (const [value, label] of labels) {
      const bytes = file.encode(label);
      writeUnit(file, value)
        .uint8(bytes.length)
        .text(label, 8 * Math.ceil((bytes.length + 1) / 8) - 1);
    }
    file.int32(4, positions.length, ...positions);
  }
  if (plan.documents) file.int32(6, plan.documents.length);
  for (const line of plan.documents ?? []) file.text(line, 80);
  for (const { subtype, size = 1, content } of plan.extensions ?? [])
    file.int32(7, subtype, size, content.length / size).raw(content);
  file.int32(999, 0);
  const cases = new Bytes(isBigEndian, encode);
  for (const row of rows)
    variables.forEach(({ width = 0 }, index) => {
      const cell = row[index] ?? 0;
      if (typeof cell === 'number') cases.float64(cell);
      else cases.text(cell, 8 * unitsOf(width));
    });
  return file.raw(compressed(cases.all(), plan, file.length)).all();
}

function writeUnit(file: Bytes, value: number | string): Bytes {
  return typeof value === 'number' ? file.float64(value) : file.text(value, 8);
}

function writeVariable(file: Bytes, { name, width = 0, label, format = width > 0 ? 1 : 5, missing = [], range }: VariablePlan) {
  const values = [...(range ?? []), ...missing];
  const print = (format << 16) + (Math.min(255, width || 8) << 8);
  file.int32(2, width, label === undefined ? 0 : 1, range ? -values.length : values.length, print, print).text(name, 8);
  if (label !== undefined) {
    const length = file.encode(label).length;
    file.int32(length).text(label, 4 * Math.ceil(length / 4));
  }
  for (const value of values) writeUnit(file, value);
  for (let unit = 1; unit < unitsOf(width); unit += 1) file.int32(2, -1, 0, 0, 0, 0).text('', 8);
}

function compressed(cases: Buffer, plan: SavPlan, at: number): Buffer {
  switch (plan.compression ?? 0) {
    case 0:
      return cases;
    case 1:
      return bytecode(cases, plan.isBigEndian ?? false);
    case 2:
      return zlib(bytecode(cases, plan.isBigEndian ?? false), plan, at);
  }
}

/** Eight codes, then the units that they do not tell; filled up with zeros. */
export function bytecode(cases: Buffer, isBigEndian: boolean): Buffer {
  const parts: Buffer[] = [];
  for (let start = 0; start < cases.length; start += 64) {
    const codes = Buffer.alloc(8);
    const following: Buffer[] = [];
    for (let unit = 0; unit < 8 && start + 8 * unit < cases.length; unit += 1) {
      const bytes = cases.subarray(start + 8 * unit, start + 8 * unit + 8);
      const value = isBigEndian ? bytes.readDoubleBE() : bytes.readDoubleLE();
      codes[unit] = codeOf(value, bytes);
      if (codes[unit] === 253) following.push(bytes);
    }
    parts.push(codes, ...following);
  }
  return Buffer.concat(parts);
}

function codeOf(value: number, bytes: Buffer): number {
  if (value === SYSTEM_MISSING) return 255;
  if (bytes.equals(Buffer.alloc(8, ' '))) return 254;
  return Number.isInteger(value) && value >= -99 && value <= 151 && !Object.is(value, -0) ? value + 100 : 253;
}

function zlib(codes: Buffer, { isBigEndian = false, block = 1_000 }: SavPlan, at: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(codes.length / block) }, (_, index) => {
    const plain = codes.subarray(index * block, (index + 1) * block);
    return { size: plain.length, bytes: deflateSync(plain) };
  });
  return zlibParts(blocks, isBigEndian, at);
}

/** Blocks with the header in front and the trailer behind; `at`: where in the file they begin. */
export function zlibParts(
  blocks: readonly { readonly size: number; readonly bytes: Buffer }[],
  isBigEndian: boolean,
  at: number,
): Buffer {
  const length = blocks.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const file = new Bytes(isBigEndian).int64(at, at + 24 + length, 24 + 24 * blocks.length);
  for (const { bytes } of blocks) file.raw(bytes);
  file.int64(-100, 0).int32(blocks[0]?.size ?? 0, blocks.length);
  let [plain, packed] = [at, at + 24];
  for (const { size, bytes } of blocks) {
    file.int64(plain, packed).int32(size, bytes.length);
    plain += size;
    packed += bytes.length;
  }
  return file.all();
}
