import { partDamaged } from '../messages.js';
import { PictureFault } from '../picture.js';

/** The longest code has so many bits. */
export const LONGEST = 16;
/** Codes of up to so many bits are looked up at once. */
export const QUICK = 8;

/** A table of Huffman codes (T.81, annex C). */
export interface HuffmanTable {
  /** Of each beginning of `QUICK` bits: 256 x the length of the code + its symbol; 0 where the code is longer. */
  readonly quick: Uint16Array;
  /** Of each length: one more than the last code, filled up with ones to `LONGEST` bits; 0 where there is none. */
  readonly above: Int32Array;
  /** Of each length: what added to a code gives the place of its symbol. */
  readonly offset: Int32Array;
  readonly symbols: Uint8Array;
}

/** `counts`: how many codes of each length there are, from 1. Throws PictureFault where so many do not fit. */
export function huffmanTable(counts: Uint8Array, symbols: Uint8Array): HuffmanTable {
  const quick = new Uint16Array(1 << QUICK);
  const [above, offset] = [new Int32Array(LONGEST + 1), new Int32Array(LONGEST + 1)];
  let [code, place] = [0, 0];
  for (let length = 1; length <= LONGEST; length += 1) {
    const count = counts[length - 1] ?? 0;
    offset[length] = place - code;
    if (length <= QUICK)
      for (let index = 0; index < count; index += 1) {
        const from = (code + index) << (QUICK - length);
        quick.fill((length << 8) | (symbols[place + index] ?? 0), from, from + (1 << (QUICK - length)));
      }
    code += count;
    place += count;
    if (code > 1 << length) throw new PictureFault(partDamaged('DHT'));
    above[length] = count === 0 ? 0 : code << (LONGEST - length);
    code <<= 1;
  }
  return { quick, above, offset, symbols };
}
