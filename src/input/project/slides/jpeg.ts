import { isTurned } from './exif.js';
import type { ReadPicture } from './picture.js';

/** One segment with its marker; the data of a scan belong to the segment that begins the scan. */
interface Segment {
  readonly marker: number;
  readonly whole: Buffer;
  /** What follows the marker and the length. */
  readonly content: Buffer;
}

const START = 0xffd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const EXIF = 'Exif\0\0';
/** What applications write that is needed to show the picture right: density, colour profile, colour model. */
const NEEDED: Readonly<Record<number, string>> = { 224: 'JFIF\0', 226: 'ICC_PROFILE\0', 238: 'Adobe' };

/**
 * A complete JPEG (ITU-T T.81) without what does not belong to the picture; null for anything else. Width and height are in
 * pixels.
 */
export function readJpeg(bytes: Buffer): ReadPicture | null {
  const segments = segmentsOf(bytes);
  const frame = segments?.find(({ marker }) => isFrame(marker))?.content;
  if (!segments || !frame || frame.length < 5) return null;
  const kept = segments.filter((segment) => belongsToPicture(segment)).map(({ whole }) => whole);
  return {
    type: 'image/jpeg',
    width: frame.readUInt16BE(3),
    height: frame.readUInt16BE(1),
    bytes: Buffer.concat([bytes.subarray(0, 2), ...kept, Buffer.from([0xff, END])]),
    turned: segments.some(({ marker, content }) => marker === 0xe1 && startsWith(content, EXIF) && isTurned(content.subarray(6))),
  };
}

/**
 * Whether a marker begins a frame. Three markers in this range do not: Huffman tables, extensions and arithmetic coding
 * conditions.
 */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function belongsToPicture({ marker, content }: Segment): boolean {
  if (marker === COMMENT) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const needed = NEEDED[marker];
  return needed !== undefined && startsWith(content, needed);
}

function startsWith(content: Buffer, words: string): boolean {
  return content.subarray(0, words.length).equals(Buffer.from(words, 'latin1'));
}

/** From the first segment to the end of the picture, without what follows it; null where the end is missing. */
function segmentsOf(bytes: Buffer): readonly Segment[] | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== START) return null;
  const segments: Segment[] = [];
  let at = 2;
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) return segments;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (at + 4 > bytes.length) return null;
    const content = at + 2 + bytes.readUInt16BE(at + 2);
    const end = marker === SCAN ? endOfScan(bytes, content) : content;
    segments.push({ marker, whole: bytes.subarray(at, end), content: bytes.subarray(at + 4, content) });
    at = Math.max(end, at + 4);
  }
  return null;
}

/**
 * Where the next marker begins that is not part of the data: a zero byte is stuffing, and restart markers stand inside the data.
 */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (bytes[at] === 0xff && !isData) return at;
  }
  return bytes.length;
}
