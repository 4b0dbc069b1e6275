/**
 * Whether bytes or text of a whole file look like what an encoding takes them for. Most bytes of Western or damaged files
 * happen to be valid Shift_JIS, so validity alone would let them through as wrong characters. Characters are counted one by one:
 * lists of what a pattern finds in a whole file would need more memory than the file.
 */

/**
 * How little a text looks like Japanese; the lower, the better. Half-width katakana and rare kanji count as strange: EUC-JP read
 * as Shift_JIS gives them, and the other way round.
 */
export function strangeness(text: string): number {
  if (!NOT_HALF_WIDTH.test(text)) return 0;
  let strange = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code >= 0xff61 && code <= 0xff9f) || (code >= 0xe000 && code <= 0xf8ff)) strange += 1;
    else if (code >= 0x3040 && code <= 0x30ff) strange -= 1;
  }
  return strange;
}

/**
 * What a text written only in half-width katakana does not hold: other letters, punctuation, and voicing marks in the wrong
 * place.
 */
const NOT_HALF_WIDTH = /[^\0-\x7f\uff66-\uff9f]|(?<![\uff73\uff76-\uff84\uff8a-\uff8e])\uff9e|(?<![\uff8a-\uff8e])\uff9f/;

/** Whether single Japanese characters inside Latin words outnumber Japanese words: "B騷ier" was "Bézier". */
export function isWestern(text: string): boolean {
  let [single, words] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) < 0x80) continue;
    const start = index;
    while (text.charCodeAt(index + 1) >= 0x80) index += 1;
    if (index > start) words += 1;
    else if (isSmallLetter(text.charCodeAt(start - 1)) || isSmallLetter(text.charCodeAt(start + 1))) single += 1;
  }
  return single > words;
}

/** Letters and signs of Western languages beyond ASCII, but those that hardly anybody types. */
const WESTERN = /^[À-ÖØ-öø-ÿŠšŽžŒœŸ€£§°²³´·ªº¿¡«»‹›‚„“”‘’–—…•©®™±µ¼½¾¨\u00a0]+$/;
/** Letters with marks come one by one, as in Größe, or with a quotation mark. What is not Western gives long runs of them. */
const LONGEST_RUN = 3;

/** Whether a text that was read as Windows-1252 looks like one of Western Europe. */
export function isWesternText(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return false;
      continue;
    }
    const start = index;
    while (text.charCodeAt(index + 1) >= 0x80) index += 1;
    if (index - start >= LONGEST_RUN || !WESTERN.test(text.slice(start, index + 1))) return false;
  }
  return true;
}

function isSmallLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Whether far more characters are whole than broken in UTF-8; bytes in another encoding seldom look like that by chance. */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  let [whole, broken] = [0, 0];
  for (let index = 0; index < bytes.length; ) {
    const lead = bytes[index] ?? 0;
    const length = lengthOf(lead);
    let next = index + 1;
    while (next < index + length && isContinuation(bytes[next] ?? 0)) next += 1;
    if (lead >= 0x80) {
      if (length > 1 && next === index + length) whole += 1;
      else broken += 1;
    }
    index = next;
  }
  return whole > 2 * broken;
}

/** How many bytes a character has in UTF-8 that begins with this one; 1 for a byte with which none begins. */
function lengthOf(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}
