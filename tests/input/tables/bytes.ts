/** A text, or its bytes. */
export type Cell = string | Uint8Array;

/** Numbers and texts as bytes, in one order. */
export class Bytes {
  readonly #parts: Buffer[] = [];

  constructor(
    readonly isBigEndian: boolean,
    readonly encode: (text: string) => Uint8Array = (text) => Buffer.from(text),
  ) {}

  get length(): number {
    return this.#parts.reduce((sum, part) => sum + part.length, 0);
  }

  int32(...values: readonly number[]): this {
    return this.#numbers(4, values, (view, at, value) => view.setInt32(at, value, !this.isBigEndian));
  }

  int16(...values: readonly number[]): this {
    return this.#numbers(2, values, (view, at, value) => view.setUint16(at, value, !this.isBigEndian));
  }

  float32(...values: readonly number[]): this {
    return this.#numbers(4, values, (view, at, value) => view.setFloat32(at, value, !this.isBigEndian));
  }

  int64(...values: readonly number[]): this {
    return this.#numbers(8, values, (view, at, value) => view.setBigInt64(at, BigInt(value), !this.isBigEndian));
  }

  float64(...values: readonly number[]): this {
    return this.#numbers(8, values, (view, at, value) => view.setFloat64(at, value, !this.isBigEndian));
  }

  uint8(...values: readonly number[]): this {
    return this.raw(Buffer.from(values));
  }

  /** A text filled up with spaces or another character; one that is longer is cut. */
  text(text: Cell, width: number, fill = ' '): this {
    const bytes = typeof text === 'string' ? this.encode(text) : text;
    return this.raw(Buffer.concat([bytes, Buffer.alloc(Math.max(0, width - bytes.length), fill)]).subarray(0, width));
  }

  /** A length in 4 bytes and the text. */
  sized(text: string): this {
    const bytes = this.encode(text);
    return this.int32(bytes.length).raw(bytes);
  }

  raw(bytes: Uint8Array): this {
    this.#parts.push(Buffer.from(bytes));
    return this;
  }

  all(): Buffer {
    return Buffer.concat(this.#parts);
  }

  #numbers(size: number, values: readonly number[], set: (view: DataView, at: number, value: number) => void): this {
    const bytes = Buffer.alloc(size * values.length);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    values.forEach((value, index) => {
      set(view, size * index, value);
    });
    return this.raw(bytes);
  }
}
