/** Texts that bytes may stand for. Bytes are held in strings as Latin-1, one character for each byte. */

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a string of a PDF: UTF-16 or UTF-8 where it begins with their byte order marks, else Latin-1. */
export function stringText(bytes: string): string {
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(Buffer.from(bytes, 'latin1'));
  if (bytes.startsWith('\xff\xfe')) return Buffer.from(bytes, 'latin1').toString('utf16le', 2);
  return bytes.startsWith('\xef\xbb\xbf') ? Buffer.from(bytes, 'latin1').toString('utf8', 3) : bytes;
}

/**
 * All texts that bytes may stand for: as `stringText` reads them, and as UTF-8 without a mark, as in names, addresses and attached
 * files.
 */
export function possibleTexts(bytes: string): readonly string[] {
  const text = stringText(bytes);
  const utf8 = text === bytes && /[\x80-\xff]/.test(bytes) ? utf8Text(bytes) : null;
  return utf8 === null ? [text] : [text, utf8];
}

function utf8Text(bytes: string): string | null {
  try {
    return UTF8.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return null;
  }
}

/** From this many bytes on, random bytes hold short words by chance. */
const MANY = 1000;

/**
 * Whether bytes are those of a font, a picture or the like: more than one in fifty is a control character. False for fewer than
 * 1000 bytes.
 */
export function isBinary(bytes: string): boolean {
  if (bytes.length < MANY) return false;
  let controls = 0;
  for (let at = 0; at < bytes.length && controls * 50 <= bytes.length; at += 1) {
    const code = bytes.charCodeAt(at);
    if (code < 0x20 && (code < 0x09 || code > 0x0d)) controls += 1;
  }
  return controls * 50 > bytes.length;
}
