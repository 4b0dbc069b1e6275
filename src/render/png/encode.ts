import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** An opaque picture: red, green, blue and alpha of each pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const INDEXED = 3;
const TRUE_COLOUR = 2;
const MOST_COLOURS = 256;

const compress = promisify<Uint8Array, Buffer>(deflate);

/**
 * A PNG file with its resolution in pixels to the metre. A chart has few colours, so a pixel is as a rule the number of its colour in a
 * palette: that takes half the room of colours in full, and half the time.
 */
export async function encodePng(pixels: Pixels, perMetre: number): Promise<Uint8Array> {
  const { rows, palette } = indexed(pixels) ?? { rows: inFull(pixels), palette: null };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.width, 0);
  header.writeUInt32BE(pixels.height, 4);
  header.set([8, palette ? INDEXED : TRUE_COLOUR, 0, 0, 0], 8);
  const resolution = Buffer.alloc(9);
  resolution.writeUInt32BE(perMetre, 0);
  resolution.writeUInt32BE(perMetre, 4);
  resolution[8] = 1;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('pHYs', resolution),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', await compress(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Each row begins with the number of its filter, which is none. */
function indexed({ width, height, rgba }: Pixels): { readonly rows: Uint8Array; readonly palette: Uint8Array } | null {
  const colours = new Uint32Array(rgba.buffer.slice(rgba.byteOffset, rgba.byteOffset + rgba.byteLength));
  const numbers = new Map<number, number>();
  const rows = new Uint8Array(height * (width + 1));
  let [last, number] = [-1, 0];
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (const end = from + width; from < end; from += 1, to += 1) {
      const colour = colours[from] ?? 0;
      if (colour !== last) {
        last = colour;
        number = numbers.get(colour) ?? numbers.size;
        numbers.set(colour, number);
        if (numbers.size > MOST_COLOURS) return null;
      }
      rows[to] = number;
    }
  }
  const bytes = new Uint8Array(Uint32Array.from(numbers.keys()).buffer);
  return { rows, palette: bytes.filter((_, index) => index % 4 !== 3) };
}

function inFull({ width, height, rgba }: Pixels): Uint8Array {
  const rows = new Uint8Array(height * (3 * width + 1));
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1, from += 4, to += 3) rows.set(rgba.subarray(from, from + 3), to);
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
