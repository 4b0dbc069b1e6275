import type { Figure } from '../../model/figure.js';
import type { View } from '../../model/view.js';
import type { ReportContext } from '../report/index.js';
import { ordinal } from '../text/index.js';
import { figuresOfBrief } from './brief.js';
import { figuresOfSlides } from './slides.js';

/**
 * The charts of a public report as figures that stand alone, each once, in the order of the report. A respondent's report and a
 * letter have none: they are confidential.
 */
export function figuresOf(context: ReportContext, view: View): readonly Figure[] {
  switch (view.report) {
    case 'slides':
      return withUniqueIds(figuresOfSlides(context, view));
    case 'brief':
      return withUniqueIds(figuresOfBrief(view));
    case 'feedback':
    case 'letter':
      return [];
  }
}

/** The first of each name. Names that differ only in their capitals would be one file on some systems: the later gets a number. */
function withUniqueIds(figures: readonly Figure[]): readonly Figure[] {
  const first = figures.filter(({ id }, index) => figures.findIndex((one) => one.id === id) === index);
  const taken = new Set<string>();
  return first.map((figure) => {
    let [id, count] = [figure.id, 1];
    while (taken.has(id.toLowerCase())) {
      count += 1;
      id = `${figure.id}-${ordinal(count)}`;
    }
    taken.add(id.toLowerCase());
    return { ...figure, id };
  });
}
