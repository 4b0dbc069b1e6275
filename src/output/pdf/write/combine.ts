import { LEADING_AWAY, type PrintSheets, sheetsOf } from './pages.js';
import { hexString, type Rewrite, rewritten, textString } from './rewrite.js';
import { PdfWriter } from './writer.js';

/** What belongs together in a combined PDF, under a bookmark. */
export interface CombinedPart {
  readonly title: string;
  /** Its documents in their order; each is asked for when its turn comes. */
  readonly documents: readonly (() => Promise<Uint8Array>)[];
}

/** Where a part stands in the combined PDF. Pages count from 1; blank ones are counted. */
export interface PageRange {
  readonly firstPage: number;
  readonly pages: number;
}

/** What the combined PDF says about itself. */
export interface Combined {
  readonly title: string;
  readonly language: string;
  /** ISO date. */
  readonly date: string;
}

const [CATALOGUE, TREE, OUTLINE, INFO] = [1, 2, 3, 4];

/**
 * One PDF of all parts for printing on both sides: every document begins on a front page, after a blank page if needed. The bytes
 * come in pieces, and only one document is in memory at a time. Pages stay as they were, but without tags. Documents share nothing,
 * not even fonts, so that none holds what was made for another. `placed` is called after each part. Throws RenderError for a
 * document that cannot be read.
 */
export async function* combinePdf<P extends CombinedPart>(
  about: Combined,
  parts: readonly P[],
  placed: (part: P, place: PageRange) => void,
): AsyncGenerator<Uint8Array> {
  const writer = new PdfWriter();
  const marks: Mark[] = [];
  let [last, count] = [INFO, 0];
  yield writer.header('1.7');
  for (const part of parts) {
    last += 1;
    const node = last;
    const kids: number[] = [];
    for (const open of part.documents) {
      const sheets = sheetsOf(await open());
      const numbers = new Map(sheets.objects.map(({ number }, index) => [number, last + 1 + index]));
      last += sheets.objects.length;
      yield* copied(writer, sheets, numbers, node);
      for (const page of sheets.pages) kids.push(numbers.get(page) ?? 0);
      if (sheets.pages.length % 2 === 0) continue;
      last += 1;
      kids.push(last);
      yield writer.object(last, `<</Type /Page\n/Parent ${node} 0 R\n/MediaBox ${sheets.size}\n/Resources <<>>>>`);
    }
    const list = kids.map((kid) => `${kid} 0 R`).join(' ');
    yield writer.object(node, `<</Type /Pages\n/Parent ${TREE} 0 R\n/Count ${kids.length}\n/Kids [${list}]>>`);
    marks.push({ title: part.title, node, page: kids[0] ?? 0 });
    placed(part, { firstPage: count + 1, pages: kids.length });
    count += kids.length;
  }
  yield writer.object(TREE, `<</Type /Pages\n/Count ${count}\n/Kids [${marks.map(({ node }) => `${node} 0 R`).join(' ')}]>>`);
  yield* bookmarks(writer, marks, last + 1);
  yield* properties(writer, about);
}

interface Mark {
  readonly title: string;
  readonly node: number;
  readonly page: number;
}

function* copied(
  writer: PdfWriter,
  sheets: PrintSheets,
  numbers: ReadonlyMap<number, number>,
  node: number,
): Generator<Uint8Array> {
  const rewrite: Rewrite = {
    reference: (number) => `${numbers.get(number) ?? node} 0 R`,
    string: hexString,
    entry: (key, value) => (LEADING_AWAY.has(key) ? null : value),
  };
  for (const { number, span, bytes } of sheets.objects) {
    const value = rewritten(sheets.source.slice(...span), rewrite);
    const placed = sheets.pages.includes(number) ? `${value.slice(0, -2)}\n/Parent ${node} 0 R>>` : value;
    yield writer.object(numbers.get(number) ?? 0, placed, bytes);
  }
}

function* bookmarks(writer: PdfWriter, marks: readonly Mark[], first: number): Generator<Uint8Array> {
  const final = first + marks.length - 1;
  for (const [index, { title, page }] of marks.entries()) {
    const number = first + index;
    const before = number > first ? `\n/Prev ${number - 1} 0 R` : '';
    const after = number < final ? `\n/Next ${number + 1} 0 R` : '';
    yield writer.object(
      number,
      `<</Title ${textString(title)}\n/Parent ${OUTLINE} 0 R${before}${after}\n/Dest [${page} 0 R /Fit]>>`,
    );
  }
  yield writer.object(OUTLINE, `<</Type /Outlines\n/First ${first} 0 R\n/Last ${final} 0 R\n/Count ${marks.length}>>`);
}

function* properties(writer: PdfWriter, { title, language, date }: Combined): Generator<Uint8Array> {
  const stamp = `(D:${date.replaceAll('-', '')}000000+00'00')`;
  yield writer.object(
    CATALOGUE,
    `<</Type /Catalog\n/Pages ${TREE} 0 R\n/Outlines ${OUTLINE} 0 R\n/PageMode /UseOutlines\n/Lang (${language})
/ViewerPreferences <</DisplayDocTitle true /Duplex /DuplexFlipLongEdge>>>>`,
  );
  yield writer.object(INFO, `<</Title ${textString(title)}\n/Producer (Shirabe)\n/CreationDate ${stamp}\n/ModDate ${stamp}>>`);
  yield writer.end(`/Root ${CATALOGUE} 0 R\n/Info ${INFO} 0 R`);
}
