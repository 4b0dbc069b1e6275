import { crc32, deflateSync } from 'node:zlib';

/** Picture files made in memory, byte by byte, so that each can be wrong in one way. */

/** A PNG chunk with its right checksum. */
export function chunk(type: string, content: string | Uint8Array): Buffer {
  const body = Buffer.concat([
    Buffer.from(type, 'latin1'),
    typeof content === 'string' ? Buffer.from(content, 'latin1') : content,
  ]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(body.length - 4, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

export const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
export const IEND = chunk('IEND', '');

interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  readonly colour?: number;
  readonly interlaced?: boolean;
}

export function ihdr({ width, height, depth = 8, colour = 2, interlaced = false }: PngHeader): Buffer {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8);
  return chunk('IHDR', content);
}

/** A PNG of these parts between its signature and its end. */
export function png(...parts: readonly Buffer[]): Buffer {
  return Buffer.concat([SIGNATURE, ...parts, IEND]);
}

/** An IDAT chunk of so many bytes of pixels, all zero. */
export function pixels(bytes: number): Buffer {
  return chunk('IDAT', deflateSync(Buffer.alloc(bytes)));
}

/** A colour profile of so many bytes that says nothing. */
export function profile(bytes = 200): Buffer {
  const made = Buffer.alloc(bytes);
  made.writeUInt32BE(bytes, 0);
  made.write('acsp', 36, 'latin1');
  return made;
}

/** A JPEG segment with its length. */
export function segment(marker: number, content: string | Uint8Array): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** The parts of a grey JPEG in which every block is coded as two zero bits. */
export interface GreyJpeg {
  readonly quantization: Buffer;
  readonly frame: Buffer;
  readonly tables: Buffer;
  readonly scan: Buffer;
  readonly data: Buffer;
}

const START = Buffer.from('ffd8', 'hex');
const END = Buffer.from('ffd9', 'hex');
/** One code, a zero bit, for the symbol 0: no difference of means, no other coefficient. */
const ONE_CODE = [1, ...new Array<number>(15).fill(0), 0];

export function greyJpeg(width: number, height: number): GreyJpeg {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  const bits = 2 * Math.ceil(width / 8) * Math.ceil(height / 8);
  return {
    quantization: segment(0xdb, Buffer.from([0, ...new Array<number>(64).fill(1)])),
    frame: segment(0xc0, Buffer.from([8, ...size, 1, 1, 0x11, 0])),
    tables: segment(0xc4, Buffer.from([0x00, ...ONE_CODE, 0x10, ...ONE_CODE])),
    scan: segment(0xda, Buffer.from([1, 1, 0x00, 0, 63, 0])),
    data: Buffer.alloc(Math.ceil(bits / 8)),
  };
}

/** A JPEG of these parts between its start and its end. */
export function jpeg(...parts: readonly Buffer[]): Buffer {
  return Buffer.concat([START, ...parts, END]);
}

/** All parts, in their order. */
export function partsOf({ quantization, frame, tables, scan, data }: GreyJpeg): readonly Buffer[] {
  return [quantization, frame, tables, scan, data];
}
