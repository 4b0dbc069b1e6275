/** What a number in a cell is, by the format in which the cell shows it. */
export type Shown =
  | { readonly kind: 'number' }
  | { readonly kind: 'percent' }
  /** `digits`: as many are shown at least, with zeros in front. */
  | { readonly kind: 'padded'; readonly digits: number }
  | { readonly kind: 'date'; readonly date: boolean; readonly time: boolean; readonly elapsed: boolean };

const NUMBER: Shown = { kind: 'number' };
const DATE: Shown = { kind: 'date', date: true, time: false, elapsed: false };
const TIME: Shown = { kind: 'date', date: false, time: true, elapsed: false };
const ELAPSED: Shown = { kind: 'date', date: false, time: true, elapsed: true };
const DATE_AND_TIME: Shown = { kind: 'date', date: true, time: true, elapsed: false };

/**
 * Formats that have a number and no code in the file (ECMA-376 part 1, 18.8.30): the general ones, and those that mean a date in
 * East Asian versions: 27 to 31, 36, 50 to 54, 57 and 58 days, in Japan of an era; 32, 33 times; 34, 35, 55, 56 times in some
 * countries, and year and month or month and day in Japan.
 */
export function builtInFormat(id: number): Shown {
  if (id === 9 || id === 10) return { kind: 'percent' };
  if (id === 22) return DATE_AND_TIME;
  if ((id >= 18 && id <= 21) || id === 32 || id === 33 || id === 45 || id === 47) return TIME;
  if (id === 46) return ELAPSED;
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return DATE;
  return NUMBER;
}

/** What a format code such as `[$-411]ggge"年"m"月"d"日"` or `0.0%` shows; of one with several sections, the first counts. */
export function formatOf(code: string): Shown {
  const elapsed = /\[(h+|m+|s+)\]/i.test(withoutTexts(code));
  const marks = firstSection(withoutTexts(code)).replace(/\[[^\]]*\]/g, '');
  const letters = marks
    .replace(/General|G\/標準|Standard/gi, '')
    .replace(/AM\/PM|A\/P|上午\/下午|午前\/午後/gi, 'h')
    .replace(/s\.0+/gi, 's');
  if (elapsed) return ELAPSED;
  if (!/[0#?]/.test(letters)) {
    const hasDate = /[ydgebr]|aaa/i.test(letters);
    const hasTime = /[hs]/i.test(letters);
    if (hasDate) return hasTime ? DATE_AND_TIME : DATE;
    if (hasTime) return TIME;
    return /m/i.test(letters) ? DATE : NUMBER;
  }
  if (letters.includes('%')) return { kind: 'percent' };
  return /^0{2,20}$/.test(letters) ? { kind: 'padded', digits: letters.length } : NUMBER;
}

/** Without texts in quotation marks, escaped characters, and the widths and fillers that take a character each. */
function withoutTexts(code: string): string {
  return code.replace(/"[^"]*"?|[\\_*][\s\S]/g, '');
}

function firstSection(code: string): string {
  return code.split(';', 1)[0] ?? '';
}
