import type { MeasureText } from '../../model/drawing.js';
import type { Exhibit } from '../../model/figure.js';
import type { Lang } from '../../model/text.js';
import { type ChartRenderer, exhibitSpec } from '../../reports/drawing/index.js';
import { csvText } from '../files/index.js';
import type { Painter } from '../png/index.js';
import { standaloneSvg } from './svg-file.js';

/** What figures are made with. */
export interface FigureContext {
  readonly chartRenderer: ChartRenderer;
  readonly measure: MeasureText;
  readonly openPainter: (characters: string) => Promise<Painter>;
}

/** The files of one figure, by what follows its name and language. */
export type FigureFiles = Readonly<Record<FigureFormat, string | Uint8Array>>;

export const FIGURE_FORMATS = ['svg', 'png', 'vl.json', 'csv'] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly files: FigureFiles;
}

/** Pictures in full take megabytes each while they are painted. */
const AT_ONCE = 3;

/** What Vega writes on axes besides the words of a specification and plain digits. */
const ON_AXES = '−';

/**
 * All figures of a report in one language; one is drawn while others are painted. Rejects for a character without a glyph, and where
 * Vega warns.
 */
export async function makeFigures(exhibits: readonly Exhibit[], lang: Lang, context: FigureContext): Promise<readonly Figure[]> {
  if (exhibits.length === 0) return [];
  const { chartRenderer, measure, openPainter } = context;
  const specs = exhibits.map((exhibit) => exhibitSpec(exhibit, { lang, measure }));
  const painter = await openPainter(JSON.stringify(specs) + ON_AXES);
  const figures: Figure[] = [];
  const waiting = exhibits.entries();
  async function work(): Promise<void> {
    for (const [index, exhibit] of waiting) {
      const [spec, title] = [specs[index], exhibit.title[lang]];
      if (!spec) throw new Error(`${exhibit.id} has no specification.`);
      const svg = standaloneSvg(await chartRenderer.drawWhole(spec), title, exhibit.alt[lang], lang);
      const [json, csv] = [`${JSON.stringify(spec, null, 2)}\n`, csvText(tableOf(exhibit, lang))];
      figures[index] = { id: exhibit.id, title, files: { svg, png: await painter.paint(svg), 'vl.json': json, csv } };
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return figures;
  } finally {
    await painter.close();
  }
}

function tableOf({ table }: Exhibit, lang: Lang): readonly (readonly (string | number)[])[] {
  const heading = table.headings.map((text) => text[lang]);
  return [heading, ...table.rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : (cell?.[lang] ?? ''))))];
}
