import type { Exhibit } from '../../model/figure.js';
import type { View } from '../../model/view.js';
import type { ReportContext } from '../report/index.js';
import { exhibitsOfBrief } from './brief.js';
import { exhibitsOfSlides } from './slides.js';

/** The charts of a public report, each once, to stand alone. A respondent's own report has none: it is confidential. */
export function exhibitsOf(context: ReportContext, view: View): readonly Exhibit[] {
  if ('slides' in view) return named(exhibitsOfSlides(context, view));
  return 'lead' in view ? named(exhibitsOfBrief(view)) : [];
}

/** The first of each name. Names that differ only in their capitals would be one file on some systems: the later gets a number. */
function named(exhibits: readonly Exhibit[]): readonly Exhibit[] {
  const first = exhibits.filter(({ id }, index) => exhibits.findIndex((one) => one.id === id) === index);
  const taken = new Set<string>();
  return first.map((exhibit) => {
    let [id, count] = [exhibit.id, 1];
    while (taken.has(id.toLowerCase())) {
      count += 1;
      id = `${exhibit.id}-${count}`;
    }
    taken.add(id.toLowerCase());
    return { ...exhibit, id };
  });
}
