import { ByteReader } from '../binary/index.js';
import { fileDamaged, notSpss } from '../messages.js';
import { giveUp } from '../unreadable.js';

/** The first 176 bytes of a system file. */
export interface Header {
  readonly isLittleEndian: boolean;
  readonly compression: 'none' | 'bytecode' | 'zlib';
  /** The position of the variable of weights, from 1, as records of labels count; 0 for none. */
  readonly weightAt: number;
  /** How many cases follow; null where the program that wrote the file did not know. */
  readonly cases: number | null;
  /** What is taken from a code of a compressed number. */
  readonly bias: number;
}

export const HEADER_BYTES = 176;
const LAYOUT_AT = 64;
const LAYOUTS = [2, 3];
const COMPRESSIONS = ['none', 'bytecode', 'zlib'] as const;

/** Reads the header; refuses what is no SPSS data file. */
export function readHeader(bytes: Uint8Array): Header {
  const signature = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (signature !== '$FL2' && signature !== '$FL3') giveUp(notSpss());
  const isLittleEndian = orderOf(bytes);
  const reader = new ByteReader(bytes, isLittleEndian, LAYOUT_AT);
  // The layout, which told the order of bytes, and the size of a case, which programs write wrongly: it follows from the variables.
  reader.skip(8);
  const compression = COMPRESSIONS[reader.int32()];
  const weightAt = reader.int32();
  const cases = reader.int32();
  const bias = reader.float64();
  if (compression === undefined) giveUp(fileDamaged('it says that it is compressed in a way that is not known'));
  return { isLittleEndian, compression, weightAt, cases: cases < 0 ? null : cases, bias };
}

/** True for the least significant byte first. */
function orderOf(bytes: Uint8Array): boolean {
  const isLittleEndian = [true, false].find((order) => LAYOUTS.includes(new ByteReader(bytes, order, LAYOUT_AT).int32()));
  return isLittleEndian ?? giveUp(fileDamaged('its order of bytes is not known'));
}
