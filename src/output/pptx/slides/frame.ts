import { tokens } from '../../../design/index.js';
import type { Slide } from '../../../model/slides-view.js';
import type { Text } from '../../../model/text.js';
import { MIN_FONT_PT } from '../../../reports/text/index.js';
import { CONTENT_WIDTH } from '../box.js';
import type { Page } from '../page.js';
import { PAINT } from '../paint.js';
import { heightOf } from '../paragraph.js';
import { placeholder, type Shape, slideNumber } from '../shape.js';
import { inline, isBilingual, leading, stacked } from '../wording.js';

/** What a slide has around its content: the title with the line above it, and the foot. */

/** The room of the content between title and foot, in pixels from the top of the slide. */
export interface Room {
  readonly top: number;
  readonly bottom: number;
}

const { lines, sizes, foot, kicker: kickerLook } = tokens.slide;

/**
 * The title and the line above it; `bottom` is where they end. The title comes first in the order of reading, as programs expect
 * it.
 */
export function headingOf(slide: Slide, page: Page): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const { context, slots } = page;
  const paragraphs = titleParagraphs(slide, page);
  const kicker = slide.kicker ? kickerLines(slide.kicker, page) : [];
  const kickerHeight = Math.ceil(heightOf(kicker, CONTENT_WIDTH, context.measure));
  const y = page.top + (kickerHeight > 0 ? kickerHeight + kickerLook.after : 0);
  const kickerBox = { ...slots.kicker.box, height: kickerHeight };
  const height = Math.ceil(heightOf(paragraphs, CONTENT_WIDTH, context.measure));
  const title = placeholder(slots.title, { name: 'title', paragraphs, box: { ...slots.title.box, y, height } });
  const above = kicker.length > 0 ? [placeholder(slots.kicker, { name: 'kicker', paragraphs: kicker, box: kickerBox })] : [];
  return { shapes: [title, ...above], bottom: y + height };
}

/** The title in each language, at its size for the edition. */
export function titleParagraphs({ title, titleSize }: Slide, { context }: Page) {
  const line = isBilingual(context) ? lines.title.two : lines.title.one;
  return stacked(title, { size: titleSize[context.edition], color: PAINT.heading, bold: true, line }, context);
}

/** The line above the title, with all languages on one line. */
export function kickerLines(kicker: Text, { context }: Page) {
  return [inline(kicker, { size: sizes.note, color: PAINT.secondary }, context)];
}

/** The footnote and the number of the slide; `top` is where the content must end. A long footnote grows upwards. */
export function footOf(slide: Slide, number: number, page: Page): { readonly shapes: readonly Shape[]; readonly top: number } {
  const { context, slots } = page;
  const look = { size: MIN_FONT_PT, color: PAINT.note, line: isBilingual(context) ? lines.small.two : lines.small.one };
  const paragraphs = slide.footnote ? stacked(slide.footnote, look, context) : [];
  const height = Math.max(slots.footnote.box.height, Math.ceil(heightOf(paragraphs, slots.footnote.box.width, context.measure)));
  const y = page.bottom - height;
  const footnote = placeholder(slots.footnote, { name: 'footnote', paragraphs, box: { ...slots.footnote.box, y, height } });
  const said = { text: String(number), lang: leading(context), size: MIN_FONT_PT, color: PAINT.note, bold: false };
  const counter = slideNumber(slots.number, { spans: [said], line: look.line, align: 'r' });
  return {
    shapes: [...(paragraphs.length > 0 ? [footnote] : []), counter],
    top: y - (isBilingual(context) ? foot.above.two : foot.above.one),
  };
}
