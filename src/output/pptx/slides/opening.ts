import { tokens } from '../../../design/index.js';
import type { Slide } from '../../../model/slides-view.js';
import type { Box } from '../box.js';
import type { Page, Slot } from '../page.js';
import { PAINT } from '../paint.js';
import { heightOf, type Paragraph } from '../paragraph.js';
import { placeholder } from '../shape.js';
import type { Composed } from '../slide-parts.js';
import { stacked } from '../wording.js';
import { kickerLines, titleParagraphs } from './frame.js';

/** The slides that open a deck or a part of it: their words stand beside the bar, at half its height. */

const { opening: room, sizes } = tokens.slide;
const ABOVE = { title: 34, subtitle: room.subtitle, presenter: room.presenter, date: 4 } as const;

/** The slide that opens the deck. */
export function opening(slide: Extract<Slide, { kind: 'title' }>, page: Page): Composed {
  const { context, slots } = page;
  const said = (text: typeof slide.subtitle, size: number, color: string) => stacked(text, { size, color, line: 1.4 }, context);
  const presenter = said(slide.presenter, sizes.presenter, PAINT.secondary);
  const words = [
    { name: 'title', slot: slots.openingTitle, above: 0, paragraphs: titleParagraphs(slide, page) },
    {
      name: 'subtitle',
      slot: slots.subtitle,
      above: ABOVE.subtitle,
      paragraphs: said(slide.subtitle, sizes.subtitle, PAINT.ink),
    },
    {
      name: 'presenter',
      slot: slots.presenter,
      above: ABOVE.presenter,
      paragraphs: [
        ...presenter.slice(0, -1),
        ...spaced(presenter.slice(-1)),
        ...said(slide.date, sizes.presenter, PAINT.secondary),
      ],
    },
  ].filter(({ paragraphs }) => paragraphs.some(({ spans }) => spans.length > 0));
  const boxes = centred(words, page);
  return {
    layout: 'title',
    shapes: words.map(({ name, slot, paragraphs }, index) =>
      placeholder(slot, { name, paragraphs, box: boxes[index] ?? slot.box }),
    ),
  };
}

function spaced(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map((paragraph) => ({ ...paragraph, after: ABOVE.date }));
}

interface Words {
  readonly slot: Slot;
  readonly above: number;
  readonly paragraphs: readonly Paragraph[];
}

/** Boxes for texts below each other, which as a whole stand at half the height of the bar. */
function centred(words: readonly Words[], { context, openingBar }: Page): readonly Box[] {
  const heights = words.map(({ slot, paragraphs }) => Math.ceil(heightOf(paragraphs, slot.box.width, context.measure)));
  const whole = words.reduce((sum, { above }, index) => sum + above + (heights[index] ?? 0), 0);
  let y = openingBar.y + (openingBar.height - whole) / 2;
  return words.map(({ slot, above }, index) => {
    const box = { ...slot.box, y: y + above, height: heights[index] ?? 0 };
    y = box.y + box.height;
    return box;
  });
}

/** The slide that opens a part of the deck. */
export function divider(slide: Extract<Slide, { kind: 'divider' }>, page: Page): Composed {
  const { slots, context } = page;
  const paragraphs = titleParagraphs(slide, page);
  const slot = slots.dividerTitle;
  const height = Math.ceil(heightOf(paragraphs, slot.box.width, context.measure));
  const title = placeholder(slot, { name: 'title', paragraphs });
  if (!slide.kicker) return { layout: 'divider', shapes: [title] };
  const kickerSlot = slots.dividerKicker;
  const box = { ...kickerSlot.box, y: slot.box.y + (slot.box.height - height) / 2 - ABOVE.title };
  const kicker = placeholder(kickerSlot, { name: 'kicker', paragraphs: kickerLines(slide.kicker, page), box });
  return { layout: 'divider', shapes: [title, kicker] };
}
