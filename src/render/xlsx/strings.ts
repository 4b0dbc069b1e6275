import { escapeXml, xmlDocument } from '../openxml/xml.js';

/** The texts of a workbook, each kept once; cells name them by their place. A text that is kept here is never a formula. */
export interface Strings {
  indexOf(text: string): number;
  xml(): string;
}

/** Excel takes a cell for damaged that holds more UTF-16 units. */
const LONGEST = 32_767;

export function openStrings(main: string): Strings {
  const indices = new Map<string, number>();
  let uses = 0;
  return {
    indexOf(text) {
      uses += 1;
      const known = indices.get(text);
      if (known !== undefined) return known;
      indices.set(text, indices.size);
      return indices.size - 1;
    },
    xml() {
      const entries = Array.from(indices.keys(), (text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`);
      return xmlDocument(`<sst xmlns="${main}" count="${uses}" uniqueCount="${indices.size}">${entries.join('')}</sst>`);
    },
  };
}

/** `_x0041_` would be read as an A; written so, it stays as it is. A text that is too long ends with an ellipsis. */
function cellText(text: string): string {
  const whole = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return escapeXml(whole).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/**
 * What spreadsheets begin a formula with, in any width. Such a cell says besides that it is text, so that it stays one when somebody
 * edits it.
 */
export function looksLikeFormula(text: string): boolean {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20).normalize('NFKC');
  return /^[=+@\-\u2212\p{Cc}]/u.test(first);
}
