import { greatest } from '../../../model/extremes.js';
import { LIMITS } from '../../../model/limits.js';
import type { Message } from '../../../model/problem.js';
import {
  firstWrongLine,
  isDamagedUtf8,
  isWestern,
  isWesternText,
  lineOf,
  lineOfByte,
  strangeness,
  textIn,
  utf8Text,
  utf16Order,
  windowsText,
} from '../../files/index.js';
import { notText, tooLargeToGuess, wrongEncoding } from '../messages.js';

/** The text of a file; or the line, from 1, at which it cannot be read, and why. */
export type Decoded = { readonly text: string } | { readonly line: number; readonly message: Message };

/**
 * The text of a file in UTF-8, or UTF-16 with a byte order mark; else in Shift_JIS (CP932) or EUC-JP, whichever reads as
 * Japanese; else in Windows-1252, if it reads as a language of Western Europe. For a file in none of them, the first line that cannot be read.
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Order(bytes);
  if (utf16) return decodeUtf16(bytes, utf16);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { line: lineOfByte(bytes, nul), message: notText() };
  const utf8 = utf8Text(bytes);
  if (utf8 !== null) return { text: utf8 };
  if (isDamagedUtf8(bytes)) return { line: firstWrongLine(bytes, 'utf-8') ?? 1, message: wrongEncoding() };
  if (bytes.length > LIMITS.tableBytesOfOldEncoding)
    return { line: firstWrongLine(bytes, 'utf-8') ?? 1, message: tooLargeToGuess(bytes.length, LIMITS.tableBytesOfOldEncoding) };
  const [best] = JAPANESE.map((name) => textIn(bytes, name))
    .filter((text) => text !== null && !CONTROL.test(text) && !isWestern(text))
    .sort((a, b) => strangeness(a ?? '') - strangeness(b ?? ''));
  if (typeof best === 'string') return { text: best };
  const western = windowsText(bytes);
  return western !== null && isWesternText(western) ? { text: western } : { line: furthestLine(bytes), message: wrongEncoding() };
}

const JAPANESE = ['shift_jis', 'euc-jp'];

/** Control characters other than tabs and line breaks. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

function decodeUtf16(bytes: Uint8Array, encoding: string): Decoded {
  const text = textIn(bytes, encoding);
  if (text === null) return { line: firstWrongLine(bytes, encoding) ?? 1, message: wrongEncoding() };
  const nul = text.indexOf('\0');
  return nul < 0 ? { text } : { line: lineOf(text, nul), message: notText() };
}

/**
 * The text of a file in UTF-16 of which the byte order mark is missing, by where the zeros of its ASCII characters stand; null
 * where it is none.
 */
export function decodeWithoutMark(bytes: Uint8Array): { readonly text: string } | null {
  if (bytes.length % 2 !== 0) return null;
  let [first, second] = [0, 0];
  for (let index = bytes.indexOf(0); index >= 0; index = bytes.indexOf(0, index + 1)) {
    if (index % 2 === 0) first += 1;
    else second += 1;
  }
  const text = textIn(bytes, second > first ? 'utf-16le' : 'utf-16be');
  return text !== null && !CONTROL.test(text) && /[\n\r]/.test(text) ? { text } : null;
}

/** The encoding that reads furthest is the likeliest one, so its first fault is named. */
function furthestLine(bytes: Uint8Array): number {
  return greatest(['utf-8', ...JAPANESE].map((encoding) => firstWrongLine(bytes, encoding) ?? 1));
}
