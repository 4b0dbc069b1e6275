import type { HistogramChart, RowChart } from '../../model/chart.js';
import type { DocumentKind } from '../../model/document.js';
import type { DocumentDrawer } from '../charts/index.js';

/** What a template wants drawn in a place. `row` counts from 0; `own` is the reader's own value, null where none is marked. */
export type Wanted =
  | { readonly kind: 'histogram'; readonly chart: HistogramChart; readonly own: number | null }
  | { readonly kind: 'row'; readonly chart: RowChart; readonly row: number; readonly own: number | null }
  | { readonly kind: 'code'; readonly address: string };

/**
 * The drawings of one document. Templates are filled in without waiting, but Vega takes time: so a template gets a mark for each
 * drawing, and the drawings replace the marks afterwards. What no template asks for is not drawn.
 */
export interface Pictures {
  /** Notes what is wanted and returns its mark. */
  place(wanted: Wanted): string;
  /** The document with its drawings in place of their marks. `openDrawer` is called only where there are any. */
  fill(html: string, openDrawer: () => Promise<DocumentDrawer>): Promise<string>;
}

/** Text cannot forge it, since it is escaped. */
const MARK = /<!--picture:(\d+)-->/;

/** No drawings yet; `document` decides on their sizes. */
export function openPictures(document: DocumentKind): Pictures {
  const wanted: Wanted[] = [];
  return {
    place(one) {
      wanted.push(one);
      return `<!--picture:${wanted.length - 1}-->`;
    },
    async fill(html, openDrawer) {
      if (wanted.length === 0) return html;
      const drawer = await openDrawer();
      const drawn = await Promise.all(wanted.map((one) => draw(document, one, drawer)));
      return html
        .split(MARK)
        .map((part, index) => (index % 2 === 0 ? part : (drawn[Number(part)] ?? '')))
        .join('');
    },
  };
}

async function draw(document: DocumentKind, wanted: Wanted, drawer: DocumentDrawer): Promise<string> {
  switch (wanted.kind) {
    case 'histogram': {
      const [usual, low] = await drawer.histogram(document, wanted.chart, wanted.own);
      return `${usual.svg}${low ? `<span class="low">${low.svg}</span>` : ''}`;
    }
    case 'row':
      return (await drawer.row(document, wanted.chart, wanted.row, wanted.own)).svg;
    case 'code':
      return drawer.code(wanted.address).svg;
  }
}
