import { isUtf8 } from 'node:buffer';
import { textIn } from './text.js';

const LF = 0x0a;
const CR = 0x0d;

/** The line, from 1, of a position in a text. Lines end as on Unix, Windows and old Macs. */
export function lineOf(text: string, position: number): number {
  let line = 1;
  for (let index = 0; index < position; index += 1) {
    const code = text.charCodeAt(index);
    if (code === LF || (code === CR && text.charCodeAt(index + 1) !== LF)) line += 1;
  }
  return line;
}

/** As `lineOf`, of an offset in bytes of an encoding in which a line break is a byte and no part of another character. */
export function lineOfByte(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index += 1) {
    const code = bytes[index];
    if (code === LF || (code === CR && bytes[index + 1] !== LF)) line += 1;
  }
  return line;
}

/** In bytes: pieces of about this length are decoded before single lines are. */
const PIECE = 1 << 16;

/**
 * The first line, from 1, that cannot be read in an encoding, which may be UTF-16; null where all can. Lines are tried one by one
 * in the first piece that is wrong, so that a file is read once, however long it is.
 */
export function firstWrongLine(bytes: Uint8Array, encoding: string): number | null {
  const unit = unitOf(encoding);
  for (let start = 0; start < bytes.length; ) {
    const end = lineEnd(bytes, start + PIECE, unit);
    if (!isIn(bytes.subarray(start, end), encoding))
      return lines(bytes, start, unit) + wrongLineIn(bytes.subarray(start, end), encoding, unit);
    start = end;
  }
  return null;
}

function isIn(piece: Uint8Array, encoding: string): boolean {
  return encoding === 'utf-8' ? isUtf8(piece) : textIn(piece, encoding) !== null;
}

/** How a line break is written: the bytes of a character, and which of them holds its code. */
interface Unit {
  readonly bytes: 1 | 2;
  readonly low: 0 | 1;
}

function unitOf(encoding: string): Unit {
  if (encoding === 'utf-16le') return { bytes: 2, low: 0 };
  return encoding === 'utf-16be' ? { bytes: 2, low: 1 } : { bytes: 1, low: 0 };
}

/** Lines that end before `start`. */
function lines(bytes: Uint8Array, start: number, unit: Unit): number {
  let count = 0;
  for (let end = 0; end < start; end += unit.bytes) if (breaksAt(bytes, end, unit)) count += 1;
  return count;
}

/** The line of a piece, from 1, that cannot be read; the piece is known to hold one. */
function wrongLineIn(piece: Uint8Array, encoding: string, unit: Unit): number {
  let line = 1;
  for (let start = 0; start < piece.length; line += 1) {
    const end = lineEnd(piece, start, unit);
    if (!isIn(piece.subarray(start, end), encoding)) return line;
    start = end;
  }
  return line;
}

/** Where the line ends that holds the offset `from`, its break included. */
function lineEnd(bytes: Uint8Array, from: number, unit: Unit): number {
  for (let offset = from - (from % unit.bytes); offset < bytes.length; offset += unit.bytes)
    if (breaksAt(bytes, offset, unit)) return offset + unit.bytes;
  return bytes.length;
}

function breaksAt(bytes: Uint8Array, offset: number, unit: Unit): boolean {
  const code = codeAt(bytes, offset, unit);
  return code === LF || (code === CR && codeAt(bytes, offset + unit.bytes, unit) !== LF);
}

function codeAt(bytes: Uint8Array, offset: number, { bytes: width, low }: Unit): number | undefined {
  if (width === 1) return bytes[offset];
  return bytes[offset + 1 - low] === 0 ? bytes[offset + low] : undefined;
}
