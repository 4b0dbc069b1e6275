import { fileDamaged } from '../messages.js';
import { giveUp } from '../unreadable.js';

/** Reads a file part by part. What reaches beyond its end refuses the file, so that no length that it tells is believed. */
export class ByteReader {
  readonly view: DataView;
  #at: number;

  constructor(
    readonly bytes: Uint8Array,
    readonly isLittleEndian: boolean,
    at = 0,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = at;
  }

  /** The offset of what is read next, in bytes. */
  get at(): number {
    return this.#at;
  }

  get left(): number {
    return this.bytes.length - this.#at;
  }

  uint8(): number {
    return this.view.getUint8(this.#step(1));
  }

  uint16(): number {
    return this.view.getUint16(this.#step(2), this.isLittleEndian);
  }

  int32(): number {
    return this.view.getInt32(this.#step(4), this.isLittleEndian);
  }

  uint32(): number {
    return this.view.getUint32(this.#step(4), this.isLittleEndian);
  }

  /** A whole number of 8 bytes; one that a double does not hold exactly is larger than any file and is given as nearly as it can be. */
  int64(): number {
    return Number(this.view.getBigInt64(this.#step(8), this.isLittleEndian));
  }

  float64(): number {
    return this.view.getFloat64(this.#step(8), this.isLittleEndian);
  }

  /** The next bytes, not copied. */
  take(length: number): Uint8Array {
    const start = this.#step(length);
    return this.bytes.subarray(start, start + length);
  }

  skip(length: number): void {
    this.#step(length);
  }

  /** Goes past an ASCII text that has to stand here. */
  expect(text: string): void {
    if (!this.isNext(text)) giveUp(fileDamaged(`"${text}" was expected at byte ${this.#at}`));
    this.skip(text.length);
  }

  /** Whether an ASCII text stands here. */
  isNext(text: string): boolean {
    if (text.length > this.left) return false;
    for (let index = 0; index < text.length; index += 1)
      if (this.bytes[this.#at + index] !== text.charCodeAt(index)) return false;
    return true;
  }

  #step(length: number): number {
    if (!(length >= 0 && length <= this.left)) giveUp(fileDamaged(`it ends within the part that begins at byte ${this.#at}`));
    const start = this.#at;
    this.#at += length;
    return start;
  }
}
