import { isTurned } from './exif.js';
import type { ReadPicture } from './picture.js';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** The chunks that make up a picture, and those that say how to show it right. */
const NEEDED = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs']);

interface Chunk {
  readonly type: string;
  readonly whole: Buffer;
  readonly content: Buffer;
}

/**
 * A complete PNG (ISO/IEC 15948) without what does not belong to the picture; null for anything else. Width and height are in
 * pixels.
 */
export function readPng(bytes: Buffer): ReadPicture | null {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  const chunks = chunksOf(bytes);
  const header = chunks?.[0];
  if (!chunks || header?.type !== 'IHDR' || header.content.length < 8) return null;
  return {
    type: 'image/png',
    width: header.content.readUInt32BE(0),
    height: header.content.readUInt32BE(4),
    bytes: Buffer.concat([SIGNATURE, ...chunks.filter(({ type }) => NEEDED.has(type)).map(({ whole }) => whole)]),
    turned: chunks.some(({ type, content }) => type === 'eXIf' && isTurned(content)),
  };
}

/** Up to the last chunk of the picture, without what follows it; null where that chunk is missing. */
function chunksOf(bytes: Buffer): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ type, whole: bytes.subarray(at, end), content: bytes.subarray(at + 8, end - 4) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return null;
}
