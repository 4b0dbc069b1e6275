import { exhibitSpec } from '../charts/exhibit/spec.js';
import type { Pen } from '../charts/pen.js';
import type { Exhibit } from '../model/exhibit.js';
import type { MeasureText } from '../model/figure.js';
import type { Lang } from '../model/text.js';
import { csvText } from '../output/csv.js';
import type { Painter } from '../render/png/painter.js';
import { standing } from './standing.js';

/** What figures are made with. */
export interface Atelier {
  readonly pen: Pen;
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

/** All figures of a report in one language. Rejects for a character without a glyph, and where Vega warns. */
export async function makeFigures(exhibits: readonly Exhibit[], lang: Lang, atelier: Atelier): Promise<readonly Figure[]> {
  const drawn = [];
  for (const exhibit of exhibits) drawn.push(await draw(exhibit, lang, atelier));
  if (drawn.length === 0) return [];
  const painter = await atelier.openPainter(drawn.map(({ files }) => files.svg).join('\n'));
  try {
    return await Promise.all(
      drawn.map(async ({ files, ...figure }) => ({ ...figure, files: { ...files, png: await painter.paint(files.svg) } })),
    );
  } finally {
    await painter.close();
  }
}

async function draw(exhibit: Exhibit, lang: Lang, { pen, measure }: Atelier) {
  const spec = exhibitSpec(exhibit, { lang, measure });
  const [title, alt] = [exhibit.title[lang], exhibit.alt[lang]];
  return {
    id: exhibit.id,
    title,
    files: {
      svg: standing(await pen.drawWhole(spec), title, alt, lang),
      'vl.json': `${JSON.stringify(spec, null, 2)}\n`,
      csv: csvText(tableOf(exhibit, lang)),
    },
  };
}

function tableOf({ table }: Exhibit, lang: Lang): readonly (readonly (string | number)[])[] {
  const heading = table.headings.map((text) => text[lang]);
  return [heading, ...table.rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : (cell?.[lang] ?? ''))))];
}
