import type { DotsChart } from '../../model/chart.js';
import { palette } from '../../reports/drawing/index.js';

/** How marks look in all drawings, as Vega-Lite has it. */

export type PointLook = DotsChart['series'][number]['look'];

export const POINTS = {
  filled: { fill: palette.bar, stroke: palette.paper, strokeWidth: 1.5 },
  open: { fill: palette.paper, stroke: palette.bar, strokeWidth: 2.5 },
  respondents: { fill: palette.respondents, stroke: palette.paper, strokeWidth: 1.5 },
} as const satisfies Record<PointLook, object>;

/** An interval, or the range of several points. */
export const LINE = { type: 'rule', color: palette.bar, strokeWidth: 2.5 } as const;

/** Of the middle half of the answers, pixels. */
export const BAND_HEIGHT = 12;
