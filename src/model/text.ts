/** The languages that reports are written in. */
export const LANGS = ['ja', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** The editions of a document; `bilingual` shows the project's first language with the other beneath or beside it. */
export const EDITIONS = ['ja', 'en', 'bilingual'] as const;
export type Edition = (typeof EDITIONS)[number];

/** One piece of wording in both languages. A language the project does not use repeats the project's first one. */
export type Text = Readonly<Record<Lang, string>>;
