import type { Lang } from '../../model/text.js';
import { codePoint } from '../../problems/index.js';

/** Control characters, halves of surrogate pairs, line and paragraph separators, and characters that Unicode reserves. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u;

const JAPANESE = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]`;
const ENDS_IN_JAPANESE = new RegExp(`${JAPANESE}$`, 'u');
const STARTS_IN_JAPANESE = new RegExp(`^${JAPANESE}`, 'u');

/** Whether a language is written without spaces: a line broken between two characters of its script is joined without one. */
const CLOSES_UP: Readonly<Record<Lang, boolean>> = { ja: true, en: false };

/**
 * A text as it is used everywhere: trimmed, in Unicode's composed form (NFC), on one line. A line break becomes a space, but
 * between two Japanese characters it becomes nothing.
 */
export function tidyText(text: string, lang: Lang): string {
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim());
  return lines.filter((line) => line !== '').reduce((above, line) => above + joint(above, line, lang) + line, '');
}

function joint(above: string, below: string, lang: Lang): string {
  if (above === '') return '';
  return CLOSES_UP[lang] && ENDS_IN_JAPANESE.test(above.slice(-2)) && STARTS_IN_JAPANESE.test(below) ? '' : ' ';
}

/** The code, such as U+0007, of the first character that cannot be printed; null where all can be. */
export function unprintable(text: string): string | null {
  const found = UNPRINTABLE.exec(text);
  return found && codePoint(found[0]);
}
