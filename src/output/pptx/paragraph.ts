import { pixelsOf, tokens } from '../../design/index.js';
import type { MeasureText } from '../../model/drawing.js';
import { greatest } from '../../model/extremes.js';
import type { Lang } from '../../model/text.js';
import { LANGUAGE, lineCount, MIN_FONT_PT } from '../../reports/text/index.js';
import { element, textElement } from '../openxml/index.js';
import { emu } from './box.js';
import { type Color, PAINT, solid } from './paint.js';

/** Words of one look and language. */
export interface Span {
  readonly text: string;
  readonly lang: Lang;
  /** In points; set at MIN_FONT_PT at least. */
  readonly size: number;
  readonly color: Color;
  readonly bold: boolean;
}

/** Words of one or more looks that are set together; lengths in pixels. */
export interface Paragraph {
  readonly spans: readonly Span[];
  /**
   * Line height as a multiple of the size. It is written as a length, so that the height that a font claims cannot push text out of
   * its box.
   */
  readonly line: number;
  readonly align?: 'l' | 'ctr' | 'r' | undefined;
  /** Space beneath it; it is left out below the last paragraph of a box. */
  readonly after?: number | undefined;
  /** From the left edge of the box to its lines. */
  readonly indent?: number | undefined;
  /** How far its first line, or its bullet, stands out to the left of `indent`. */
  readonly hanging?: number | undefined;
  readonly bullet?: boolean | undefined;
  /** Level of an outline; 0 or left out for the first. */
  readonly level?: number | undefined;
}

/**
 * A paragraph as the format writes it. `field`: the id of the field for the slide number that its words are; null for plain words.
 */
export function paragraphXml(paragraph: Paragraph, field: string | null = null): string {
  const { spans, align, indent, hanging, level } = paragraph;
  return element(
    'a:p',
    {},
    element(
      'a:pPr',
      { marL: emu(indent ?? 0), lvl: level || undefined, indent: emu(-(hanging ?? 0)), algn: align },
      element('a:lnSpc', {}, spacing(paragraph.line * sizeOf(paragraph))),
      element('a:spcBef', {}, spacing(0)),
      element('a:spcAft', {}, spacing((paragraph.after ?? 0) * 0.75)),
      ...(paragraph.bullet ? BULLET : [element('a:buNone')]),
    ),
    ...(field === null ? spans.flatMap(runs) : spans.map((span) => numberField(span, field))),
  );
}

const BULLET = [
  element('a:buClr', {}, element('a:schemeClr', { val: PAINT.bar })),
  element('a:buFont', { typeface: tokens.typefaces.office.latin }),
  element('a:buChar', { char: '•' }),
];

function spacing(points: number): string {
  return element('a:spcPts', { val: Math.round(points * 100) });
}

/** A span as runs: words in Hangul name a typeface that has them, since the theme's for East Asia is Japanese. */
function runs(span: Span): readonly string[] {
  const { Hang } = tokens.typefaces.office.scripts;
  return span.text.split(HANGUL).flatMap((text, index) => {
    const face = index % 2 === 1 ? [element('a:latin', { typeface: Hang }), element('a:ea', { typeface: Hang })] : [];
    return text === '' && span.text !== ''
      ? []
      : [element('a:r', {}, runProperties('a:rPr', span, face), textElement('a:t', text))];
  });
}

/** Words in Hangul with what stands between them; at odd places where a text is split by it. */
const HANGUL = /(\p{sc=Hangul}+(?:[\s\p{P}]+\p{sc=Hangul}+)*)/u;

function numberField(span: Span, id: string): string {
  return element('a:fld', { id, type: 'slidenum' }, runProperties('a:rPr', span), textElement('a:t', span.text));
}

function runProperties(name: string, { lang, size, bold, color }: Span, face: readonly string[] = []): string {
  return element(name, { ...RUN_LANGUAGE[lang], sz: hundredths(size), b: bold ? 1 : 0, dirty: 0 }, solid(color), ...face);
}

/** The language of words; Latin letters among Japanese ones are checked as English. */
export const RUN_LANGUAGE: Readonly<Record<Lang, { readonly lang: string; readonly altLang?: string }>> = {
  ja: { lang: LANGUAGE.ja.locale, altLang: LANGUAGE.en.locale },
  en: { lang: LANGUAGE.en.locale },
};

/** A size in hundredths of a point, as the format writes it; at least MIN_FONT_PT. */
export function hundredths(points: number): number {
  return Math.round(Math.max(MIN_FONT_PT, points) * 100);
}

/** A paragraph without words: it keeps the height of a line. */
export function emptyParagraph(lang: Lang): string {
  return element('a:p', {}, element('a:endParaRPr', { ...RUN_LANGUAGE[lang], sz: MIN_FONT_PT * 100 }));
}

function sizeOf({ spans }: Paragraph): number {
  return greatest(
    spans.map(({ size }) => size),
    MIN_FONT_PT,
  );
}

/** Height in pixels of paragraphs set in `width` pixels. */
export function heightOf(paragraphs: readonly Paragraph[], width: number, measure: MeasureText): number {
  return paragraphs.reduce((sum, paragraph, index) => {
    const after = index < paragraphs.length - 1 ? (paragraph.after ?? 0) : 0;
    return sum + countLines(paragraph, width, measure) * pixelsOf(sizeOf(paragraph)) * paragraph.line + after;
  }, 0);
}

/** How many lines a paragraph takes in `width` pixels. */
export function countLines(paragraph: Paragraph, width: number, measure: MeasureText): number {
  const { spans, indent = 0 } = paragraph;
  const room = Math.max(1, width - indent - 1);
  const weight = spans.some(({ bold }) => bold) ? 700 : 400;
  const text = spans.map((span) => span.text).join('');
  return lineCount(text, room, pixelsOf(sizeOf(paragraph)), weight, measure);
}

/** Width in pixels of a paragraph on one line. */
export function widthOf({ spans }: Paragraph, measure: MeasureText): number {
  return spans.reduce(
    (sum, { text, size, bold }) => sum + measure(text, pixelsOf(Math.max(MIN_FONT_PT, size)), bold ? 700 : 400),
    0,
  );
}
