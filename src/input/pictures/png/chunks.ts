import { crc32 } from 'node:zlib';
import { endsEarly, partDamaged, tooManyParts } from '../messages.js';
import { PictureFault } from '../picture.js';

export const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** A part of a PNG file. */
export interface Chunk {
  /** Four letters. */
  readonly type: string;
  readonly whole: Buffer;
  readonly content: Buffer;
}

/** Length, type and checksum. */
const FRAME = 12;
const MOST_CHUNKS = 10_000;

/**
 * Up to the last chunk of the picture, without what follows it. Throws PictureFault where that chunk is missing, or one is
 * damaged.
 */
export function chunksOf(bytes: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + FRAME <= bytes.length; ) {
    const end = at + FRAME + bytes.readUInt32BE(at);
    if (end > bytes.length) throw new PictureFault(endsEarly());
    if (chunks.length === MOST_CHUNKS) throw new PictureFault(tooManyParts(MOST_CHUNKS));
    const chunk = chunkAt(bytes, at, end);
    chunks.push(chunk);
    if (chunk.type === 'IEND') return chunks;
    at = end;
  }
  throw new PictureFault(endsEarly());
}

function chunkAt(bytes: Buffer, at: number, end: number): Chunk {
  const type = bytes.toString('latin1', at + 4, at + 8);
  const isSound = /^[A-Za-z]{4}$/.test(type) && crc32(bytes.subarray(at + 4, end - 4)) === bytes.readUInt32BE(end - 4);
  if (!isSound) throw new PictureFault(partDamaged(type));
  return { type, whole: bytes.subarray(at, end), content: bytes.subarray(at + 8, end - 4) };
}
