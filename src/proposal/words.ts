import type { Lang } from '../model/text.js';

/** A text of an export: as it stands there, and by language where the file gives several. */
export interface Words {
  readonly text: string;
  /** Null where the file has the text in one language only, whichever that is. */
  readonly translated: Readonly<Record<Lang, string>> | null;
}

export function words(text: string): Words {
  return { text: plain(text), translated: null };
}

/** A text of the program's own, which it has in both languages. */
export function both(ja: string, en: string): Words {
  return { text: en, translated: { ja, en } };
}

/** The text in one language; where the file has it in one only, that one. */
export function inLanguage(wording: Words, lang: Lang): string {
  return wording.translated?.[lang] ?? wording.text;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Longer wordings of a question are cut: they would fill a slide. In characters. */
const LONGEST = 500;

/** A wording without markup, line breaks and characters that cannot be printed. */
export function plain(text: string): string {
  const untagged = text
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '');
  const clean = tidy(untagged.replace(UNPRINTABLE, ''));
  return clean.length > LONGEST ? `${[...clean].slice(0, LONGEST).join('')}…` : clean;
}

/** Control characters, halves of characters, marks of direction and what no typeface has. */
const UNPRINTABLE = /(?!\s)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/** White space of any kind as one space, none at the ends. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u3000]+/gu, ' ')
    .trim();
}

/** Full-width letters and digits as half-width ones, and other characters in their usual form. */
export function usual(text: string): string {
  // Most cells of large files are plain, and need not be looked up character by character.
  return /^[ -~]*$/.test(text) ? text : text.normalize('NFKC');
}

/** Equal for texts that a person takes for the same answer: width, case, spaces and full stops do not count. */
export function sameWords(text: string): string {
  return tidy(usual(text))
    .toLowerCase()
    .replace(/[.。]+$/u, '');
}

/** Which language texts are in: Japanese as soon as kana or Chinese characters are a good part of their letters. */
export function languageOf(texts: readonly string[]): Lang {
  const all = texts.join('');
  const japanese = all.match(/[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/gu)?.length ?? 0;
  const letters = all.match(/\p{L}/gu)?.length ?? 0;
  return japanese * 5 > letters ? 'ja' : 'en';
}
