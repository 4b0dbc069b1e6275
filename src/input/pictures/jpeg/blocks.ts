import { pixelsDamaged } from '../messages.js';
import { PictureFault } from '../picture.js';
import type { BitReader } from './bits.js';
import { type Coefficients, countMarks, type Marks, nextMark } from './coefficients.js';
import type { HuffmanTable } from './huffman.js';

/** The colour that a block is of, as a scan codes it. */
export interface Coded {
  readonly first: HuffmanTable;
  readonly others: HuffmanTable;
  readonly coefficients: Coefficients;
}

/** Reads the blocks of one scan; only what a later scan depends on is kept of them. */
export interface BlockReader {
  /** `block` is its place among the blocks of its colour. Throws PictureFault where the data are none of a block. */
  read(coded: Coded, block: number): void;
  /** What was read before does not count any more. */
  restart(): void;
}

/** The coefficients that a scan holds, from the first to the last of 0..63; the first of a block is its mean. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

const LAST = 63;
const MOST_BITS = 15;
const SIXTEEN_ZEROS = 15;
const nothing = () => undefined;

/** Whole blocks (T.81, F.2.2). */
export function wholeBlocks(bits: BitReader): BlockReader {
  return {
    read({ first, others }) {
      readMean(bits, first);
      for (let at = 1; at <= LAST; at += 1) {
        const symbol = bits.symbol(others);
        const [zeros, size] = [symbol >> 4, symbol & 15];
        if (size === 0 && zeros === 0) return;
        at += zeros;
        if (at > LAST || (size === 0 && zeros !== SIXTEEN_ZEROS)) throw new PictureFault(pixelsDamaged());
        bits.read(size);
      }
    },
    restart: nothing,
  };
}

/** The means of blocks, but for their last bits (G.1.2.1). */
export function means(bits: BitReader): BlockReader {
  return { read: ({ first }) => readMean(bits, first), restart: nothing };
}

/** One more bit of the mean of each block. */
export function bitsOfMeans(bits: BitReader): BlockReader {
  return { read: () => void bits.read(1), restart: nothing };
}

/** Other coefficients, but for their last bits (G.1.2.2). */
export function bands(bits: BitReader, { from, to }: Band): BlockReader {
  let emptyBlocks = 0;
  return {
    read({ others, coefficients }, block) {
      if (emptyBlocks > 0) {
        emptyBlocks -= 1;
        return;
      }
      for (let at = from; at <= to; at += 1) {
        const symbol = bits.symbol(others);
        const [zeros, size] = [symbol >> 4, symbol & 15];
        if (size === 0 && zeros !== SIXTEEN_ZEROS) {
          emptyBlocks = runOf(bits, zeros) - 1;
          return;
        }
        at += zeros;
        if (at > to) throw new PictureFault(pixelsDamaged());
        if (size === 0) continue;
        bits.read(size);
        coefficients.add(block, at);
      }
    },
    restart: () => {
      emptyBlocks = 0;
    },
  };
}

/** One more bit of those coefficients that are not zero, and some that were zero (G.1.2.3). */
export function bitsOfBands(bits: BitReader, { from, to }: Band): BlockReader {
  let emptyBlocks = 0;
  return {
    read({ others, coefficients }, block) {
      const marks = coefficients.of(block);
      let at = from;
      for (; at <= to && emptyBlocks === 0; at += 1) {
        const symbol = bits.symbol(others);
        const [zeros, size] = [symbol >> 4, symbol & 15];
        if (size === 0 && zeros !== SIXTEEN_ZEROS) {
          emptyBlocks = runOf(bits, zeros);
          break;
        }
        if (size > 1) throw new PictureFault(pixelsDamaged());
        bits.read(size);
        at = afterZeros(zeros, marks, at);
        if (size === 0) continue;
        if (at > to) throw new PictureFault(pixelsDamaged());
        coefficients.add(block, at);
      }
      if (emptyBlocks === 0) return;
      readBits(countMarks(marks, at, to));
      emptyBlocks -= 1;
    },
    restart: () => {
      emptyBlocks = 0;
    },
  };

  /** Goes over so many zeros and to the next, or to the end, with a bit for each coefficient between that is none. */
  function afterZeros(zeros: number, marks: Marks, start: number): number {
    let [at, left] = [start, zeros];
    for (;;) {
      const next = Math.min(nextMark(marks, at), to + 1);
      if (left < next - at) return at + left;
      if (next > to) return next;
      left -= next - at;
      bits.read(1);
      at = next + 1;
    }
  }

  function readBits(count: number): void {
    for (let left = count; left > 0; left -= MOST_BITS) bits.read(Math.min(left, MOST_BITS));
  }
}

function readMean(bits: BitReader, table: HuffmanTable): void {
  const size = bits.symbol(table);
  if (size > MOST_BITS) throw new PictureFault(pixelsDamaged());
  bits.read(size);
}

/** How many blocks, this one among them, have nothing more. */
function runOf(bits: BitReader, power: number): number {
  return (1 << power) + bits.read(power);
}
