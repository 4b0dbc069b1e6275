import { isAscii, isUtf8 } from 'node:buffer';
import { utf16Order } from '../../files/index.js';
import { damagedXml } from '../messages.js';
import { giveUp } from '../unreadable.js';
import { type XmlHandler, XmlScanner } from './scanner.js';

/** Goes through a document as its bytes come in: UTF-8, or UTF-16 with a byte order mark, which are all that office programs write. */
export async function scanXml(pieces: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(handler);
  const text = new TextOfPieces();
  for await (const piece of pieces) scanner.write(text.next(piece));
  text.end();
  scanner.end();
}

/** Bytes to text; a character may lie across two pieces. Faster by far than TextDecoder, which counts with 200 MB. */
class TextOfPieces {
  #wide: TextDecoder | null = null;
  #begun = false;
  #rest: Buffer = NOTHING;

  next(piece: Buffer): string {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece;
    if (!this.#begun && bytes.length < MARK_LENGTH) {
      this.#rest = bytes;
      return '';
    }
    this.#rest = NOTHING;
    const start = this.#begun ? 0 : this.#begin(bytes);
    return this.#wide ? wideText(this.#wide, bytes) : this.#narrow(bytes.subarray(start));
  }

  end(): void {
    if (this.#rest.length > 0) giveUp(damagedXml());
  }

  /** Looks at the byte order mark; returns where the text begins. */
  #begin(bytes: Buffer): number {
    this.#begun = true;
    const order = utf16Order(bytes);
    if (order) this.#wide = new TextDecoder(order, { fatal: true });
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? MARK_LENGTH : 0;
  }

  #narrow(bytes: Buffer): string {
    if (isAscii(bytes)) return bytes.toString('latin1');
    const end = wholeCharactersEnd(bytes);
    this.#rest = Buffer.from(bytes.subarray(end));
    const whole = bytes.subarray(0, end);
    if (!isUtf8(whole)) giveUp(damagedXml());
    return whole.toString('utf8');
  }
}

/** Bytes of the mark of UTF-8. */
const MARK_LENGTH = 3;
const NOTHING = Buffer.alloc(0);

function wideText(decoder: TextDecoder, bytes: Buffer): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    return giveUp(damagedXml());
  }
}

/** Where the last character ends that is whole: one has at most four bytes, and its first tells how many. */
function wholeCharactersEnd(bytes: Buffer): number {
  for (let index = bytes.length - 1; index >= Math.max(0, bytes.length - 4); index -= 1) {
    const byte = bytes[index] as number;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return index + length > bytes.length ? index : bytes.length;
  }
  return bytes.length;
}
