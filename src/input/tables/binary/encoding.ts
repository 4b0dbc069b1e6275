import { isUtf8 } from 'node:buffer';
import { isWestern, strangeness } from '../../files/index.js';

/** Reads texts of a file in its encoding. */
export interface TextReader {
  /** As TextDecoder names it. */
  readonly encoding: string;
  /**
   * A text; null where it is not in the encoding. A character that is cut off at the end is left out: fields have a width in bytes,
   * and programs cut what is longer.
   */
  read(bytes: Uint8Array): string | null;
}

/** Reads texts in an encoding that `encodingNamed` or `encodingOfCodePage` gave. */
export function textReader(encoding: string): TextReader {
  const decoder = new TextDecoder(encoding);
  return { encoding, read: (bytes) => (isAscii(bytes) ? textOf(bytes, 'latin1') : wholeText(decoder, bytes)) };
}

/** The encoding that a file names, as TextDecoder does; null for none, and for one that leaves letters beyond ASCII open. */
export function encodingNamed(name: string): string | null {
  const plain = name.trim().toLowerCase();
  const [, page] = /^(?:cp|ibm-?|windows-|x-windows-|ms-?)?(\d{3,5})$/.exec(plain) ?? [];
  return (page === undefined ? null : encodingOfCodePage(Number(page))) ?? known(plain);
}

/** The encoding of a code page of Windows; null for one that is not known. */
export function encodingOfCodePage(page: number): string | null {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  if (page >= 28591 && page <= 28606) return known(`iso-8859-${page - 28590}`);
  return PAGES[page] ?? null;
}

const PAGES: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  943: 'shift_jis',
  949: 'euc-kr',
  950: 'big5',
  20866: 'koi8-r',
  20932: 'euc-jp',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Encodings in which a byte below 0x80 may be part of another character than in ASCII, and the one that stands for ASCII. */
const NOT_TAKEN = /^(utf-16|iso-2022|replacement|x-user-defined)|ascii$/;

function known(name: string): string | null {
  if (NOT_TAKEN.test(name)) return null;
  try {
    const { encoding } = new TextDecoder(name);
    return NOT_TAKEN.test(encoding) ? null : encoding;
  } catch {
    return null;
  }
}

/**
 * The encoding of texts that name none, or not rightly: UTF-8 where all are in it, else Shift_JIS or EUC-JP, whichever reads as
 * Japanese, else Windows-1252, in which programs of the West wrote.
 */
export function guessEncoding(texts: Iterable<Uint8Array>): string {
  const sample = [...samples(texts)];
  const utf8 = textReader('utf-8');
  if (sample.every((text) => utf8.read(text) !== null)) return 'utf-8';
  const [best] = JAPANESE.flatMap((encoding) => {
    const reader = textReader(encoding);
    const read = sample.map((text) => reader.read(text));
    const whole = read.includes(null) ? null : read.join('\n');
    return whole === null || CONTROL.test(whole) || isWestern(whole) ? [] : [{ encoding, strangeness: strangeness(whole) }];
  }).sort((a, b) => a.strangeness - b.strangeness);
  return best?.encoding ?? OF_ANY_BYTES;
}

/** In which any bytes are a text, so that to be read in it proves nothing. */
export const OF_ANY_BYTES = 'windows-1252';

const JAPANESE = ['shift_jis', 'euc-jp'];

/** Control characters other than tabs and line breaks. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/** In bytes: from so much, the encoding is told. */
const MOST_SAMPLED = 1_000_000;

/** Texts that are not in ASCII, which is equal in all encodings. */
function* samples(texts: Iterable<Uint8Array>): Generator<Uint8Array> {
  let size = 0;
  for (const text of texts) {
    if (isAscii(text)) continue;
    yield text;
    size += text.length;
    if (size > MOST_SAMPLED) return;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index += 1) if ((bytes[index] ?? 0) >= 0x80) return false;
  return true;
}

const REPLACED = '\ufffd';

/**
 * The decoder does not throw, since to throw costs more than to read: a mark stands for what is wrong. A character that is cut off
 * stays in the decoder, and is forgotten.
 */
function wholeText(decoder: TextDecoder, bytes: Uint8Array): string | null {
  if (decoder.encoding === 'utf-8' && isUtf8(bytes)) return textOf(bytes, 'utf8');
  const text = decoder.decode(bytes, { stream: true });
  decoder.decode();
  return text.includes(REPLACED) ? markedText(decoder, text, bytes) : text;
}

/** The mark may stand in the file itself, which other encodings than UTF-8 cannot write. */
function markedText({ encoding }: TextDecoder, text: string, bytes: Uint8Array): string | null {
  const again = Buffer.from(text);
  return encoding === 'utf-8' && again.equals(bytes.subarray(0, again.length)) ? text : null;
}

function textOf(bytes: Uint8Array, encoding: 'latin1' | 'utf8'): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(encoding);
}
