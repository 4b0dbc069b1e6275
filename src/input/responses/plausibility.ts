/**
 * Whether bytes or text of a whole file look like what an encoding takes them for. Most bytes of Western or damaged files
 * happen to be valid Shift_JIS, so validity alone would let them through as wrong characters.
 */

/** Half-width katakana and rare kanji are what EUC-JP looks like when it is read as Shift_JIS, and the other way round. */
export function strangeness(text: string): number {
  if (!NOT_HALF_WIDTH.test(text)) return 0;
  return count(text, /[\uff61-\uff9f\ue000-\uf8ff]/g) - count(text, /[\u3040-\u30ff]/g);
}

/** What words in half-width katakana alone do not hold: other letters, punctuation, and voicing marks out of place. */
const NOT_HALF_WIDTH = /[^\0-\x7f\uff66-\uff9f]|(?<![\uff73\uff76-\uff84\uff8a-\uff8e])\uff9e|(?<![\uff8a-\uff8e])\uff9f/;

/** Single Japanese characters in the middle of Latin words, more of them than Japanese words: "B騷ier" was "Bézier". */
export function isWestern(text: string): boolean {
  return count(text, /[a-z][^\0-\x7f](?![^\0-\x7f])|(?<![^\0-\x7f])[^\0-\x7f][a-z]/g) > count(text, /[^\0-\x7f]{2,}/g);
}

/** Far more characters are whole than broken: bytes of another encoding seldom make UTF-8 by chance. */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  return count(text, /[^\0-\x7f\ufffd]/gu) > 2 * count(text, /\ufffd/g);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
