import { inflateSync, type ZlibOptions } from 'node:zlib';
import { isTurned } from '../exif.js';
import { partDamaged, partMisplaced, partMissing, partUnknown } from '../messages.js';
import { PictureFault, type ReadPicture } from '../picture.js';
import { isProfile, LARGEST_PROFILE } from '../profile.js';
import { type Chunk, chunksOf, SIGNATURE } from './chunks.js';
import { COLOURS, type Header, headerOf, PALETTE } from './header.js';
import { provePixels } from './pixels.js';

export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/**
 * A PNG (ISO/IEC 15948) without what does not belong to the picture. Width and height are in pixels. Rejects with PictureFault
 * where anything of it is damaged or missing, with TooManyPixels where it is too large.
 */
export async function readPng(bytes: Buffer): Promise<ReadPicture> {
  const chunks = chunksOf(bytes);
  const [first] = chunks;
  if (!first) throw new PictureFault(partMissing('IHDR'));
  const header = headerOf(first);
  refuseUnknown(chunks);
  refuseDisorder(chunks);
  const palette = paletteOf(header, chunks);
  const data = chunks.filter(({ type }) => type === 'IDAT');
  await provePixels(
    header,
    data.map(({ content }) => content),
  );
  const beside = chunks.slice(
    0,
    chunks.findIndex(({ type }) => type === 'IDAT'),
  );
  const kept = beside.filter((chunk) => chunk === palette || (isNeeded(chunk, header, palette) && firstOf(beside, chunk)));
  const end = chunks.slice(-1);
  return {
    type: 'image/png',
    width: header.width,
    height: header.height,
    bytes: Buffer.concat([SIGNATURE, ...[first, ...kept, ...data, ...end].map(({ whole }) => whole)]),
    turned: chunks.some(({ type, content }) => type === 'eXIf' && isTurned(content)),
  };
}

/** The chunks without which there is no picture. */
const CRITICAL = ['IHDR', 'PLTE', 'IDAT', 'IEND'];

/** A chunk whose name begins with a capital letter cannot be left out: who does not know it cannot show the picture. */
function refuseUnknown(chunks: readonly Chunk[]): void {
  const strange = chunks.find(({ type }) => /^[A-Z]/.test(type) && !CRITICAL.includes(type));
  if (strange) throw new PictureFault(partUnknown(strange.type));
}

function refuseDisorder(chunks: readonly Chunk[]): void {
  const types = chunks.map(({ type }) => type);
  const data = types.indexOf('IDAT');
  if (data < 0) throw new PictureFault(partMissing('IDAT'));
  if (types.slice(data, types.lastIndexOf('IDAT')).some((type) => type !== 'IDAT')) throw new PictureFault(partMisplaced('IDAT'));
  if (types.lastIndexOf('IHDR') > 0) throw new PictureFault(partMisplaced('IHDR'));
  const palette = types.indexOf('PLTE');
  if (palette > data || palette !== types.lastIndexOf('PLTE')) throw new PictureFault(partMisplaced('PLTE'));
  if (chunks.at(-1)?.content.length !== 0) throw new PictureFault(partDamaged('IEND'));
}

/** Null for a picture that needs none, whose palette is a proposal for old screens. */
function paletteOf({ colour, depth }: Header, chunks: readonly Chunk[]): Chunk | null {
  if (colour !== PALETTE) return null;
  const palette = chunks.find(({ type }) => type === 'PLTE');
  if (!palette) throw new PictureFault(partMissing('PLTE'));
  const { length } = palette.content;
  if (length === 0 || length % 3 !== 0 || length > 3 * 2 ** depth) throw new PictureFault(partDamaged('PLTE'));
  return palette;
}

/** What says how to show the pixels right, whole and alone. Anything else of the same name is ignored by browsers too. */
function isNeeded({ type, content }: Chunk, { colour }: Header, palette: Chunk | null): boolean {
  const { length } = content;
  switch (type) {
    case 'tRNS':
      return palette ? length > 0 && length <= palette.content.length / 3 : length === COLOURS[colour].tRNS;
    case 'sBIT':
    case 'bKGD':
      return length === COLOURS[colour][type];
    case 'gAMA':
      return length === 4;
    case 'cHRM':
      return length === 32;
    case 'sRGB':
      return length === 1;
    case 'pHYs':
      return length === 9;
    case 'iCCP':
      return isProfileChunk(content);
    default:
      return false;
  }
}

function firstOf(chunks: readonly Chunk[], chunk: Chunk): boolean {
  return chunks.find(({ type }) => type === chunk.type) === chunk;
}

/** Inflated, with how much of what was given that took. */
interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** A name, a zero byte, the method of compression, which is 0, and the compressed profile. */
function isProfileChunk(content: Buffer): boolean {
  const name = content.indexOf(0);
  if (name < 1 || name > 79 || content[name + 1] !== 0) return false;
  const packed = content.subarray(name + 2);
  const options: ZlibOptions = { info: true, maxOutputLength: LARGEST_PROFILE };
  try {
    const { buffer, engine } = inflateSync(packed, options) as unknown as Inflated;
    return engine.bytesWritten === packed.length && isProfile(buffer);
  } catch {
    return false;
  }
}
