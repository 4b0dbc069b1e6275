import { pixelsOf, tokens } from '../../../design/index.js';
import type { Bullet, Slide } from '../../../model/slides-view.js';
import type { Page } from '../page.js';
import { PAINT } from '../paint.js';
import type { Paragraph } from '../paragraph.js';
import { placeholder } from '../shape.js';
import type { Composed } from '../slide-parts.js';
import { type DeckContext, stacked, stackedRich } from '../wording.js';
import type { Room } from './frame.js';

const { indent, after, secondLevel } = tokens.slide;

/** A lead and an outline. */
export function text(slide: Extract<Slide, { kind: 'text' }>, { top, bottom }: Room, page: Page): Composed {
  const { context, slots } = page;
  const size = slide.size[context.edition];
  const lead = slide.lead ? stackedRich(slide.lead, { size, after: after.lead }, context) : [];
  const paragraphs = [...lead, ...bullets(slide.points, size, context)];
  const box = { ...slots.body.box, y: top, height: bottom - top };
  return { layout: 'text', shapes: [placeholder(slots.body, { name: 'body', paragraphs, box })] };
}

/** An outline of two levels; `size` of the first one in points. */
export function bullets(points: readonly Bullet[], size: number, context: DeckContext): readonly Paragraph[] {
  const step = indent.point * pixelsOf(size);
  const own = size * secondLevel;
  return points.flatMap(({ text, points: below }) => [
    ...stackedRich(
      text,
      { size, bullet: true, indent: step, hanging: step, after: below.length > 0 ? after.subpoint : after.point },
      context,
    ),
    ...below.flatMap((point) =>
      stackedRich(
        point,
        { size: own, color: PAINT.secondary, bullet: true, indent: 2 * step, hanging: step, after: after.subpoint, level: 1 },
        context,
      ),
    ),
  ]);
}

/** A list of references, whose lines after the first are indented. */
export function references(slide: Extract<Slide, { kind: 'references' }>, { top, bottom }: Room, page: Page): Composed {
  const { context, slots } = page;
  const size = slide.size[context.edition];
  const hanging = indent.reference * pixelsOf(size);
  const paragraphs = slide.entries.flatMap((entry) =>
    stacked(entry, { size, indent: hanging, hanging, after: after.reference }, context),
  );
  const box = { ...slots.body.box, y: top, height: bottom - top };
  return { layout: 'text', shapes: [placeholder(slots.body, { name: 'body', paragraphs, box })] };
}
