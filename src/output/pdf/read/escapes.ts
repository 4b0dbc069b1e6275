/** How names and strings of a PDF are written. Bytes are held in strings as Latin-1, one character for each byte. */

/** The bytes of a name, without its slash and with `#20` and the like decoded. */
export function nameBytes(written: string): string {
  if (!written.includes('#')) return written;
  return written.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => character(digits, 16));
}

/** The bytes of a hexadecimal string, given without its brackets; null where it holds anything but digits. */
export function hexBytes(written: string): string | null {
  const digits = written.replace(/[\0\t\n\f\r ]+/g, '');
  if (/[^0-9a-f]/i.test(digits)) return null;
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1');
}

function character(digits: string, base: 8 | 16): string {
  return String.fromCharCode(Number.parseInt(digits, base) & 0xff);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a string in parentheses, given without these. */
export function literalBytes(raw: string): string {
  if (!/[\\\r]/.test(raw)) return raw;
  return raw.replace(/\r\n?|\\(?:([0-7]{1,3})|(\r\n?|\n)|([\s\S]))/g, (all, octal?: string, line?: string, letter?: string) => {
    if (octal !== undefined) return character(octal, 8);
    if (line !== undefined) return '';
    return letter === undefined ? (all.startsWith('\r') ? '\n' : '') : (ESCAPES[letter] ?? letter);
  });
}
