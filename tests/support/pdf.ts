import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of a PDF finds in it. */
export interface ReadPdf {
  /** The text of each page without any white space: justification and spacing between scripts do not count. */
  readonly pages: readonly string[];
  /** The same in the pieces in which it stands there. */
  readonly pieces: readonly (readonly string[])[];
  readonly title: string;
  readonly language: string | null;
  readonly bookmarks: readonly string[];
  /** Width and height of the first page in points. */
  readonly size: readonly [number, number];
  readonly tagged: boolean;
}

export async function readPdf(bytes: Uint8Array, password?: string): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, ...(password === undefined ? {} : { password }) });
  const document = await task.promise;
  const pieces: (readonly string[])[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pieces.push(items.map((item) => ('str' in item ? item.str : '')));
  }
  const first = (await document.getPage(1)).getViewport({ scale: 1 });
  const { info } = await document.getMetadata();
  const outline = (await document.getOutline()) ?? [];
  const read: ReadPdf = {
    pages: pieces.map((page) => squeezed(page.join(''))),
    pieces,
    title: String((info as { Title?: unknown }).Title ?? ''),
    language: String((info as { Language?: unknown }).Language ?? ''),
    bookmarks: outline.flatMap(function titles(node: { title: string; items: { title: string }[] }): string[] {
      return [squeezed(node.title), ...node.items.flatMap((child) => titles(child as never))];
    }),
    size: [first.width, first.height],
    tagged: (await document.getMarkInfo())?.Marked === true,
  };
  await task.destroy();
  return read;
}

export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** The kinds of fonts in a PDF, from its font dictionaries, which the browser does not compress. */
export function fontKinds(bytes: Uint8Array): ReadonlySet<string> {
  const text = Buffer.from(bytes).toString('latin1');
  return new Set(
    [...text.matchAll(/\/Subtype \/(Type0|Type1|Type3|TrueType|CIDFontType0|CIDFontType2)\b/g)].map(([, kind]) => kind ?? ''),
  );
}
