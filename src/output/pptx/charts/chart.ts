import type { Lang } from '../../../model/text.js';
import { LANGUAGE } from '../../../reports/text/index.js';
import { element, xmlDocument } from '../../openxml/index.js';
import { type Color, NO_FILL, PAINT, solid, stroke } from '../paint.js';
import { hundredths, RUN_LANGUAGE } from '../paragraph.js';
import type { DataSheet } from './sheet.js';

/** A chart with the sheet that it is drawn from. */
export interface ChartPart {
  readonly xml: string;
  readonly sheet: DataSheet;
}

/** Where the axes enclose bars or points, as parts (0..1) of the chart's frame. */
export interface PlotArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Bars or points fill the frame. */
export const WHOLE: PlotArea = { x: 0, y: 0, width: 1, height: 1 };

const SPACE = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** The relationship of every chart to its workbook. */
export const WORKBOOK_LINK = 'rId1';

interface Drawing {
  readonly sheet: DataSheet;
  readonly lang: Lang;
  readonly area: PlotArea;
  /** Size of its words in points. */
  readonly size: number;
  /** Series and axes, as XML. */
  readonly plot: readonly string[];
}

/** A chart in the language `lang`; `plot` holds its series and axes as XML. */
export function chartPart({ sheet, lang, area, size, plot }: Drawing): ChartPart {
  const xml = element(
    'c:chartSpace',
    SPACE,
    value('date1904', 0),
    value('lang', LANGUAGE[lang].locale),
    value('roundedCorners', 0),
    element(
      'c:chart',
      {},
      value('autoTitleDeleted', 1),
      element('c:plotArea', {}, layout(area), ...plot, element('c:spPr', {}, NO_FILL, stroke(null))),
      value('plotVisOnly', 1),
      value('dispBlanksAs', 'gap'),
    ),
    element('c:spPr', {}, NO_FILL, stroke(null)),
    chartText(size, PAINT.ink, lang),
    element('c:externalData', { 'r:id': WORKBOOK_LINK }, value('autoUpdate', 0)),
  );
  return { xml: xmlDocument(xml), sheet };
}

/** An element that holds only a value, as most elements of a chart do. */
export function value(name: string, val: string | number): string {
  return element(`c:${name}`, { val });
}

/** The place of the plot is fixed, so that marks and tables on the slide can stand where the chart has its values. */
function layout({ x, y, width, height }: PlotArea): string {
  return element(
    'c:layout',
    {},
    element(
      'c:manualLayout',
      {},
      value('layoutTarget', 'inner'),
      value('xMode', 'edge'),
      value('yMode', 'edge'),
      value('x', part(x)),
      value('y', part(y)),
      value('w', part(width)),
      value('h', part(height)),
    ),
  );
}

function part(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

/**
 * Words in a chart, `size` in points. Both scripts have a font: without one for East Asia, programs set Japanese in whatever they
 * find.
 */
export function chartText(size: number, color: Color, lang: Lang): string {
  const look = element(
    'a:defRPr',
    { ...RUN_LANGUAGE[lang], sz: hundredths(size), b: 0 },
    solid(color),
    element('a:latin', { typeface: '+mn-lt' }),
    element('a:ea', { typeface: '+mn-ea' }),
    element('a:cs', { typeface: '+mn-cs' }),
  );
  return element(
    'c:txPr',
    {},
    element('a:bodyPr'),
    element('a:lstStyle'),
    element('a:p', {}, element('a:pPr', {}, look), element('a:endParaRPr', { ...RUN_LANGUAGE[lang], sz: hundredths(size) })),
  );
}
