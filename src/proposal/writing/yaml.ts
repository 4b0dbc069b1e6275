import type { Lang } from '../../model/text.js';
import { inLanguage, type Words } from '../words.js';

/** Pieces of YAML as a person writes them: texts in quotation marks only where they need them. */

/** Texts that can stand without quotation marks anywhere in YAML, also within brackets. */
const PLAIN = /^[\p{L}_][\p{L}\p{M}\p{N}_ ー・（）()/.？?。、!！…〜～-]*$/u;
/** Plain texts that YAML reads as something else, or once did. */
const WORDS = /^(y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

/** A text as YAML. */
export function scalar(text: string): string {
  const plain = PLAIN.test(text) && !WORDS.test(text) && !/ $|\s{2}/.test(text);
  return plain ? text : JSON.stringify(text).replace(UNSAFE, escaped);
}

/** What JSON leaves as it is and YAML does not, or editors do not show. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\p{Cs}]/gu;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A text in the languages of the project: by itself in one, by language in two. */
export function text(wording: Words, languages: readonly Lang[]): string {
  const [only, ...more] = languages;
  if (only && more.length === 0) return scalar(inLanguage(wording, only));
  return `{${languages.map((lang) => `${lang}: ${scalar(inLanguage(wording, lang))}`).join(', ')}}`;
}

/** A list on one line; texts that no project may hold, such as controls, are left out. */
export function list(texts: readonly string[]): string {
  return `[${texts.filter(isWritable).map(scalar).join(', ')}]`;
}

/** Whether a project may hold this text: nothing in it is a control or half a character, and it is not empty. */
export function isWritable(words: string): boolean {
  return words.trim() !== '' && !/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/u.test(words.replaceAll('\n', ' '));
}

/** A mapping on one line; entries without a value are left out. */
export function flow(entries: readonly (readonly [string, string | null])[]): string {
  return `{${entries.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`])).join(', ')}}`;
}

/** A remark on a line of its own, or behind a value. */
export function comment(words: string): string {
  return `# ${words.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]+/gu, ' ').trim()}`;
}

/** What a person should look at. */
export function check(words: string): string {
  return comment(`CHECK: ${words}`);
}
