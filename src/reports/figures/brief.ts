import type { BriefView } from '../../model/brief-view.js';
import type { Exhibit } from '../../model/figure.js';
import { figureExhibit } from './chart-figure.js';
import { sourceNotes } from './credits.js';

/** The figures of all findings of a brief, whether or not its form has room for them. */
export function exhibitsOfBrief({ head, figures }: BriefView): readonly Exhibit[] {
  const credits = sourceNotes(head);
  return figures.map(({ id, title, subject, figure, chart, note }) => ({
    ...figureExhibit({ id: `brief-${id}`, title, kicker: subject, figure, chart }),
    notes: [...(note ? [note] : []), ...credits],
  }));
}
