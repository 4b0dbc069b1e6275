import type { KeptFile, OutputRecord, Shelf } from '../files/index.js';
import { type Combined, combinePdf, type PageRange } from '../pdf/write/index.js';
import { readReport } from './copies.js';
import type { DeliveryItem } from './delivery-item.js';
import { keepTable } from './lists.js';

/** Where in the output folder the combined PDF and the list of its pages lie. */
export const [BUNDLE, CONTENTS] = [
  ['feedback', 'combined.pdf'],
  ['feedback', 'combined.csv'],
] as const;

/**
 * One PDF of all letters and reports in the order of `deliveryItems`, each letter before its report, and a list of each
 * respondent's pages. Rejects with OutputError where a file cannot be written.
 */
export async function makeBundle(
  shelf: Shelf,
  about: Combined,
  deliveryItems: readonly DeliveryItem[],
): Promise<readonly KeptFile[]> {
  const { folder } = shelf;
  const own = deliveryItems.map(({ id, name, letter, report }) => [id, name, letter?.sha256 ?? null, report.sha256]);
  const rows: string[][] = [];
  const opened = (document: OutputRecord) => () => readReport(folder, document);
  const parts = deliveryItems.map(({ id, name, letter, report }) => ({
    id,
    name,
    title: `${id} ${name}`,
    documents: [...(letter ? [letter] : []), report].map(opened),
  }));
  const placed = ({ id, name }: (typeof parts)[number], { firstPage, pages }: PageRange) => {
    rows.push([id, name, String(firstPage), String(pages)]);
  };
  const source = { own, texts: about };
  const combined = () => combinePdf(about, parts, placed);
  const bundle = await shelf.keep(BUNDLE, source, combined);
  const contents = await keepTable(shelf, CONTENTS, source, async () => {
    // Where the one is there and the other is lost, its pages are counted again.
    if (rows.length === 0) await drain(combined());
    return [['id', 'name', 'first_page', 'pages'], ...rows];
  });
  return [bundle, contents];
}

async function drain(pieces: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of pieces);
}
