import { tokens } from '../../design/index.js';
import type { MeasureText } from '../../model/drawing.js';
import type { Rich } from '../../model/slides-view.js';
import { byLang, type Edition, type Lang, type Languages, type Text } from '../../model/text.js';
import { secondSize } from '../../reports/text/index.js';
import { type Color, PAINT } from './paint.js';
import type { Paragraph, Span } from './paragraph.js';

/** What a deck is made for and with. */
export interface DeckContext {
  readonly edition: Edition;
  /** The languages of the edition, one or two, the leading one first. */
  readonly languages: Languages;
  /** ISO date. */
  readonly created: string;
  readonly measure: MeasureText;
}

/** How a text is set, in the units of Paragraph and Span. A second language follows in a smaller size and the secondary colour. */
export interface Style {
  readonly size: number;
  readonly color?: Color;
  readonly bold?: boolean;
  readonly line?: number;
  readonly align?: 'l' | 'ctr' | 'r' | undefined;
  readonly after?: number;
  readonly indent?: number;
  readonly hanging?: number;
  readonly bullet?: boolean;
  readonly level?: number;
}

const LINE = tokens.slide.lines.body;

/** Whether the edition is in two languages. */
export function isBilingual({ languages }: Pick<DeckContext, 'languages'>): boolean {
  return languages.length > 1;
}

/** The language that leads in the edition. */
export function leading({ languages }: Pick<DeckContext, 'languages'>): Lang {
  return languages[0];
}

/**
 * A text in the languages of the edition, a paragraph for each; a language that says the same as the first is left out, and so is
 * an empty text.
 */
export function stacked(text: Text, style: Style, context: DeckContext): readonly Paragraph[] {
  return stackedRich(
    byLang((lang) => [{ text: text[lang], strong: false }]),
    style,
    context,
  );
}

/** As `stacked`, for wording with emphasis. */
export function stackedRich(rich: Rich, style: Style, context: DeckContext): readonly Paragraph[] {
  const own = differing(context.languages, (lang) => rich[lang].map(({ text }) => text).join(''));
  const line = style.line ?? (isBilingual(context) ? LINE.two : LINE.one);
  const after = (style.after ?? 0) / (isBilingual(context) ? 2 : 1);
  return own.map((lang, index) => ({
    spans: rich[lang].filter(({ text }) => text !== '').map(({ text, strong }) => span(text, lang, strong, index, style)),
    line,
    align: style.align,
    after: index === own.length - 1 ? after : 0,
    indent: style.indent,
    hanging: index === 0 || !style.bullet ? style.hanging : 0,
    bullet: index === 0 && style.bullet,
    level: style.level,
  }));
}

function span(text: string, lang: Lang, strong: boolean, index: number, style: Style): Span {
  if (index > 0) return { text, lang, size: secondSize(style.size), color: PAINT.secondary, bold: strong };
  const color = strong && !style.bold ? PAINT.heading : (style.color ?? PAINT.ink);
  return { text, lang, size: style.size, color, bold: strong || (style.bold ?? false) };
}

/** A text on one line, with a slash between the languages. */
export function inline(text: Text, style: Style, context: DeckContext): Paragraph {
  const spans = differing(context.languages, (lang) => text[lang]).flatMap((lang, index) => {
    const own = { text: text[lang], lang, color: style.color ?? PAINT.ink };
    if (index === 0) return [{ ...own, size: style.size, bold: style.bold ?? false }];
    return [{ ...own, text: ` / ${own.text}`, color: PAINT.secondary, size: secondSize(style.size), bold: false }];
  });
  const line = style.line ?? (isBilingual(context) ? LINE.two : LINE.one);
  return { spans, line, align: style.align, after: style.after };
}

/** A text where no look is possible, such as a name or the words for a picture; languages with a slash between them. */
export function inlineText(text: Text, { languages }: Pick<DeckContext, 'languages'>): string {
  return differing(languages, (lang) => text[lang])
    .map((lang) => text[lang])
    .join(' / ');
}

/** The languages whose words are there and differ from those of the first. */
function differing(languages: readonly Lang[], wordsOf: (lang: Lang) => string): readonly Lang[] {
  const said = languages.filter((lang) => wordsOf(lang) !== '');
  return said.filter((lang, index) => index === 0 || wordsOf(lang) !== wordsOf(said[0] ?? lang));
}
