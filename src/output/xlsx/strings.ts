import { escapeXml, literal, xmlDocument } from '../openxml/index.js';

/** The texts of a workbook, each kept once; cells name them by their place. A text that is kept here is never a formula. */
export interface Strings {
  keep(text: string): KeptText;
  xml(): string;
}

export interface KeptText {
  readonly index: number;
  /** Whether it begins as a formula does: such a cell says besides that it is text, so that it stays one when somebody edits it. */
  readonly likeFormula: boolean;
}

/** Excel takes a cell for damaged that holds more UTF-16 units. */
const LONGEST = 32_767;

export function openStrings(main: string): Strings {
  const kept = new Map<string, KeptText>();
  let uses = 0;
  return {
    keep(text) {
      uses += 1;
      const entry = kept.get(text) ?? { index: kept.size, likeFormula: looksLikeFormula(text) };
      kept.set(text, entry);
      return entry;
    },
    xml() {
      const entries = Array.from(kept.keys(), (text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`);
      return xmlDocument(`<sst xmlns="${main}" count="${uses}" uniqueCount="${kept.size}">${entries.join('')}</sst>`);
    },
  };
}

/** A text that is too long ends with an ellipsis. */
function cellText(text: string): string {
  const whole = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return escapeXml(literal(whole));
}

/** What spreadsheets begin a formula with, in any width, and the minus sign proper. */
function looksLikeFormula(text: string): boolean {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20).normalize('NFKC');
  return /^[=+@\-\u2212\p{Cc}]/u.test(first);
}
