/** Writes a PDF object by object. It need not be held in memory as a whole: each call returns the bytes that come next. */
export class PdfWriter {
  #length = 0;
  /** By object number; 0 where an object has not been written. */
  readonly #offsets: number[] = [0];

  /** `version` such as 1.7. The bytes beyond ASCII tell programs that this is no text. */
  header(version: string): Uint8Array {
    return this.#next(Buffer.from(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`, 'latin1'));
  }

  /** `value` is Latin-1, and has the /Length of the stream. */
  object(number: number, value: string, stream: Uint8Array | null = null): Uint8Array {
    this.#offsets[number] = this.#length;
    const begin = `${number} 0 obj\n${value}`;
    if (stream === null) return this.#next(Buffer.from(`${begin}\nendobj\n`, 'latin1'));
    const pieces = [Buffer.from(`${begin}\nstream\n`, 'latin1'), stream, Buffer.from('\nendstream\nendobj\n', 'latin1')];
    return this.#next(Buffer.concat(pieces));
  }

  /** The table of contents; `trailer` is what stands there besides the number of objects. */
  end(trailer: string): Uint8Array {
    const start = this.#length;
    const size = this.#offsets.length;
    const lines = Array.from({ length: size - 1 }, (_, index) => entry(this.#offsets[index + 1] ?? 0));
    const table = `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}`;
    return this.#next(Buffer.from(`${table}trailer\n<</Size ${size}\n${trailer}>>\nstartxref\n${start}\n%%EOF\n`, 'latin1'));
  }

  #next(bytes: Uint8Array): Uint8Array {
    this.#length += bytes.byteLength;
    return bytes;
  }
}

function entry(offset: number): string {
  return offset === 0 ? '0000000000 00000 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
}
