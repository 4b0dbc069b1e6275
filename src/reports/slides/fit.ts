import type { MeasureText } from '../../model/drawing.js';
import type { Bullet, Rich, Sizes } from '../../model/slides-view.js';
import { EDITIONS, type Edition, type Lang, type Languages, languagesOf, type Text } from '../../model/text.js';
import { both, lineCount, MIN_FONT_PT, secondSize } from '../text/index.js';

/**
 * How large a text may be set on a slide of 13.333 x 7.5 inches, in points. The style sheet and the PowerPoint edition set texts in
 * the sizes found here; lengths are CSS pixels, 96 to the inch.
 */

export interface Typesetter {
  readonly measure: MeasureText;
  /** Of the project. */
  readonly languages: Languages;
}

const CONTENT_WIDTH = 1164;
const TITLE_SIZES = { one: [30, 28, 26, 24], two: [24, 22, 20, 18] } as const;
const TITLE_LINES = 2;
const TITLE_HEIGHT = { one: 1.3, two: 1.35 } as const;

function pixels(points: number): number {
  return points / 0.75;
}

/** The largest size at which each language of a title takes at most two lines; null for an edition in which there is none. */
export function titleSizes(title: Text, typesetter: Typesetter, scale = 1): Readonly<Record<Edition, number | null>> {
  return eachEdition((edition) => {
    const languages = languagesOf(edition, typesetter.languages);
    const sizes = languages.length > 1 ? TITLE_SIZES.two : TITLE_SIZES.one;
    const linesAt = (lang: Lang, size: number) => lineCount(title[lang], CONTENT_WIDTH, pixels(size), 700, typesetter.measure);
    return (
      sizes
        .map((size) => size * scale)
        .find((size) => languages.every((lang, index) => linesAt(lang, index === 0 ? size : secondSize(size)) <= TITLE_LINES)) ??
      null
    );
  });
}

/** A text that is set at the size of the body, with what surrounds it in multiples of that size. */
export interface Block {
  readonly text: Text;
  /** Of the body's size. */
  readonly scale: number;
  /** Left of it, in multiples of the size. */
  readonly indent: number;
  /** Pixels below it; in a bilingual edition half as much. */
  readonly after: number;
  /** Pixels across, where not those of the column. */
  readonly width?: number;
  readonly weight: 400 | 700;
}

export function blocksOf(points: readonly Bullet[]): readonly Block[] {
  return points.flatMap((point) => [
    { text: withoutEmphasis(point.text), scale: 1, indent: 1.2, after: 10, weight: 400 as const },
    ...point.points.map((text) => ({ text: withoutEmphasis(text), scale: 0.88, indent: 2.4, after: 6, weight: 400 as const })),
  ]);
}

export function withoutEmphasis(rich: Rich): Text {
  return both((lang) => rich[lang].map(({ text }) => text).join(''));
}

const BODY_SIZES = [24, 22, 20, 18, 16, 15, 14] as const;
/** Line heights, of one language and of two. */
const LINE = { one: 1.4, two: 1.25 } as const;

/** The largest size at which the blocks fit into `width` x `height(edition)`; null for an edition in which there is none. */
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
    return BODY_SIZES.find(fits) ?? null;
  });
}

function blockHeight(blocks: readonly Block[], width: number, size: number, languages: Languages, measure: MeasureText): number {
  const isTwo = languages.length > 1;
  const line = isTwo ? LINE.two : LINE.one;
  return blocks.reduce((sum, { text, scale, indent, after, weight, width: own = width }) => {
    const lead = Math.max(MIN_FONT_PT, size * scale);
    const repeats = isTwo && languages.every((lang) => text[lang] === text[languages[0]]);
    const lines = (repeats ? languages.slice(0, 1) : languages).map((lang, index) => {
      const points = index === 0 ? lead : secondSize(lead);
      const room = own - indent * pixels(size);
      return lineCount(text[lang], room, pixels(points), weight, measure) * pixels(points) * line;
    });
    return sum + lines.reduce((all, one) => all + one, 0) + (isTwo ? after / 2 : after);
  }, 0);
}

/** What the title of a slide leaves of its height. */
export function bodyHeight(title: Text, hasKicker: boolean, sizes: Sizes, typesetter: Typesetter): (edition: Edition) => number {
  return (edition) => {
    const languages = languagesOf(edition, typesetter.languages);
    const isTwo = languages.length > 1;
    const titleHeight = languages.reduce((sum, lang, index) => {
      const size = index === 0 ? sizes[edition] : secondSize(sizes[edition]);
      const lines = lineCount(title[lang], CONTENT_WIDTH, pixels(size), 700, typesetter.measure);
      return sum + lines * pixels(size) * (isTwo ? TITLE_HEIGHT.two : TITLE_HEIGHT.one);
    }, 0);
    const frame = isTwo ? 36 + 30 : 46 + 40;
    const kicker = hasKicker ? 30 : 0;
    const gap = isTwo ? 16 : 26;
    const foot = isTwo ? 56 : 36;
    return 720 - frame - kicker - titleHeight - gap - foot;
  };
}

function eachEdition<T>(find: (edition: Edition) => T): Readonly<Record<Edition, T>> {
  const [ja, en, bilingual] = EDITIONS.map(find) as [T, T, T];
  return { ja, en, bilingual };
}

export const WIDTHS = { whole: CONTENT_WIDTH, column: (CONTENT_WIDTH - 48) / 2, fact: CONTENT_WIDTH - 234 } as const;
