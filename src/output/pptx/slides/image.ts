import { tokens } from '../../../design/index.js';
import type { Slide } from '../../../model/slides-view.js';
import { CONTENT_WIDTH, LEFT } from '../box.js';
import type { Page } from '../page.js';
import { PAINT } from '../paint.js';
import { heightOf } from '../paragraph.js';
import { picture, placeholder } from '../shape.js';
import type { Composed } from '../slide-parts.js';
import { inlineText, stacked } from '../wording.js';
import type { Room } from './frame.js';

const ABOVE_CAPTION = 12;

/** A picture as large as fits, but not larger than it is, with a caption beneath it. */
export function image(
  { image: own, alt, caption }: Extract<Slide, { kind: 'image' }>,
  { top, bottom }: Room,
  page: Page,
): Composed {
  const { context, slots } = page;
  const words = caption
    ? stacked(caption, { size: tokens.slide.sizes.caption, color: PAINT.secondary, align: 'ctr' }, context)
    : [];
  const wordsHeight = Math.ceil(heightOf(words, CONTENT_WIDTH, context.measure));
  const room = bottom - top - (wordsHeight > 0 ? wordsHeight + ABOVE_CAPTION : 0);
  const scale = Math.min(1, CONTENT_WIDTH / own.width, room / own.height);
  const [width, height] = [own.width * scale, own.height * scale];
  const shapes = [
    picture(slots.picture, { x: LEFT + (CONTENT_WIDTH - width) / 2, y: top, width, height }, inlineText(alt, context), own),
  ];
  const captionBox = { ...slots.caption.box, y: top + height + ABOVE_CAPTION, height: wordsHeight };
  const below = words.length > 0 ? [placeholder(slots.caption, { name: 'caption', paragraphs: words, box: captionBox })] : [];
  return { layout: 'image', shapes: [...shapes, ...below] };
}
