import type { Exhibit } from '../../model/figure.js';
import type { Panel, Slide, SlidesView } from '../../model/slides-view.js';
import type { ReportContext } from '../report/index.js';
import { figureExhibit } from './chart-figure.js';
import { sourceNotes } from './credits.js';
import { itemExhibit } from './item-figure.js';

/** The charts of a deck in the order of the slides. A histogram keeps the maximum that it shares with its neighbour. */
export function exhibitsOfSlides(context: ReportContext, { head, slides }: SlidesView): readonly Exhibit[] {
  const credits = sourceNotes(head);
  return slides.flatMap((slide) =>
    exhibitsOf(context, slide).map((exhibit) => ({
      ...exhibit,
      id: `slides-${exhibit.id}`,
      notes: [...(slide.footnote ? [slide.footnote] : []), ...credits],
    })),
  );
}

type Unsigned = Omit<Exhibit, 'notes'>;

function exhibitsOf(context: ReportContext, slide: Slide): readonly Unsigned[] {
  if (slide.kind === 'figure') {
    const { id, title, kicker, figure, chart } = slide;
    return [figureExhibit({ id, title, kicker, figure, chart })];
  }
  if (slide.kind !== 'items') return [];
  const isAlone = slide.panels.length === 1;
  return slide.panels.flatMap((panel: Panel) => itemExhibit(context, panel, isAlone ? slide.title : null) ?? []);
}
