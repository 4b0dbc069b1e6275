import type { BriefView } from '../../model/brief-view.js';
import type { Figure } from '../../model/figure.js';
import { figureOfChart } from './chart-figure.js';
import { sourceNotes } from './credits.js';

/** The figures of all findings of a brief, whether or not its form has room for them. */
export function figuresOfBrief({ head, charts }: BriefView): readonly Figure[] {
  const credits = sourceNotes(head);
  return charts.map(({ id, title, subject, chart, note }) => ({
    ...figureOfChart({ id: `brief-${id}`, title, kicker: subject, chart }),
    notes: [...(note ? [note] : []), ...credits],
  }));
}
