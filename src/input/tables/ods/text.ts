import { LIMITS } from '../../../model/limits.js';
import { sheetCellTooLong } from '../messages.js';
import { giveUp } from '../unreadable.js';
import type { Attributes } from '../xml/index.js';

/** Puts the text of a cell together from its paragraphs, without notes on it and the readings (ruby) above it. */
export class CellText {
  #text = '';
  #paragraphs = 0;
  #inParagraph = 0;
  #leftOut = 0;

  begin(): void {
    this.#text = '';
    this.#paragraphs = 0;
    this.#inParagraph = 0;
    this.#leftOut = 0;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#leftOut > 0 || LEFT_OUT.has(name)) this.#leftOut += 1;
    else if (name === 'p' || name === 'h') {
      if (this.#paragraphs > 0) this.#add('\n');
      this.#paragraphs += 1;
      this.#inParagraph += 1;
    } else if (name === 'tab') this.#add('\t');
    else if (name === 'line-break') this.#add('\n');
    else if (name === 's') this.#add(' '.repeat(Math.min(Number(attributes.getPrefixed('c') ?? 1) || 0, LIMITS.cell)));
  }

  close(name: string): void {
    if (this.#leftOut > 0) this.#leftOut -= 1;
    else if (name === 'p' || name === 'h') this.#inParagraph -= 1;
  }

  text(text: string): void {
    if (this.#leftOut === 0 && this.#inParagraph > 0) this.#add(text.replace(/[\t\n ]+/g, ' '));
  }

  /** It does not keep in memory the piece of the file that it was cut out of. */
  take(): string {
    return this.#text.length < SHORT ? this.#text : Buffer.from(this.#text, 'utf16le').toString('utf16le');
  }

  #add(text: string): void {
    this.#text += text;
    if (this.#text.length > LIMITS.cell) giveUp(sheetCellTooLong(LIMITS.cell));
  }
}

const LEFT_OUT: ReadonlySet<string> = new Set(['annotation', 'ruby-text', 'frame', 'custom-shape', 'g', 'forms', 'shapes']);
/** Characters up to which an engine copies a piece of a text rather than referring to the whole. */
const SHORT = 13;
