import type { Bullet, Slide } from '../../../model/slides-view.js';
import { pixelsOf } from '../box.js';
import type { Page } from '../page.js';
import { PAINT } from '../paint.js';
import type { Paragraph } from '../paragraph.js';
import { placeholder } from '../shape.js';
import type { Composed } from '../slide-parts.js';
import { type DeckContext, stacked, stackedRich } from '../wording.js';
import type { Room } from './frame.js';

const SECOND_LEVEL = 0.88;

export function text(slide: Extract<Slide, { kind: 'text' }>, { top, bottom }: Room, page: Page): Composed {
  const { context, slots } = page;
  const size = slide.size[context.edition];
  const lead = slide.lead ? stackedRich(slide.lead, { size, after: 16 }, context) : [];
  const paragraphs = [...lead, ...bullets(slide.points, size, context)];
  const box = { ...slots.body.box, y: top, height: bottom - top };
  return { layout: 'text', shapes: [placeholder(slots.body, { name: 'body', paragraphs, box })] };
}

/** Two levels of an outline. */
export function bullets(points: readonly Bullet[], size: number, context: DeckContext): readonly Paragraph[] {
  const step = 1.2 * pixelsOf(size);
  const own = size * SECOND_LEVEL;
  return points.flatMap(({ text, points: below }) => [
    ...stackedRich(text, { size, bullet: true, indent: step, hanging: step, after: below.length > 0 ? 6 : 10 }, context),
    ...below.flatMap((point) =>
      stackedRich(
        point,
        { size: own, color: PAINT.secondary, bullet: true, indent: 2 * step, hanging: step, after: 6, level: 1 },
        context,
      ),
    ),
  ]);
}

export function references(slide: Extract<Slide, { kind: 'references' }>, { top, bottom }: Room, page: Page): Composed {
  const { context, slots } = page;
  const size = slide.size[context.edition];
  const hanging = 1.6 * pixelsOf(size);
  const paragraphs = slide.entries.flatMap((entry) => stacked(entry, { size, indent: hanging, hanging, after: 6 }, context));
  const box = { ...slots.body.box, y: top, height: bottom - top };
  return { layout: 'text', shapes: [placeholder(slots.body, { name: 'body', paragraphs, box })] };
}
