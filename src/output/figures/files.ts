import type { MeasureText } from '../../model/drawing.js';
import type { Figure } from '../../model/figure.js';
import type { Lang } from '../../model/text.js';
import { csvText } from '../files/index.js';
import type { Painter } from '../png/index.js';
import { standaloneSvg } from './svg-file.js';

/** What figures are made with. */
export interface FigureContext {
  readonly measure: MeasureText;
  readonly openPainter: (characters: string) => Promise<Painter>;
}

/** The files of one figure, by what follows its name and language. */
export type FigureFiles = Readonly<Record<FigureFormat, string | Uint8Array>>;

/** The files of a figure, by what follows its name and language. */
export const FIGURE_FORMATS = ['svg', 'png', 'vl.json', 'csv'] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** A figure with its files, in one language. */
export interface DrawnFigure {
  readonly id: string;
  readonly title: string;
  readonly files: FigureFiles;
}

/** How many figures are painted at the same time: a picture takes megabytes while it is painted. */
const AT_ONCE = 3;

/** What Vega writes on axes besides the words of a specification and plain digits. */
const ON_AXES = '−';

/**
 * All figures of a report in one language, in their order; some are drawn while others are painted. Rejects with RenderError for a
 * character without a glyph, and with Error where Vega warns.
 */
export async function makeFigures(
  figures: readonly Figure[],
  lang: Lang,
  context: FigureContext,
): Promise<readonly DrawnFigure[]> {
  if (figures.length === 0) return [];
  const { measure, openPainter } = context;
  // What draws is loaded where something is to be drawn: a build that keeps its figures need not have it.
  const { figureSpec, openChartRenderer } = await import('../charts/index.js');
  const chartRenderer = openChartRenderer(measure);
  const specs = figures.map((figure) => figureSpec(figure, { lang, measure }));
  const painter = await openPainter(JSON.stringify(specs) + ON_AXES);
  const drawn: DrawnFigure[] = [];
  const waiting = figures.entries();
  async function work(): Promise<void> {
    for (const [index, figure] of waiting) {
      const [spec, title] = [specs[index], figure.title[lang]];
      if (!spec) throw new Error(`${figure.id} has no specification.`);
      const svg = standaloneSvg(await chartRenderer.drawWhole(spec), title, figure.alt[lang], lang);
      const [json, csv] = [`${JSON.stringify(spec, null, 2)}\n`, csvText(tableOf(figure, lang))];
      drawn[index] = { id: figure.id, title, files: { svg, png: await painter.paint(svg), 'vl.json': json, csv } };
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return drawn;
  } finally {
    await painter.close();
  }
}

function tableOf({ table }: Figure, lang: Lang): readonly (readonly (string | number)[])[] {
  const heading = table.headings.map((text) => text[lang]);
  return [heading, ...table.rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : (cell?.[lang] ?? ''))))];
}
