import { columnWidth, contentWidth, footSpace, kickerSpace, type LanguageCount, pixelsOf, tokens } from '../../design/index.js';
import type { MeasureText } from '../../model/drawing.js';
import type { Bullet, Rich, Sizes } from '../../model/slides-view.js';
import { EDITIONS, type Edition, type Lang, type Languages, languagesOf, type Text } from '../../model/text.js';
import { both, lineCount, MIN_FONT_PT, secondSize } from '../text/index.js';

/**
 * How large a text may be set on a slide of 13.333 x 7.5 inches, in points. The style sheet and the PowerPoint edition set texts in
 * the sizes found here; lengths are CSS pixels, 96 to the inch.
 */

/** What the size of texts is found with. */
export interface Typesetter {
  readonly measure: MeasureText;
  /** Those of the project, the leading one first. */
  readonly languages: Languages;
}

const { slide } = tokens;
const CONTENT_WIDTH = contentWidth(tokens);

function inOneOrTwo(languages: readonly Lang[]): LanguageCount {
  return languages.length > 1 ? 'two' : 'one';
}

/**
 * The largest size in points at which each language of a title takes at most two lines; null for an edition in which no size is
 * small enough. `scale` multiplies the sizes that are tried.
 */
export function titleSizes(title: Text, typesetter: Typesetter, scale = 1): Readonly<Record<Edition, number | null>> {
  return eachEdition((edition) => {
    const languages = languagesOf(edition, typesetter.languages);
    const sizes = slide.title[inOneOrTwo(languages)];
    const linesAt = (lang: Lang, size: number) => lineCount(title[lang], CONTENT_WIDTH, pixelsOf(size), 700, typesetter.measure);
    return (
      sizes
        .map((size) => size * scale)
        .find((size) =>
          languages.every((lang, index) => linesAt(lang, index === 0 ? size : secondSize(size)) <= slide.title.lines),
        ) ?? null
    );
  });
}

/** A text that is set at the size of the body, with what surrounds it in multiples of that size. */
export interface Block {
  readonly text: Text;
  /** As a multiple of the size of the body. */
  readonly scale: number;
  /** To its left, in multiples of the size of the body. */
  readonly indent: number;
  /** Pixels below it; in a bilingual edition half as much. */
  readonly after: number;
  /** Its width in pixels, where it is not the width of the column. */
  readonly width?: number;
  readonly weight: 400 | 700;
}

/** The points of an outline as blocks, each point before its subpoints. */
export function blocksOf(points: readonly Bullet[]): readonly Block[] {
  const { indent, after } = slide;
  return points.flatMap((point) => [
    { text: withoutEmphasis(point.text), scale: 1, indent: indent.point, after: after.point, weight: 400 as const },
    ...point.points.map((text) => ({
      text: withoutEmphasis(text),
      scale: slide.secondLevel,
      indent: 2 * indent.point,
      after: after.subpoint,
      weight: 400 as const,
    })),
  ]);
}

/** The words alone. */
export function withoutEmphasis(rich: Rich): Text {
  return both((lang) => rich[lang].map(({ text }) => text).join(''));
}

/**
 * The largest size in points at which the blocks of every column fit into `width` x `height(edition)` pixels; null for an edition
 * in which no size is small enough.
 */
export function bodySizes(
  columns: readonly (readonly Block[])[],
  width: number,
  height: (edition: Edition) => number,
  typesetter: Typesetter,
): Readonly<Record<Edition, number | null>> {
  return eachEdition((edition) => {
    const languages = languagesOf(edition, typesetter.languages);
    const fits = (size: number) =>
      columns.every((blocks) => blockHeight(blocks, width, size, languages, typesetter.measure) <= height(edition));
    return slide.body.find(fits) ?? null;
  });
}

function blockHeight(blocks: readonly Block[], width: number, size: number, languages: Languages, measure: MeasureText): number {
  const isTwo = languages.length > 1;
  const line = slide.lines.body[inOneOrTwo(languages)];
  return blocks.reduce((sum, { text, scale, indent, after, weight, width: own = width }) => {
    const lead = Math.max(MIN_FONT_PT, size * scale);
    const repeats = isTwo && languages.every((lang) => text[lang] === text[languages[0]]);
    const lines = (repeats ? languages.slice(0, 1) : languages).map((lang, index) => {
      const points = index === 0 ? lead : secondSize(lead);
      const room = own - indent * pixelsOf(size);
      return lineCount(text[lang], room, pixelsOf(points), weight, measure) * pixelsOf(points) * line;
    });
    return sum + lines.reduce((all, one) => all + one, 0) + (isTwo ? after / 2 : after);
  }, 0);
}

/** The height in pixels that the title and the foot of a slide leave for its body. */
export function bodyHeight(title: Text, hasKicker: boolean, sizes: Sizes, typesetter: Typesetter): (edition: Edition) => number {
  return (edition) => {
    const languages = languagesOf(edition, typesetter.languages);
    const titleHeight = languages.reduce((sum, lang, index) => {
      const size = index === 0 ? sizes[edition] : secondSize(sizes[edition]);
      const lines = lineCount(title[lang], CONTENT_WIDTH, pixelsOf(size), 700, typesetter.measure);
      return sum + lines * pixelsOf(size) * slide.lines.title[inOneOrTwo(languages)];
    }, 0);
    const { top, bottom, gap } = slide[inOneOrTwo(languages)];
    const kicker = hasKicker ? kickerSpace(tokens) : 0;
    return slide.height - top - bottom - kicker - titleHeight - gap - footSpace(tokens, inOneOrTwo(languages));
  };
}

function eachEdition<T>(find: (edition: Edition) => T): Readonly<Record<Edition, T>> {
  const [ja, en, bilingual] = EDITIONS.map(find) as [T, T, T];
  return { ja, en, bilingual };
}

/** Widths of texts in pixels: across the slide, in one of two columns, and beside the label of a fact. */
export const WIDTHS = {
  whole: CONTENT_WIDTH,
  column: columnWidth(tokens),
  fact: CONTENT_WIDTH - slide.facts.label - slide.facts.gap,
} as const;
