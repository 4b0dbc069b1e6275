import type { Format, Project } from '../model/project.js';
import type { Publication } from '../model/publication.js';
import type { Edition, Lang } from '../model/text.js';
import type { View } from '../model/view.js';
import { type DrawnFigure, makeFigures } from '../output/figures/index.js';
import { openRenderer } from '../output/renderer/index.js';
import { figuresOf } from '../reports/figures/index.js';
import { openReportContext } from '../reports/report/index.js';
import { openComposer } from './compose.js';
import { once } from './once.js';
import type { DocumentPlan } from './plan.js';

/**
 * Composes, renders and draws documents; it holds the fonts and the browser. Opening it takes long, so it is opened only where
 * there is something to make.
 */
export interface DocumentMaker {
  /** What a document says. Rejects with an Error that says why it cannot be composed. */
  compose(plan: DocumentPlan, publication: Publication): Promise<View>;
  /** One edition of it in each of the formats, in their order. Rejects with an Error that says why it cannot be rendered. */
  render(view: View, edition: Edition, formats: readonly Format[]): Promise<readonly RenderedDocument[]>;
  /** The HTML of an edition without its fonts, in a tenth of the time. Rejects as `render` does, but for what only the browser shows. */
  sketch(view: View, edition: Edition): Promise<string>;
  /** Throws RenderError where a text holds a character without a glyph. */
  refuseMissing(text: string): void;
  /** All charts of a public report in one language, as files to be used elsewhere. Rejects as `render` does. */
  draw(view: View, lang: Lang): Promise<readonly DrawnFigure[]>;
  close(): Promise<void>;
}

/** One edition in one format: HTML is a text, the others are bytes. */
export interface RenderedDocument {
  readonly format: Format;
  readonly content: string | Uint8Array;
}

const DOCUMENT_TIMEOUT_MS = 60_000;

/** `templates` are folders; a file in a later one overrides the file of that name in an earlier one. */
export async function openDocumentMaker(project: Project, templates: readonly string[]): Promise<DocumentMaker> {
  const renderer = await openRenderer({ templates, languages: project.languages, timeoutMs: DOCUMENT_TIMEOUT_MS });
  const { measure, painter: openPainter } = renderer;
  const context = openReportContext(project, measure);
  return {
    compose: openComposer(context),
    async render(view, edition, formats) {
      // The PDF is the printed HTML.
      const html = once(() => renderer.html(view, edition));
      const contentOf: Readonly<Record<Format, () => Promise<string | Uint8Array>>> = {
        html,
        pdf: async () => renderer.pdf(await html(), project.date),
        pptx: async () => renderer.pptx(view, edition, project.date),
      };
      const rendered: RenderedDocument[] = [];
      for (const format of formats) rendered.push({ format, content: await contentOf[format]() });
      return rendered;
    },
    sketch: renderer.markup,
    refuseMissing: renderer.refuseMissing,
    draw: (view, lang) => makeFigures(figuresOf(context, view), lang, { measure, openPainter }),
    close: renderer.close,
  };
}
