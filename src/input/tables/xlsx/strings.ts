import { LIMITS } from '../../../model/limits.js';
import { tooManyTexts } from '../messages.js';
import { giveUp } from '../unreadable.js';
import { scanXml, type XmlHandler } from '../xml/index.js';
import { type Archive, whileWorthIt } from '../zip/index.js';

/** The texts of a workbook that cells refer to by number. */
export async function readStrings(archive: Archive, part: string | null): Promise<readonly string[]> {
  const pieces = part === null ? null : archive.pieces(part);
  if (!pieces) return [];
  const strings: string[] = [];
  let characters = 0;
  const collector = new TextCollector();
  await scanXml(
    whileWorthIt(pieces, () => strings.length * WORTH_OF_STRING + characters * WORTH_OF_CHARACTER),
    {
      open: (name) => (name === 'si' ? collector.begin() : collector.open(name)),
      close: (name) => {
        collector.close(name);
        if (name !== 'si') return;
        const text = collector.take();
        characters += text.length;
        if (strings.length === LIMITS.sheetTexts || characters > LIMITS.sheetCharacters) giveUp(tooManyTexts());
        strings.push(text);
      },
      text: (text) => collector.text(text),
    },
  );
  return strings;
}

/** Puts the text of a cell together: of all its pieces in different types, and without the readings (furigana) above it. */
export class TextCollector implements Pick<XmlHandler, 'close' | 'text'> {
  #text = '';
  #inText = false;
  #inReading = false;

  begin(): void {
    this.#text = '';
  }

  open(name: string): void {
    if (name === 't') this.#inText = true;
    else if (name === 'rPh') this.#inReading = true;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inReading = false;
  }

  text(text: string): void {
    if (!this.#inText || this.#inReading) return;
    this.#text += text;
    if (this.#text.length > LONGEST) giveUp(tooManyTexts());
  }

  /** The text as it is meant. It does not keep in memory the piece of the file that it was cut out of. */
  take(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    return text.length < SHORT ? text : Buffer.from(text, 'utf16le').toString('utf16le');
  }
}

/** Characters that XML cannot hold, which Excel writes as `_x000D_`; and line breaks of any system as one. */
export function unescaped(text: string): string {
  const whole = text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
}

/** Characters, escapes included: seven for each of a cell. */
const LONGEST = 7 * LIMITS.cell;
/** Characters up to which an engine copies a piece of a text rather than referring to the whole. */
const SHORT = 13;
/** Bytes: what a text and its formatting may take in the file. */
const WORTH_OF_STRING = 1_000;
const WORTH_OF_CHARACTER = 20;
