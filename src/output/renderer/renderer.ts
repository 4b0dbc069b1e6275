import { type Edition, type Languages, languagesOf } from '../../model/text.js';
import type { View } from '../../model/view.js';
import type { DocumentDrawer } from '../charts/index.js';
import { openTypeface, refuseMissing, type Typeface } from '../fonts/index.js';
import { onPaper, openTemplates, readSlideshow, withSlideshow } from '../html/index.js';
import { openPainter, type Painter } from '../png/index.js';
import { renderDeck } from '../pptx/index.js';
import { openPrinter } from '../print/index.js';

/** Turns view models into finished documents. */
export interface Renderer {
  /** Width of a text on one line in the documents' typeface; CSS pixels. */
  measure(text: string, sizePx: number, weight: 400 | 700): number;
  /** A whole HTML document that needs no other file. Rejects with RenderError for a character without a glyph. */
  html(view: View, edition: Edition): Promise<string>;
  /** The HTML as `html` makes it, without its fonts: enough to know that it can be made, in a tenth of the time. Rejects as `html` does. */
  markup(view: View, edition: Edition): Promise<string>;
  /** Throws RenderError where a text holds a character without a glyph. */
  refuseMissing(text: string): void;
  /** A finished HTML document as PDF, dated `created` (ISO). Rejects with RenderError where it cannot be printed. */
  pdf(html: string, created: string): Promise<Uint8Array>;
  /**
   * A PowerPoint deck dated `created` (ISO); its fonts are those of the computer that shows it. Throws Error for a report that is
   * no deck.
   */
  pptx(view: View, edition: Edition, created: string): Uint8Array;
  /** A painter of drawings whose characters are among these. */
  painter(characters: string): Promise<Painter>;
  close(): Promise<void>;
}

/** What documents are made with. `timeoutMs` is for printing one document. */
export interface RendererOptions {
  /** Folders of templates; a file in a later one replaces the one of the same name in an earlier one. */
  readonly templates: readonly string[];
  readonly languages: Languages;
  readonly timeoutMs: number;
}

/** Rejects with InputError for templates that cannot be used. */
export async function openRenderer({ templates, languages, timeoutMs }: RendererOptions): Promise<Renderer> {
  const opening = openTypeface();
  let drawer: Promise<DocumentDrawer> | null = null;
  // What draws charts is loaded with the first that HTML or PDF needs: PowerPoint has charts of its own.
  const openDrawer = () => {
    drawer ??= loadDrawer(opening);
    return drawer;
  };
  const [typeface, layouts] = await Promise.all([opening, openTemplates(templates, languages, openDrawer)]);
  const printer = openPrinter({ timeoutMs });
  const slideshow = await readSlideshow(layouts.script('deck'));
  const markup = async (view: View, edition: Edition) => {
    const html = await layouts.render(view, edition);
    refuseMissing(typeface, html);
    return html;
  };
  return {
    measure: typeface.width,
    markup,
    refuseMissing: (text) => refuseMissing(typeface, text),
    async html(view, edition) {
      const html = await markup(view, edition);
      const fonts = await typeface.css(html);
      return withSlideshow(
        html.replace('</head>', () => `<style>${fonts}</style>\n</head>`),
        slideshow,
      );
    },
    pdf: (html, created) => printer.print(onPaper(html), { created }),
    pptx(view, edition, created) {
      if (view.report !== 'slides') throw new Error(`The ${view.report} has no slides.`);
      return renderDeck(view, { edition, languages: languagesOf(edition, languages), created, measure: typeface.width });
    },
    painter: (characters) => openPainter(typeface, characters),
    close: printer.close,
  };
}

async function loadDrawer(opening: Promise<Typeface>): Promise<DocumentDrawer> {
  const { openDocumentDrawer } = await import('../charts/index.js');
  const { width } = await opening;
  return openDocumentDrawer(width);
}
