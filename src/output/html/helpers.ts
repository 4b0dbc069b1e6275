import Handlebars, { type HelperOptions, type SafeString } from 'handlebars';
import type { SourcedNumber, SourcedText } from '../../model/brief-view.js';
import type { HistogramChart, RowChart } from '../../model/chart.js';
import type { LegendEntry } from '../../model/document.js';
import type { AuthorImage } from '../../model/slides-texts.js';
import type { Rich, Run, Sizes } from '../../model/slides-view.js';
import { byLang, type Lang, type Languages, type Text } from '../../model/text.js';
import type { Running } from '../policy/index.js';
import { inlineText } from './edition.js';
import { cssString, escapeHtml } from './escape.js';
import { panelPartial, slidePartial } from './kind-partials.js';
import type { Pictures, Wanted } from './pictures.js';
import { onScreen } from './screen.js';
import { SLIDESHOW_MARK } from './slideshow.js';

/** What every template may use. Helpers choose languages and escape text; they neither compute nor word anything. */

/** What helpers need to know of the document that is being filled in. */
export interface HelperContext {
  readonly languages: Languages;
  /** Style sheets by name, as overridden by the project. */
  readonly styles: ReadonlyMap<string, string>;
  /** Scripts by name, as overridden by the project. */
  readonly scripts: ReadonlyMap<string, string>;
  /** Takes what the template wants drawn. */
  readonly pictures: Pictures;
  /** Takes what the document's policy has to let run. */
  readonly running: Running;
}

/** The helpers by the names that templates call them by. Those that look something up throw Error for a name that there is not. */
export const helpers = {
  /** A text in the edition's languages: one below the other in a bilingual document. */
  t: (text: Text, options: HelperOptions) => spans(text, settingOf(options).languages, ''),
  /** A text in the edition's languages on one line, with a slash between them. */
  inline: (text: Text, options: HelperOptions) => spans(text, settingOf(options).languages, ' / '),
  /** A text for an attribute or a title. */
  plain: (text: Text, options: HelperOptions) => inlineText(text, settingOf(options).languages),
  /** A text in the leading language as a CSS string, for running headers. */
  css: (text: Text, options: HelperOptions) =>
    new Handlebars.SafeString(cssString(inlineText(text, settingOf(options).languages.slice(0, 1)))),
  /** A histogram, with its text alternative. `own=`: the reader's own answer, which is marked. */
  drawChart: (chart: HistogramChart, alt: Text, options: HelperOptions) =>
    picture({ kind: 'histogram', chart, own: ownIn(options) }, alt, options),
  /** One row of a chart, counted from 0, with its text alternative. `own=`: the reader's own value, which is marked. */
  drawRow: (chart: RowChart, row: number, alt: Text, options: HelperOptions) =>
    picture({ kind: 'row', chart, row, own: ownIn(options) }, alt, options),
  /** An address as a QR code, with its text alternative. */
  drawCode: (address: string, alt: Text, options: HelperOptions) => picture({ kind: 'code', address }, alt, options),
  /** A heading. Names that it quotes are not broken across lines, unless they are long. */
  heading: (text: Text, options: HelperOptions) =>
    inLanguages({ ja: unbroken(breakable(text.ja)), en: breakable(text.en) }, settingOf(options).languages, ''),
  /** Sentences whose numbers lead to the note that tells where they come from. */
  sourced: (text: SourcedText, options: HelperOptions) => sourcedSpans(text, settingOf(options).languages),
  /** The mark of a note; nothing where there is none. */
  noteMark: (note: number | null) => safe(note === null ? '' : noteMark(note)),
  /** Authored wording with emphasis. */
  rich: (rich: Rich, options: HelperOptions) => richSpans(rich, settingOf(options).languages),
  /** Sizes of a text by edition, for a style attribute. */
  sizes: ({ ja, en, bilingual }: Sizes) => `--ja:${ja}pt;--en:${en}pt;--bilingual:${bilingual}pt`,
  /** The mark of a legend entry, in its own colour where it has one. */
  legendMark: ({ mark, color }: LegendEntry) =>
    safe(`<span class="mark ${escapeHtml(mark)}"${color ? ` style="background:${escapeHtml(color)}"` : ''}></span>`),
  photo: ({ type, bytes }: AuthorImage, alt: Text, options: HelperOptions) =>
    safe(
      `<img src="data:${escapeHtml(type)};base64,${Buffer.from(bytes).toString('base64')}" alt="${escapeHtml(inlineText(alt, settingOf(options).languages))}">`,
    ),
  /** A block that is seen on the screen but not on paper. */
  screen(this: unknown, options: HelperOptions) {
    return safe(onScreen(options.fn(this)));
  },
  slideshow: (options: HelperOptions) => {
    settingOf(options).running.slideshow = true;
    return safe(SLIDESHOW_MARK);
  },
  style: (name: string, options: HelperOptions) => {
    const sheet = settingOf(options).styles.get(name);
    if (sheet === undefined) throw new Error(`There is no style sheet "${name}".`);
    return safe(sheet);
  },
  /** A script by its name, as it stands; the document's policy lets it run. */
  script: (name: string, options: HelperOptions) => {
    const { scripts, running } = settingOf(options);
    const script = scripts.get(name);
    if (script === undefined) throw new Error(`There is no script "${name}".`);
    running.scripts.add(script);
    return safe(`<script>${script}</script>`);
  },
  lang: (options: HelperOptions) => settingOf(options).languages[0],
  /** The edition's languages, for templates that repeat something for each of them. */
  languages: (options: HelperOptions) => settingOf(options).languages,
  /** A text in one language. */
  wording: (text: Text, language: Lang) => text[language],
  is: (value: unknown, expected: unknown) => value === expected,
  /** The name of the partial for a kind of slide. */
  slidePartial: (kind: string) => slidePartial(kind),
  /** The name of the partial for a kind of panel. */
  panelPartial: (kind: string) => panelPartial(kind),
} as const;

