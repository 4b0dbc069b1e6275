import type { BriefView } from '../../model/brief.js';
import type { Exhibit } from '../../model/exhibit.js';
import { sourceNotes } from './credits.js';
import { figureExhibit } from './figure.js';

/** The figures of a brief: that of its first page, then those of its findings. */
export function exhibitsOfBrief({ head, lead, findings }: BriefView): readonly Exhibit[] {
  const credits = sourceNotes(head);
  const shown = [lead, ...findings.map(({ plotted }) => plotted)].filter((figure) => figure !== null);
  return shown.map(({ id, title, subject, figure, chart, note }) => ({
    ...figureExhibit({ id: `brief-${id}`, title, kicker: subject, figure, chart }),
    notes: [...(note ? [note] : []), ...credits],
  }));
}
