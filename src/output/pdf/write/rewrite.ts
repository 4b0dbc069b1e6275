import { readTokens, type Tokens, unreadable } from '../read/index.js';

/** What the parts of a value of a PDF become. Text is bytes as Latin-1. */
export interface Rewrite {
  /** What is written for a reference to the object of this number. */
  reference(number: number): string;
  /** What is written for a string of these bytes. */
  string(bytes: string): string;
  /** The value of a key of the outermost dictionary; null where the entry is left out. */
  entry?(key: string, value: string): string | null;
}

/** A value of a PDF written anew; numbers and names stay as they were. Throws RenderError where `source` is no value. */
export function rewritten(source: string, rewrite: Rewrite): string {
  const tokens = readTokens(source, { comments: new Set(), names: new Set() });
  return partsUntil(null, 0).join(' ');

  function partsUntil(end: string | null, depth: number): readonly string[] {
    const parts: string[] = [];
    for (;;) {
      const from = tokens.position;
      const token = tokens.next();
      if (token === end || token === undefined) {
        if (token === undefined && end !== null) throw unreadable(`it ends where ${end} is missing`);
        return parts;
      }
      if (token === '<<') parts.push(dictionary(partsUntil('>>', depth + 1), depth));
      else if (token === '[') parts.push(`[${partsUntil(']', depth + 1).join(' ')}]`);
      else if (token === 'R') parts.push(reference(parts));
      else if (typeof token === 'object' && token.kind === 'string') parts.push(rewrite.string(token.bytes));
      else parts.push(asWritten(source, from, tokens));
    }
  }

  function reference(parts: string[]): string {
    const [, number] = [parts.pop(), parts.pop()];
    if (number === undefined || !/^\d+$/.test(number)) throw unreadable('a reference has no number');
    return rewrite.reference(Number(number));
  }

  function dictionary(parts: readonly string[], depth: number): string {
    const entries: string[] = [];
    for (let index = 0; index < parts.length; index += 2) {
      const [key = '', value = ''] = [parts[index], parts[index + 1]];
      const kept = depth === 0 && rewrite.entry ? rewrite.entry(key.slice(1), value) : value;
      if (kept !== null) entries.push(`${key} ${kept}`);
    }
    return `<<${entries.join('\n')}>>`;
  }
}

/** Numbers are taken from the source, since tokens have no fractions. */
function asWritten(source: string, from: number, tokens: Tokens): string {
  return source.slice(from, tokens.position).replace(/^(?:[\0\t\n\f\r ]|%[^\r\n]*)+/, '');
}

/** Bytes as a hexadecimal string; a string argument holds them as Latin-1. */
export function hexString(bytes: Uint8Array | string): string {
  return `<${Buffer.from(bytes as string, 'latin1').toString('hex')}>`;
}

/** A text as a string of a PDF: UTF-16 with its byte order mark. */
export function textString(text: string): string {
  return hexString(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
}
