/** Texts that bytes may stand for. Bytes are Latin-1 strings here, a character a byte. */

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a string of a PDF: UTF-16 or UTF-8 where it begins with their marks, else Latin-1. */
export function stringText(bytes: string): string {
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(Buffer.from(bytes, 'latin1'));
  if (bytes.startsWith('\xff\xfe')) return Buffer.from(bytes, 'latin1').toString('utf16le', 2);
  return bytes.startsWith('\xef\xbb\xbf') ? Buffer.from(bytes, 'latin1').toString('utf8', 3) : bytes;
}

/** All texts that bytes may stand for: that of a string, and UTF-8 without a mark, as in names, addresses and attached files. */
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

/** From so many bytes on, random ones hold short words by chance. */
const MANY = 1000;

/** Whether bytes are those of a font, a picture or the like: more than one of fifty is a control character. */
export function isBinary(bytes: string): boolean {
  if (bytes.length < MANY) return false;
  let controls = 0;
  for (let at = 0; at < bytes.length && controls * 50 <= bytes.length; at += 1) {
    const code = bytes.charCodeAt(at);
    if (code < 0x20 && (code < 0x09 || code > 0x0d)) controls += 1;
  }
  return controls * 50 > bytes.length;
}
