import type { Figure } from '../../model/figure.js';
import type { Panel, Slide, SlidesView } from '../../model/slides-view.js';
import type { ReportContext } from '../report/index.js';
import { figureOfChart } from './chart-figure.js';
import { sourceNotes } from './credits.js';
import { figureOfItem } from './item-figure.js';

/** The charts of a deck in the order of the slides. A histogram keeps the maximum that it shares with its neighbour. */
export function figuresOfSlides(context: ReportContext, { head, slides }: SlidesView): readonly Figure[] {
  const credits = sourceNotes(head);
  return slides.flatMap((slide) =>
    figuresOf(context, slide).map((figure) => ({
      ...figure,
      id: `slides-${figure.id}`,
      notes: [...(slide.footnote ? [slide.footnote] : []), ...credits],
    })),
  );
}

type Unsigned = Omit<Figure, 'notes'>;

function figuresOf(context: ReportContext, slide: Slide): readonly Unsigned[] {
  switch (slide.kind) {
    case 'chart': {
      const { id, title, kicker, chart } = slide;
      return [figureOfChart({ id, title, kicker, chart })];
    }
    case 'items': {
      const isAlone = slide.panels.length === 1;
      return slide.panels.flatMap((panel: Panel) => figureOfItem(context, panel, isAlone ? slide.title : null) ?? []);
    }
    case 'title':
    case 'divider':
    case 'text':
    case 'columns':
    case 'facts':
    case 'table':
    case 'image':
    case 'references':
      return [];
  }
}
