import type { Message } from '../../model/problem.js';
import { notText, wrongEncoding } from './messages.js';
import { isDamagedUtf8, isWestern, strangeness } from './plausibility.js';

/** The text of a file; or the line, from 1, at which it cannot be read, and why. */
export type Decoded = { readonly text: string } | { readonly line: number; readonly message: Message };

/**
 * The text of a file in UTF-8, or UTF-16 with a byte order mark; else in Shift_JIS (CP932) or EUC-JP, whichever reads as
 * Japanese. For a file in none of them, the first line that cannot be read.
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = byteOrder(bytes);
  if (utf16) return decodeUtf16(bytes, utf16);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { line: lineAt(bytes, nul, 'utf-8'), message: notText() };
  const utf8 = attempt(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8 };
  if (isDamagedUtf8(bytes)) return fault(bytes, 'utf-8');
  const [best] = JAPANESE.map((name) => attempt(bytes, name))
    .filter((text) => text !== null && !CONTROL.test(text) && !isWestern(text))
    .sort((a, b) => strangeness(a ?? '') - strangeness(b ?? ''));
  return typeof best === 'string' ? { text: best } : furthestFault(bytes);
}

const JAPANESE = ['shift_jis', 'euc-jp'];

/** Control characters other than tabs and line breaks. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function decodeUtf16(bytes: Uint8Array, encoding: string): Decoded {
  const text = attempt(bytes, encoding);
  if (text === null) return fault(bytes, encoding);
  const nul = text.indexOf('\0');
  return nul < 0 ? { text } : { line: linesOf(text.slice(0, nul)), message: notText() };
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding that reads furthest is the likeliest one, so its first fault is reported. */
function furthestFault(bytes: Uint8Array): Decoded {
  const failing = ['utf-8', ...JAPANESE].filter((encoding) => attempt(bytes, encoding) === null);
  const [furthest] = failing
    .map((encoding) => ({ encoding, offset: faultIn(bytes, encoding) }))
    .sort((a, b) => b.offset - a.offset);
  return fault(bytes, furthest?.encoding ?? 'utf-8');
}

function fault(bytes: Uint8Array, encoding: string): Decoded {
  return { line: lineAt(bytes, faultIn(bytes, encoding), encoding), message: wrongEncoding() };
}

/** The offset of the first byte that is wrong in an encoding, found by halving. */
function faultIn(bytes: Uint8Array, encoding: string): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isPrefix(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  return good;
}

function isPrefix(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function lineAt(bytes: Uint8Array, offset: number, encoding: string): number {
  return linesOf(new TextDecoder(encoding).decode(bytes.subarray(0, offset), { stream: true }));
}

function linesOf(text: string): number {
  return text.split(/\r\n|\r|\n/).length;
}
