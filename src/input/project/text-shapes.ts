import type { z } from 'zod';
import { byLang, LANGS, type Lang, type Text } from '../../model/text.js';
import { controlInText, emptyText, missingLanguage, strangeKey, textInOneLanguage } from './messages.js';
import { custom, type Fault, type JsonSchema, optional } from './shape.js';
import { tidyText, unprintable } from './wording.js';
import type { Path } from './yaml/index.js';

type Report = (fault: Fault, path?: Path) => void;

/** Shapes of texts in the languages of a project. */
export interface TextShapes {
  readonly required: z.ZodType<Text>;
  /** Null where the key is not written. */
  readonly optional: z.ZodType<Text | null>;
  /** Accepts "" too. */
  readonly mayBeEmpty: z.ZodType<Text>;
}

/**
 * Shapes of texts for a project in these languages, the leading one first. Empty where the languages are not known: then one
 * language is enough.
 */
export function textShapes(languages: readonly Lang[]): TextShapes {
  const required = textShape(languages, false);
  return { required, optional: optional(required), mayBeEmpty: textShape(languages, true) };
}

/** What an editor is told of a text: it does not know in which languages a project is. `further`: keys besides the languages. */
export function textSchema(further: Readonly<Record<string, JsonSchema>> = {}): JsonSchema {
  const properties: Record<Lang, JsonSchema> = {
    ja: { type: 'string', description: 'The text in Japanese.' },
    en: { type: 'string', description: 'The text in English.' },
  };
  return {
    anyOf: [
      { type: 'string' },
      { type: 'object', properties: { ...properties, ...further }, minProperties: 1, additionalProperties: false },
    ],
  };
}

function textShape(languages: readonly Lang[], mayBeEmpty: boolean): z.ZodType<Text> {
  return custom((value, fault) => readText(value, languages, mayBeEmpty, fault), textSchema());
}

/**
 * Reads a mapping from languages to texts or, in a project with one language, the text itself. Null, and a fault for each
 * mistake, where it cannot be used.
 */
export function readText(value: unknown, languages: readonly Lang[], mayBeEmpty: boolean, fault: Report): Text | null {
  if (typeof value === 'string') return readBareText(value, languages, mayBeEmpty, fault);
  if (!isMapping(value)) {
    fault({ expected: 'text' });
    return null;
  }
  const given: Partial<Record<Lang, string>> = {};
  for (const [key, text] of Object.entries(value)) {
    const lang = LANGS.find((candidate) => candidate === key);
    if (lang === undefined) fault({ message: strangeKey(key, LANGS), at: 'key' }, [key]);
    else if (isWanted(lang, languages)) given[lang] = readLine(text, lang, mayBeEmpty, (found) => fault(found, [key])) ?? '';
  }
  const lacking = lackingLanguages(given, languages);
  for (const lang of lacking) fault({ message: missingLanguage(lang) }, [lang]);
  return lacking.length > 0 ? null : completed(given, languages);
}

/** Tells which language a text without a language is in; tried in the order of LANGS. */
const LOOKS: Readonly<Record<Lang, RegExp>> = {
  ja: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
  en: /^/,
};

function readBareText(value: string, languages: readonly Lang[], mayBeEmpty: boolean, fault: Report): Text | null {
  const lang = languages[0] ?? LANGS[0];
  const text = readLine(value, lang, mayBeEmpty, fault);
  if (text === null) return null;
  if (languages.length < 2) return byLang(() => text);
  fault({ message: textInOneLanguage(text, LANGS.find((each) => LOOKS[each].test(text)) ?? lang) });
  return null;
}

/** Reads one text in one language; null, and a fault, where it cannot be used. */
export function readLine(value: unknown, lang: Lang, mayBeEmpty: boolean, fault: (fault: Fault) => void): string | null {
  if (typeof value !== 'string') {
    fault({ expected: 'text' });
    return null;
  }
  const text = tidyText(value, lang);
  const control = unprintable(text);
  if (control !== null) fault({ message: controlInText(control) });
  else if (text === '' && !mayBeEmpty) fault({ message: emptyText() });
  return control === null ? text : null;
}

function isWanted(lang: Lang, languages: readonly Lang[]): boolean {
  return languages.length === 0 || languages.includes(lang);
}

function lackingLanguages(given: Partial<Record<Lang, string>>, languages: readonly Lang[]): readonly Lang[] {
  const needed = languages.length > 0 || Object.keys(given).length > 0 ? languages : LANGS;
  return needed.filter((lang) => given[lang] === undefined);
}

/** A text in all languages: those that the project does not use repeat the leading one. */
export function completed(given: Partial<Record<Lang, string>>, languages: readonly Lang[]): Text {
  const leading = [...languages.slice(0, 1), ...LANGS].map((lang) => given[lang]).find((text) => text !== undefined) ?? '';
  return byLang((lang) => (isWanted(lang, languages) ? (given[lang] ?? leading) : leading));
}

/** Whether a plain value was a mapping in the YAML file. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
