/**
 * Whether bytes or text of a whole file look like what an encoding takes them for. Most bytes of Western or damaged files
 * happen to be valid Shift_JIS, so validity alone would let them through as wrong characters.
 */

/**
 * How little a text looks like Japanese; the lower, the better. Half-width katakana and rare kanji count as strange: EUC-JP read
 * as Shift_JIS gives them, and the other way round.
 */
export function strangeness(text: string): number {
  if (!NOT_HALF_WIDTH.test(text)) return 0;
  return count(text, /[\uff61-\uff9f\ue000-\uf8ff]/g) - count(text, /[\u3040-\u30ff]/g);
}

/**
 * What a text written only in half-width katakana does not hold: other letters, punctuation, and voicing marks in the wrong
 * place.
 */
const NOT_HALF_WIDTH = /[^\0-\x7f\uff66-\uff9f]|(?<![\uff73\uff76-\uff84\uff8a-\uff8e])\uff9e|(?<![\uff8a-\uff8e])\uff9f/;

/** Whether single Japanese characters inside Latin words outnumber Japanese words: "B騷ier" was "Bézier". */
export function isWestern(text: string): boolean {
  return count(text, /[a-z][^\0-\x7f](?![^\0-\x7f])|(?<![^\0-\x7f])[^\0-\x7f][a-z]/g) > count(text, /[^\0-\x7f]{2,}/g);
}

/** Whether far more characters are whole than broken in UTF-8; bytes in another encoding seldom look like that by chance. */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  return count(text, /[^\0-\x7f\ufffd]/gu) > 2 * count(text, /\ufffd/g);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
