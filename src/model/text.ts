/** The languages that reports are written in. */
export const LANGS = ['ja', 'en'] as const;
export type Lang = (typeof LANGS)[number];
/** The languages of a project or an edition, in reading order; the first one leads. */
export type Languages = readonly [Lang, ...Lang[]];

/** The editions of a document; `bilingual` shows the project's first language with the other beneath or beside it. */
export const EDITIONS = [...LANGS, 'bilingual'] as const;
export type Edition = (typeof EDITIONS)[number];

/** One piece of wording in both languages. A language the project does not use repeats the project's first one. */
export type Text = Readonly<Record<Lang, string>>;

declare const told: unique symbol;
/**
 * Words of the program about results, of which it is known what they judge. They are made by `judging`, `naming` and `carrying` of
 * src/reports/text alone, so that no title or sentence can be written without saying which claims it quotes, or that it quotes none.
 */
export type Told = Text & { readonly [told]: true };

/** The languages of an edition: all languages of the project for the bilingual one, else the edition's own. */
export function languagesOf(edition: Edition, ofProject: Languages): Languages {
  return edition === 'bilingual' ? ofProject : [edition];
}

/** A value for each language, made by `of`. */
export function byLang<T>(of: (lang: Lang) => T): Readonly<Record<Lang, T>> {
  return Object.fromEntries(LANGS.map((lang) => [lang, of(lang)])) as Record<Lang, T>;
}
