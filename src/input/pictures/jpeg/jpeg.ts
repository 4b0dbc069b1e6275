import { isTurned } from '../exif.js';
import { endsEarly, partDamaged, partMisplaced, partMissing, partUnknown, pixelsMissing, tooManyParts } from '../messages.js';
import { PictureFault, type ReadPicture } from '../picture.js';
import { FRAMES, type Frame, frameOf } from './frame.js';
import { Scans } from './scan.js';
import { belonging, EXIF_MARKER, type Segment, startsWith } from './segments.js';
import { Tables } from './tables.js';

const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);
const MARK = 0xff;
const [QUANTIZATION, HUFFMAN, RESTARTS, SCAN, COMMENT] = [0xdb, 0xc4, 0xdd, 0xda, 0xfe];
const EXIF = 'Exif\0\0';
const MOST_SEGMENTS = 10_000;
/** Programs write about ten; each may go over the whole picture with few bytes. */
const MOST_SCANS = 40;

export function isJpeg(bytes: Buffer): boolean {
  return bytes.subarray(0, 3).equals(Buffer.concat([START, Buffer.from([MARK])]));
}

/**
 * A JPEG (ITU-T T.81) without what does not belong to the picture. Width and height are in pixels. Throws PictureFault where
 * anything of it is damaged or missing, TooManyPixels where it is too large.
 */
export function readJpeg(bytes: Buffer): ReadPicture {
  const picture = new JpegReader(bytes).read();
  const { width, height } = picture.frame;
  return {
    type: 'image/jpeg',
    width,
    height,
    bytes: Buffer.concat([START, ...belonging(picture.segments), END]),
    turned: picture.segments.some(
      ({ marker, content }) => marker === EXIF_MARKER && startsWith(content, EXIF) && isTurned(content.subarray(EXIF.length)),
    ),
  };
}

/** Goes through a file from marker to marker. */
class JpegReader {
  readonly #bytes: Buffer;
  readonly #segments: Segment[] = [];
  readonly #tables = new Tables();
  #frame: Frame | null = null;
  #scans: Scans | null = null;
  #scanCount = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Up to the end of the picture, without what follows it. */
  read(): { readonly frame: Frame; readonly segments: readonly Segment[] } {
    for (let at = START.length; ; ) {
      at = this.#markerFrom(at);
      if (this.#bytes[at + 1] === END[1]) break;
      at = this.#readSegment(at);
    }
    if (!this.#frame) throw new PictureFault(partMissing('SOF'));
    if (!this.#scans?.complete) throw new PictureFault(pixelsMissing());
    return { frame: this.#frame, segments: this.#segments };
  }

  /** Where the next marker stands: any number of 0xff may be before it. */
  #markerFrom(start: number): number {
    let at = start;
    while (this.#bytes[at] === MARK && this.#bytes[at + 1] === MARK) at += 1;
    if (at + 1 >= this.#bytes.length) throw new PictureFault(endsEarly());
    if (this.#bytes[at] !== MARK) throw new PictureFault(partDamaged(this.#lastName()));
    return at;
  }

  #lastName(): string {
    const last = this.#segments.at(-1);
    return last ? nameOf(last.marker) : 'SOI';
  }

  /** Returns where it ends. */
  #readSegment(at: number): number {
    const marker = this.#bytes[at + 1] ?? 0;
    if (at + 4 > this.#bytes.length) throw new PictureFault(endsEarly());
    const length = this.#bytes.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (length < 2) throw new PictureFault(partDamaged(nameOf(marker)));
    if (end > this.#bytes.length) throw new PictureFault(endsEarly());
    if (this.#segments.length === MOST_SEGMENTS) throw new PictureFault(tooManyParts(MOST_SEGMENTS));
    const content = this.#bytes.subarray(at + 4, end);
    const dataEnd = marker === SCAN ? this.#readScan(content, end) : this.#take(marker, content, end);
    this.#segments.push({ marker, content, whole: this.#bytes.subarray(at, dataEnd) });
    return marker === SCAN ? this.#afterData(dataEnd) : dataEnd;
  }

  #take(marker: number, content: Buffer, end: number): number {
    if (marker === QUANTIZATION) this.#tables.takeQuantization(content);
    else if (marker === HUFFMAN) this.#tables.takeHuffman(content);
    else if (marker === RESTARTS) this.#tables.takeRestartInterval(content);
    else if (FRAMES.includes(marker)) this.#takeFrame(marker, content);
    else if (marker !== COMMENT && (marker < 0xe0 || marker > 0xef)) throw new PictureFault(partUnknown(nameOf(marker)));
    return end;
  }

  #takeFrame(marker: number, content: Buffer): void {
    if (this.#frame) throw new PictureFault(partMisplaced('SOF'));
    this.#frame = frameOf(marker, content);
    this.#scans = new Scans(this.#frame);
  }

  #readScan(content: Buffer, end: number): number {
    if (!this.#scans) throw new PictureFault(partMisplaced('SOS'));
    this.#scanCount += 1;
    if (this.#scanCount > MOST_SCANS) throw new PictureFault(tooManyParts(MOST_SCANS));
    return this.#scans.read(content, this.#tables, this.#bytes, end);
  }

  /** Goes over what some cameras write between the data of a scan and the next marker: it is left out. */
  #afterData(from: number): number {
    for (let at = from; at + 1 < this.#bytes.length; at += 1) {
      const next = this.#bytes[at + 1] ?? 0;
      const isRestart = next >= 0xd0 && next <= 0xd7;
      if (this.#bytes[at] === MARK && next !== 0 && next !== MARK && !isRestart) return at;
    }
    throw new PictureFault(endsEarly());
  }
}

const NAMES: Readonly<Record<number, string>> = {
  192: 'SOF',
  193: 'SOF',
  194: 'SOF',
  [HUFFMAN]: 'DHT',
  [QUANTIZATION]: 'DQT',
  [RESTARTS]: 'DRI',
  [SCAN]: 'SOS',
};

/** What the standard calls a segment, or its number. */
function nameOf(marker: number): string {
  return NAMES[marker] ?? `FF${marker.toString(16).toUpperCase().padStart(2, '0')}`;
}
