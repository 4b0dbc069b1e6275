import { readTokens, type Tokens, unreadable } from '../read/index.js';

/** What becomes of the parts of a value of a PDF. Text is bytes as Latin-1. */
export interface Rewrite {
  /** What stands for the object of this number. */
  reference(number: number): string;
  /** A string by its bytes, as it is written. */
  string(bytes: string): string;
  /** The value of a key of the outermost dictionary; null where the key is left out. */
  entry?(key: string, value: string): string | null;
}

/** A value of a PDF written anew; numbers and names stay as they were written. Throws RenderError where it is none. */
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

/** The tokens have no fractions, so that numbers are taken from the source. */
function asWritten(source: string, from: number, tokens: Tokens): string {
  return source.slice(from, tokens.position).replace(/^(?:[\0\t\n\f\r ]|%[^\r\n]*)+/, '');
}

export function hexString(bytes: Uint8Array | string): string {
  return `<${Buffer.from(bytes as string, 'latin1').toString('hex')}>`;
}

/** A text as a string of a PDF: UTF-16 with its mark. */
export function textString(text: string): string {
  return hexString(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
}
