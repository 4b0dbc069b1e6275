import { crc32, inflateSync } from 'node:zlib';

/** A PNG file of eight bits without interlacing or filters, read by its specification. */
export interface ReadPng {
  readonly width: number;
  readonly height: number;
  /** Pixels to the metre. */
  readonly resolution: number | null;
  /** #rrggbb */
  at(x: number, y: number): string;
}

export function readPng(file: Uint8Array): ReadPng {
  const bytes = Buffer.from(file);
  if (bytes.subarray(0, 8).toString('hex') !== '89504e470d0a1a0a') throw new Error('This is not a PNG file.');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    if (bytes.readUInt32BE(at + 8 + length) !== crc32(body)) throw new Error('A chunk is damaged.');
    chunks.set(body.subarray(0, 4).toString('latin1'), body.subarray(4));
    at += 12 + length;
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  const [width, height, type] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9]];
  const palette = chunks.get('PLTE');
  const wide = type === 3 ? 1 : 3;
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  if (rows.length !== height * (1 + wide * width)) throw new Error('The pixels are too many or too few.');
  return {
    width,
    height,
    resolution: chunks.get('pHYs')?.readUInt32BE(0) ?? null,
    at: (x, y) => {
      const row = y * (1 + wide * width);
      if (rows[row] !== 0) throw new Error('The row is filtered.');
      const at = row + 1 + wide * x;
      const pixel = palette ? palette.subarray(3 * (rows[at] ?? 0), 3 * (rows[at] ?? 0) + 3) : rows.subarray(at, at + 3);
      return `#${Buffer.from(pixel).toString('hex')}`;
    },
  };
}
