import { pixelsDamaged, pixelsMissing } from '../messages.js';
import { PictureFault } from '../picture.js';
import { type HuffmanTable, LONGEST, QUICK } from './huffman.js';

const MARK = 0xff;

/** The bits of a scan, from `at` on: a 0xff is followed by a zero byte that is no data, or it begins a marker, which ends them. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;
  /** The next bits; the last `#count` of them count, and of those the last `#padded` are none of the data. */
  #held = 0;
  #count = 0;
  #padded = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** A number of up to 16 bits. Throws PictureFault where there are not so many. */
  read(bits: number): number {
    if (bits === 0) return 0;
    this.#fill();
    const number = (this.#held >>> (this.#count - bits)) & ((1 << bits) - 1);
    this.#take(bits);
    return number;
  }

  /** The symbol of the next code. Throws PictureFault where there is no such code. */
  symbol({ quick, above, offset, symbols }: HuffmanTable): number {
    this.#fill();
    const next = (this.#held >>> (this.#count - LONGEST)) & 0xffff;
    const known = quick[next >>> (LONGEST - QUICK)] ?? 0;
    if (known > 0) {
      this.#take(known >>> 8);
      return known & 0xff;
    }
    for (let length = QUICK + 1; length <= LONGEST; length += 1) {
      if (next >= (above[length] ?? 0)) continue;
      this.#take(length);
      return symbols[(next >>> (LONGEST - length)) + (offset[length] ?? 0)] ?? 0;
    }
    throw new PictureFault(pixelsDamaged());
  }

  /** Goes over the marker of a restart. Throws PictureFault where another thing stands there. */
  restart(number: number): void {
    let at = this.end();
    while (this.#bytes[at] === MARK && this.#bytes[at + 1] === MARK) at += 1;
    if (this.#bytes[at] !== MARK || this.#bytes[at + 1] !== 0xd0 + (number % 8)) throw new PictureFault(pixelsDamaged());
    this.#at = at + 2;
    [this.#held, this.#count, this.#padded] = [0, 0, 0];
  }

  /** Where the data end of which bits were read; what is left of the last byte is no data. */
  end(): number {
    let at = this.#at;
    for (let ahead = (this.#count - this.#padded) >> 3; ahead > 0; ahead -= 1)
      at -= this.#bytes[at - 1] === 0 && this.#bytes[at - 2] === MARK ? 2 : 1;
    return at;
  }

  #take(bits: number): void {
    this.#count -= bits;
    if (this.#count < this.#padded) throw new PictureFault(pixelsMissing());
  }

  /** Holds at least 16 bits. */
  #fill(): void {
    while (this.#count < LONGEST) {
      const byte = this.#bytes[this.#at];
      const isData = byte !== undefined && (byte !== MARK || this.#bytes[this.#at + 1] === 0);
      if (isData) this.#at += byte === MARK ? 2 : 1;
      else this.#padded += 8;
      this.#held = (this.#held << 8) | (isData ? byte : 0);
      this.#count += 8;
    }
  }
}
