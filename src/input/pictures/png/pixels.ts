import { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';
import { pixelsDamaged, pixelsLeft, pixelsMissing } from '../messages.js';
import { PictureFault } from '../picture.js';
import { COLOURS, type Header } from './header.js';

/** Rows of one length that follow each other. */
interface Rows {
  readonly bytes: number;
  readonly count: number;
}

/** Of each pass of an interlaced picture (Adam7): the first column and row, and the steps from one to the next. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Bytes inflated at a time. */
const PIECE = 1 << 18;
const MOST_FILTER = 4;

/**
 * Goes through the pixels of a picture as they are inflated, and keeps none. Throws PictureFault where they cannot be inflated,
 * are not as many as the header says, or have something behind them.
 */
export async function provePixels(header: Header, data: readonly Uint8Array[]): Promise<void> {
  const inflate = createInflate({ chunkSize: PIECE });
  const proof = openProof(rowsOf(header));
  try {
    for await (const piece of Readable.from(data).pipe(inflate)) proof.take(piece);
  } catch (error) {
    throw error instanceof PictureFault ? error : new PictureFault(pixelsDamaged());
  } finally {
    inflate.destroy();
  }
  proof.end();
  if (inflate.bytesWritten < data.reduce((sum, { length }) => sum + length, 0)) throw new PictureFault(pixelsLeft());
}

/** Each row begins with the number of its filter. */
function rowsOf({ width, height, depth, colour, interlaced }: Header): readonly Rows[] {
  const bytes = (pixels: number) => 1 + Math.ceil((pixels * COLOURS[colour].samples * depth) / 8);
  if (!interlaced) return [{ bytes: bytes(width), count: height }];
  return PASSES.map(([left, top, across, down]) => ({
    pixels: Math.ceil((width - left) / across),
    count: Math.ceil((height - top) / down),
  }))
    .filter(({ pixels, count }) => pixels > 0 && count > 0)
    .map(({ pixels, count }) => ({ bytes: bytes(pixels), count }));
}

/** Takes the rows piece by piece. */
function openProof(passes: readonly Rows[]) {
  const ends = passes.map((_, index) => passes.slice(0, index + 1).reduce((sum, { bytes, count }) => sum + bytes * count, 0));
  const total = ends.at(-1) ?? 0;
  let taken = 0;
  let pass = 0;
  let nextRow = 0;
  return {
    take(piece: Uint8Array): void {
      const end = taken + piece.length;
      if (end > total) throw new PictureFault(pixelsLeft());
      while (nextRow < end) {
        if (nextRow === ends[pass]) pass += 1;
        if ((piece[nextRow - taken] ?? 0) > MOST_FILTER) throw new PictureFault(pixelsDamaged());
        nextRow += passes[pass]?.bytes ?? total;
      }
      taken = end;
    },
    end(): void {
      if (taken < total) throw new PictureFault(pixelsMissing());
    },
  };
}
