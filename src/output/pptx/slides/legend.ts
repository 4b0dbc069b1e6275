import type { LegendEntry } from '../../../model/document.js';
import { MIN_FONT_PT } from '../../../reports/text/index.js';
import { type Color, PAINT } from '../paint.js';
import type { Paragraph, Span } from '../paragraph.js';
import { type DeckContext, inline, isBilingual, leading } from '../wording.js';

/** Marks are characters, so that a legend can be edited like any other line. */
const MARKS: Readonly<Record<LegendEntry['mark'], { readonly sign: string; readonly color: Color }>> = {
  dot: { sign: '●', color: PAINT.bar },
  filled: { sign: '●', color: PAINT.bar },
  open: { sign: '○', color: PAINT.bar },
  respondents: { sign: '●', color: PAINT.respondents },
  band: { sign: '■', color: PAINT.band },
  bar: { sign: '■', color: PAINT.bar },
  line: { sign: '━', color: PAINT.bar },
};

/** A legend on one line, as text. */
export function legendLine(entries: readonly LegendEntry[], context: DeckContext): Paragraph {
  const look = { size: MIN_FONT_PT, color: PAINT.secondary };
  const spans = entries.flatMap(({ mark, color, label }, index): readonly Span[] => {
    const known = MARKS[mark];
    const sign = { text: `${index > 0 ? '　' : ''}${known.sign} `, lang: leading(context), size: MIN_FONT_PT, bold: false };
    return [{ ...sign, color: color ?? known.color }, ...inline(label, look, context).spans];
  });
  return { spans, line: isBilingual(context) ? 1.25 : 1.35 };
}
