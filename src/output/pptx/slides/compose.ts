import type { Slide } from '../../../model/slides-view.js';
import type { Page } from '../page.js';
import type { Composed } from '../slide-parts.js';
import { columns } from './columns.js';
import { facts } from './facts.js';
import { figure } from './figure.js';
import { footOf, headingOf, type Room } from './frame.js';
import { image } from './image.js';
import { items } from './items.js';
import { divider, opening } from './opening.js';
import { tableOf } from './table.js';
import { references, text } from './text.js';

/** What stands on a slide, and where. `number`: the number of the slide, from 1 on. */
export function composeSlide(slide: Slide, number: number, page: Page): Composed {
  const foot = footOf(slide, number, page);
  if (slide.kind === 'title') return closed(opening(slide, page), foot.shapes);
  if (slide.kind === 'divider') return closed(divider(slide, page), foot.shapes);
  const head = headingOf(slide, page);
  const content = contentOf(slide, { top: head.bottom + page.gap, bottom: foot.top }, page);
  return { layout: content.layout, shapes: [...head.shapes, ...content.shapes, ...foot.shapes] };
}

function closed({ layout, shapes }: Composed, foot: Composed['shapes']): Composed {
  return { layout, shapes: [...shapes, ...foot] };
}

function contentOf(slide: Exclude<Slide, { kind: 'title' | 'divider' }>, room: Room, page: Page): Composed {
  switch (slide.kind) {
    case 'text':
      return text(slide, room, page);
    case 'references':
      return references(slide, room, page);
    case 'columns':
      return columns(slide, room, page);
    case 'facts':
      return facts(slide, room, page);
    case 'items':
      return items(slide, room, page);
    case 'figure':
      return figure(slide, room, page);
    case 'table':
      return tableOf(slide, room, page);
    case 'image':
      return image(slide, room, page);
  }
}
