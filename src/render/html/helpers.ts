import Handlebars, { type HelperOptions, type SafeString } from 'handlebars';
import type { Picture } from '../../model/document.js';
import type { Lang, Text } from '../../model/text.js';
import { plain } from './edition.js';
import { cssString, escapeHtml } from './escape.js';

/** What every template may use. Helpers choose languages and escape; they neither count nor word anything. */

export interface Setting {
  readonly languages: readonly Lang[];
  /** Style sheets by name, as overridden by the project. */
  readonly styles: ReadonlyMap<string, string>;
}

export const helpers = {
  /** A text in the edition's languages: one below the other in a bilingual document. */
  t: (text: Text, options: HelperOptions) => spans(text, settingOf(options).languages, ''),
  /** The same on one line, with a slash between. */
  inline: (text: Text, options: HelperOptions) => spans(text, settingOf(options).languages, ' / '),
  /** A text for an attribute or a title. */
  plain: (text: Text, options: HelperOptions) => plain(text, settingOf(options).languages),
  /** The leading language's text as a CSS string, for running headers. */
  css: (text: Text, options: HelperOptions) =>
    new Handlebars.SafeString(cssString(plain(text, settingOf(options).languages.slice(0, 1)))),
  picture: (picture: Picture, options: HelperOptions) => {
    const { languages } = settingOf(options);
    return safe(
      `<span class="picture" role="img" aria-label="${escapeHtml(plain(picture.alt, languages))}">${picture.drawing.svg}</span>`,
    );
  },
  style: (name: string, options: HelperOptions) => {
    const sheet = settingOf(options).styles.get(name);
    if (sheet === undefined) throw new Error(`There is no style sheet "${name}".`);
    return safe(sheet);
  },
  lang: (options: HelperOptions) => settingOf(options).languages[0],
  is: (value: unknown, expected: unknown) => value === expected,
} as const;

function settingOf(options: HelperOptions): Setting {
  return options.data.setting as Setting;
}

function spans(text: Text, languages: readonly Lang[], separator: string): SafeString {
  const [first, second] = languages;
  if (!first) return safe('');
  if (!second || text[first] === text[second]) return safe(escapeHtml(text[first]));
  return safe(
    `<span class="l1" lang="${first}">${escapeHtml(text[first])}</span>${separator}<span class="l2" lang="${second}">${escapeHtml(text[second])}</span>`,
  );
}

function safe(markup: string): SafeString {
  return new Handlebars.SafeString(markup);
}
