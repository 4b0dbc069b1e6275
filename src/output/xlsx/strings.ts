import { escapeXml, literal, xmlDocument } from '../openxml/index.js';

/** The texts of a workbook, each stored once; cells refer to them by their place. A text that is stored here is never a formula. */
export interface Strings {
  keep(text: string): KeptText;
  xml(): string;
}

/** A stored text. `index` counts from 0. */
export interface KeptText {
  readonly index: number;
  /** Whether it begins as a formula does. Its cell then says that it is text, so that it stays text when somebody edits it. */
  readonly likeFormula: boolean;
}

/** Excel calls a file damaged where a cell holds more UTF-16 units than this. */
const LONGEST = 32_767;

/** `main` is the namespace of the parts. */
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

/** A text that is too long is cut and ends with an ellipsis. */
function cellText(text: string): string {
  const whole = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return escapeXml(literal(whole));
}

/** What spreadsheets begin a formula with, in any width, and the true minus sign. As in files/csv.ts. */
function looksLikeFormula(text: string): boolean {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20).normalize('NFKC');
  return /^[=+@\-\u2212\p{Cc}]/u.test(first);
}
