import { crc32, createInflateRaw } from 'node:zlib';
import { LIMITS } from '../../../model/limits.js';
import { damagedPackage, packedOtherwise, unpacksTooLarge } from '../messages.js';
import { giveUp, Unreadable } from '../unreadable.js';
import type { ZipEntry } from './directory.js';

/** How many bytes may still be unpacked of one file; unpacking takes away from it. */
export interface UnpackAllowance {
  bytes: number;
}

export const wholeUnpackAllowance = (): UnpackAllowance => ({ bytes: LIMITS.unpackedBytes });

/**
 * The bytes of a file inside a zip file, piece by piece. It must have the size and the checksum that are told of it, so that
 * nothing is lost unseen; what grows beyond its size, beyond the allowance, or further than real data do, is given up at once.
 */
export async function* unpacked(bytes: Uint8Array, entry: ZipEntry, allowance: UnpackAllowance): AsyncGenerator<Buffer> {
  const packed = packedBytes(bytes, entry);
  const most = Math.max(packed.length * MOST_TIMES, FREE_OF_RATIO);
  if (entry.size > Math.min(most, allowance.bytes)) giveUp(unpacksTooLarge(LIMITS.unpackedBytes));
  let [size, crc] = [0, 0];
  for await (const piece of entry.method === STORED ? [packed] : inflated(packed)) {
    size += piece.length;
    allowance.bytes -= piece.length;
    if (size > entry.size) giveUp(damagedPackage());
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) giveUp(damagedPackage());
}

async function* inflated(packed: Buffer): AsyncGenerator<Buffer> {
  const stream = createInflateRaw({ chunkSize: PIECE });
  stream.end(packed);
  try {
    for await (const piece of stream) yield piece as Buffer;
  } catch (error) {
    if (error instanceof Unreadable || !(error instanceof Error && 'code' in error)) throw error;
    giveUp(damagedPackage());
  }
}

function packedBytes(bytes: Uint8Array, { offset, packedSize, method, name }: ZipEntry): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > buffer.length || buffer.readUInt32LE(offset) !== HEADER) giveUp(damagedPackage());
  const nameEnd = offset + 30 + buffer.readUInt16LE(offset + 26);
  const start = nameEnd + buffer.readUInt16LE(offset + 28);
  // Two names for one file make two programs read two things.
  if (buffer.toString('utf8', offset + 30, nameEnd).replaceAll('\\', '/') !== name) giveUp(damagedPackage());
  if (start + packedSize > buffer.length) giveUp(damagedPackage());
  if (method !== STORED && method !== DEFLATED) giveUp(packedOtherwise());
  return buffer.subarray(start, start + packedSize);
}

const HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Bytes: pieces of this size are in memory, and not the whole. */
const PIECE = 1 << 18;
/** How many times its packed size a file may have: a sheet of one repeated value has some 50, what is made to burst 1,000. */
const MOST_TIMES = 200;
/** Bytes that a file may have however small it is packed: they are gone through in less than a second. */
const FREE_OF_RATIO = 20_000_000;