/** Markup where the drawing will stand, with what it shows in words. */
function picture(wanted: Wanted, alt: Text, options: HelperOptions): SafeString {
  const { languages, pictures } = settingOf(options);
  const said = escapeHtml(inlineText(alt, languages));
  return safe(`<span class="picture" role="img" aria-label="${said}">${pictures.place(wanted)}</span>`);
}

function ownIn({ hash }: HelperOptions): number | null {
  return typeof hash.own === 'number' ? hash.own : null;
}

function settingOf(options: HelperOptions): HelperContext {
  return options.data.context as HelperContext;
}

function spans(text: Text, languages: Languages, separator: string): SafeString {
  return inLanguages(
    byLang((lang) => breakable(text[lang])),
    languages,
    separator,
  );
}

function richSpans(rich: Rich, languages: Languages): SafeString {
  const markup = (runs: readonly Run[]) =>
    runs.map(({ text, strong }) => (strong ? `<strong>${breakable(text)}</strong>` : breakable(text))).join('');
  return inLanguages(
    byLang((lang) => markup(rich[lang])),
    languages,
    '',
  );
}

function inLanguages(markup: Readonly<Record<Lang, string>>, languages: Languages, separator: string): SafeString {
  const [leading, ...others] = languages;
  const differing = others.filter((lang) => markup[lang] !== markup[leading]);
  if (differing.length === 0) return safe(markup[leading]);
  const between = separator === '' ? '' : `<span class="sep">${separator}</span>`;
  const inOne = (look: 'l1' | 'l2', lang: Lang) => `<span class="${look}" lang="${lang}">${markup[lang]}</span>`;
  return safe([inOne('l1', leading), ...differing.map((lang) => inOne('l2', lang))].join(between));
}

function safe(markup: string): SafeString {
  return new Handlebars.SafeString(markup);
}

/** A word such as an address that no column of a document may be narrow enough for. */
const LONG_WORD = /[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u30ff]{24,}/gu;

/** A text as markup, in which words that are too long for a line may be broken anywhere. */
function breakable(text: string): string {
  const words = text.match(LONG_WORD) ?? [];
  return text
    .split(LONG_WORD)
    .map(escapeHtml)
    .reduce((markup, part, index) => markup + longWord(words[index - 1] ?? '') + part, '');
}

function longWord(word: string): string {
  return word === '' ? '' : `<span class="long">${escapeHtml(word)}</span>`;
}

/** Up to 14 characters: every line of every document has room for them. */
const QUOTED = /「[^「」]{1,14}」/g;

function unbroken(markup: string): string {
  return markup.replace(QUOTED, (quoted) => `<span class="unbroken">${quoted}</span>`);
}

function sourcedSpans({ parts, note }: SourcedText, languages: Languages): SafeString {
  const mark = note === null ? '' : noteMark(note);
  const inside = (lang: Lang) =>
    parts[lang].map((part) => (typeof part === 'string' ? escapeHtml(part) : linked(part, lang))).join('');
  const seen = (lang: Lang) => parts[lang].map((part) => (typeof part === 'string' ? part : part.written)).join('');
  const [leading] = languages;
  const isOne = languages.every((lang) => seen(lang) === seen(leading));
  return inLanguages(
    byLang((lang) => `${inside(isOne ? leading : lang)}${mark}`),
    languages,
    '',
  );
}

function linked({ written, note, words }: SourcedNumber, lang: Lang): string {
  return `<a class="sourced" href="#note-${note}" title="${escapeHtml(words[lang])}">${escapeHtml(written)}</a>`;
}

function noteMark(note: number): string {
  return `<a class="note-mark" href="#note-${note}">〔${note}〕</a>`;
}
