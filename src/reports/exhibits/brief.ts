import type { BriefView } from '../../model/brief.js';
import type { Exhibit } from '../../model/exhibit.js';
import { sourceNotes } from './credits.js';
import { figureExhibit } from './figure.js';

/** The figures of all findings of a brief, whether or not its form has room for them. */
export function exhibitsOfBrief({ head, figures }: BriefView): readonly Exhibit[] {
  const credits = sourceNotes(head);
  return figures.map(({ id, title, subject, figure, chart, note }) => ({
    ...figureExhibit({ id: `brief-${id}`, title, kicker: subject, figure, chart }),
    notes: [...(note ? [note] : []), ...credits],
  }));
}
