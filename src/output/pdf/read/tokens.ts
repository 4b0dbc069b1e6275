import { hexBytes, literalBytes, nameBytes } from './escapes.js';
import { unreadable } from './messages.js';

/** The smallest parts of everything in a PDF: of objects, content streams and character maps alike. */

export interface PdfName {
  readonly kind: 'name';
  /** Its bytes as Latin-1, `#20` decoded. */
  readonly text: string;
}
/** A string, whichever way it is written. */
export interface PdfString {
  readonly kind: 'string';
  /** Its bytes as Latin-1. */
  readonly bytes: string;
}
/**
 * A number is given without its fraction, which has no meaning for text. A plain string is a word: a keyword, an operator or a
 * bracket.
 */
export type Token = number | string | PdfName | PdfString;

/** Tokens one after another. */
export interface Tokens {
  /** The next token; undefined at the end. Throws RenderError where there is none. */
  next(): Token | undefined;
  /** The byte at which the next token is looked for. */
  position: number;
}

/** The comments and names that were met while reading. */
export interface Met {
  readonly comments: Set<string>;
  readonly names: Set<string>;
}

const [REGULAR, SPACE, DELIMITER] = [0, 1, 2];
const CLASSES = new Uint8Array(256);
for (const character of '\0\t\n\f\r ') CLASSES[character.charCodeAt(0)] = SPACE;
for (const character of '()<>[]{}/%') CLASSES[character.charCodeAt(0)] = DELIMITER;

/** Words of one or two bytes, by these bytes: most words of a page are such operators. */
const OPERATORS: (string | undefined)[] = new Array(256 * 256).fill(undefined);

/** Hexadecimal strings of two bytes, by their value: in these pages draw their glyphs. */
const CODES: (PdfString | undefined)[] = new Array(256 * 256).fill(undefined);
/** The value of hexadecimal digits; far below zero for any other byte. */
const DIGITS = new Int32Array(256).fill(-(2 ** 20));
for (const digit of '0123456789abcdefABCDEF') DIGITS[digit.charCodeAt(0)] = Number.parseInt(digit, 16);

/** The tokens of `source`, which holds bytes as Latin-1. Comments and names are added to `met`. */
export function readTokens(source: string, met: Met): Tokens {
  // Several times as fast to go through as a string.
  const bytes = Buffer.from(source, 'latin1');
  const end = bytes.length;
  let at = 0;
  return {
    next,
    get position() {
      return at;
    },
    set position(value) {
      at = value;
    },
  };

  function next(): Token | undefined {
    while (at < end && CLASSES[bytes[at] ?? 0] === SPACE) at += 1;
    if (at >= end) return undefined;
    const code = bytes[at] ?? 0;
    if (CLASSES[code] !== DELIMITER) return isNumeric(code) ? number() : regular();
    if (code === 0x3c && bytes[at + 1] !== 0x3c) return hex();
    if (code === 0x2f) return name();
    if (code === 0x28) return literal();
    return code === 0x25 ? afterComment() : bracket(code);
  }

  function bracket(code: number): string {
    const start = at;
    at += code === 0x3c || (code === 0x3e && bytes[at + 1] === 0x3e) ? 2 : 1;
    const text = source.slice(start, at);
    if (text === '>' || text === ')') throw unreadable(`there is a "${text}" too much at byte ${start}`);
    return text;
  }

  function afterComment(): Token | undefined {
    const start = at + 1;
    while (at < end && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
    met.comments.add(source.slice(start, at));
    return next();
  }

  function regular(): string {
    const start = at;
    while (at < end && CLASSES[bytes[at] ?? 0] === REGULAR) at += 1;
    if (at - start > 2) return source.slice(start, at);
    const key = (bytes[start] ?? 0) * 256 + (at - start === 2 ? (bytes[start + 1] ?? 0) : 0);
    const known = OPERATORS[key];
    if (known !== undefined) return known;
    const word = source.slice(start, at);
    OPERATORS[key] = word;
    return word;
  }

  function number(): number {
    const start = at;
    const sign = bytes[at];
    if (sign === 0x2d || sign === 0x2b) at += 1;
    let [value, whole] = [0, true];
    for (; at < end; at += 1) {
      const code = bytes[at] ?? 0;
      if (code >= 0x30 && code <= 0x39) {
        if (whole) value = value * 10 + code - 0x30;
      } else if (code === 0x2e && whole) whole = false;
      else if (CLASSES[code] === REGULAR) throw unreadable(`there is something that is no number at byte ${start}`);
      else break;
    }
    return sign === 0x2d ? -value : value;
  }

  function name(): PdfName {
    at += 1;
    const text = nameBytes(regular());
    met.names.add(text);
    return { kind: 'name', text };
  }

  function hex(): PdfString {
    const start = at + 1;
    const code = bytes[start + 4] === 0x3e ? codeAt(start) : -1;
    const known = code < 0 ? undefined : CODES[code];
    if (known) {
      at = start + 5;
      return known;
    }
    at = source.indexOf('>', start) + 1;
    if (at === 0) throw unreadable(`a string does not end that begins at byte ${start}`);
    const content = hexBytes(source.slice(start, at - 1));
    if (content === null) throw unreadable(`a string is not hexadecimal that begins at byte ${start}`);
    const string: PdfString = { kind: 'string', bytes: content };
    if (code >= 0) CODES[code] = string;
    return string;
  }

  /** The value of four hexadecimal digits; negative where one of them is none. */
  function codeAt(start: number): number {
    let code = 0;
    for (let index = start; index < start + 4; index += 1) code = code * 16 + (DIGITS[bytes[index] ?? 0] ?? 0);
    return code;
  }

  function literal(): PdfString {
    const start = at + 1;
    let depth = 0;
    do {
      if (at >= end) throw unreadable(`a string does not end that begins at byte ${start}`);
      const code = bytes[at];
      if (code === 0x5c) at += 1;
      else if (code === 0x28) depth += 1;
      else if (code === 0x29) depth -= 1;
      at += 1;
    } while (depth > 0);
    return { kind: 'string', bytes: literalBytes(source.slice(start, at - 1)) };
  }
}

/** A digit, a sign or a point. */
function isNumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e;
}
