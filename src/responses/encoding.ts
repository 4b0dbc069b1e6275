import { type Message, notText, wrongEncoding } from './messages.js';

export type Decoded = { readonly text: string } | { readonly line: number; readonly message: Message };

/**
 * The text of a file in UTF-8 or UTF-16 (by its byte order mark), else in Shift_JIS (CP932) or EUC-JP, whichever reads as
 * Japanese. What is none of them is named by its line.
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = byteOrder(bytes);
  if (utf16) return attempt(bytes, utf16) ?? { line: 1, message: wrongEncoding() };
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { line: lineAt(bytes, nul), message: notText() };
  const utf8 = attempt(bytes, 'utf-8');
  if (utf8) return utf8;
  const candidates = ['shift_jis', 'euc-jp'].map((name) => attempt(bytes, name)).filter((found) => found !== null);
  const [best] = candidates.filter(({ text }) => !CONTROL.test(text)).sort((a, b) => strangeness(a.text) - strangeness(b.text));
  return best ?? { line: lineAt(bytes, firstFault(bytes)), message: wrongEncoding() };
}

function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function attempt(bytes: Uint8Array, encoding: string): { text: string } | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return null;
  }
}

/** Controls other than tabs and line breaks. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/** Half-width katakana and rare kanji are what EUC-JP looks like when it is read as Shift_JIS, and the other way round. */
function strangeness(text: string): number {
  const strange = text.match(/[\uff61-\uff9f\ue000-\uf8ff]/g)?.length ?? 0;
  const usual = text.match(/[\u3040-\u30ff]/g)?.length ?? 0;
  return strange - usual;
}

/** The first byte that is wrong in UTF-8, found by halving. */
function firstFault(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function lineAt(bytes: Uint8Array, offset: number): number {
  return bytes.subarray(0, offset).reduce((line, byte) => (byte === 0x0a ? line + 1 : line), 1);
}
