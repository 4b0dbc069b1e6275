import type { DotsChart } from '../../model/chart.js';
import { palette } from '../../reports/drawing/index.js';

/** How marks look in all drawings, in the terms of Vega-Lite. */

/** The looks of points. */
export type PointLook = DotsChart['series'][number]['look'];

/** Points by their look. */
export const POINTS = {
  filled: { fill: palette.bar, stroke: palette.paper, strokeWidth: 1.5 },
  open: { fill: palette.paper, stroke: palette.bar, strokeWidth: 2.5 },
  respondents: { fill: palette.respondents, stroke: palette.paper, strokeWidth: 1.5 },
} as const satisfies Record<PointLook, object>;

/** The line of an interval, or from the lowest to the highest of several points. */
export const LINE = { type: 'rule', color: palette.bar, strokeWidth: 2.5 } as const;

/** Height in pixels of the band behind a point. charts/dots.ts of PowerPoint draws it as broad. */
export const BAND_HEIGHT = 12;
