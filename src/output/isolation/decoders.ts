import { SPACE } from './fold.js';

/** A way to encode characters. */
export interface Decoder {
  /** A text without this sign holds nothing in this encoding. */
  readonly sign: string;
  readonly pattern: RegExp;
  /** The text that a match stands for. */
  decode(match: RegExpExecArray): string;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const ENTITIES: Decoder = {
  sign: '&',
  pattern: /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos|nbsp));?/gi,
  decode: ([all, hex, decimal, name]) =>
    name === undefined ? character(hex ? Number.parseInt(hex, 16) : Number(decimal), all) : (NAMED[name.toLowerCase()] ?? all),
};

/** Percent-encoding, as in addresses. */
export const PERCENT: Decoder = {
  sign: '%',
  pattern: /(?:%[0-9a-f]{2})+/gi,
  decode: ([all]) => Buffer.from(all.replaceAll('%', ''), 'hex').toString('utf8'),
};

/** In strings of scripts and of JSON. */
const SCRIPT: Decoder = {
  sign: '\\',
  pattern: /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([nrtv])|([^0-9a-z]))/giu,
  decode([all, point, unit, byte, space, other]) {
    if (unit !== undefined) return String.fromCharCode(Number.parseInt(unit, 16));
    return space === undefined ? (other ?? character(Number.parseInt(point ?? byte ?? '', 16), all)) : ' ';
  },
};

/** In strings of style sheets. */
const STYLE: Decoder = {
  sign: '\\',
  pattern: /\\(?:([0-9a-f]{1,6})\s?|\n)/gi,
  decode: ([all, hex]) => (hex === undefined ? '' : character(Number.parseInt(hex, 16), all)),
};

/** Markup that may stand within a word. */
export const INLINE_MARKUP: Decoder = {
  sign: '<',
  pattern: /<(?:\/?(?:a|b|bdi|bdo|em|i|mark|s|small|span|strong|sub|sup|tspan|u|wbr)\b[^>]*|!--[\s\S]*?--)>/gi,
  decode: () => '',
};

/** How words may be encoded in a document, in the order in which decoding is tried. */
export const DECODERS = [ENTITIES, PERCENT, SCRIPT, STYLE];

/** The character with a code; `all` where there is none. */
function character(code: number, all: string): string {
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : all;
}

/**
 * A text with everything decoded that is encoded in one way. `spots` are the places in the new text where a decoded part ends; none
 * where nothing was encoded.
 */
export function decoded(
  text: string,
  { sign, pattern, decode }: Decoder,
): { readonly text: string; readonly spots: readonly number[] } {
  if (!text.includes(sign)) return { text, spots: [] };
  const spots: number[] = [];
  let [result, from] = ['', 0];
  for (const match of text.matchAll(pattern)) {
    result += text.slice(from, match.index) + decode(match);
    from = match.index + match[0].length;
    spots.push(result.length);
  }
  return { text: result + text.slice(from), spots };
}

/** The parts of a text within `reach` characters of `spots`, white space not counted, extended to the ends of words. */
export function around(text: string, spots: readonly number[], reach: number): readonly string[] {
  if (2 * reach * spots.length > text.length) return [text];
  const parts: { readonly from: number; to: number }[] = [];
  for (const spot of spots) {
    const [from, to] = [edge(text, spot, -1, reach), edge(text, spot - 1, 1, reach) + 1];
    const last = parts.at(-1);
    if (last && from <= last.to) last.to = to;
    else parts.push({ from, to });
  }
  return parts.map(({ from, to }) => text.slice(from, to));
}

/** The last character that still belongs to the part, on the way from `at`. */
function edge(text: string, at: number, step: 1 | -1, reach: number): number {
  let next = at + step;
  for (let count = 0; next >= 0 && next < text.length; next += step) {
    if (count >= reach && !/[\w.,\x80-\uffff]/.test(text.charAt(next))) break;
    if (text.charCodeAt(next) > SPACE) count += 1;
  }
  return next - step;
}
