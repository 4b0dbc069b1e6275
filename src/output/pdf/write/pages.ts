import {
  type Dictionary,
  isDictionary,
  isList,
  isOfType,
  type PdfFile,
  type RawObject,
  referenceOf,
  scanObjects,
  unreadable,
  type Value,
} from '../read/index.js';

/** A PDF reduced to its pages and what they are drawn with. */
export interface PrintSheets {
  /** The whole file as Latin-1: values are cut from it by their spans. */
  readonly source: string;
  /** Object numbers of the pages in their order. */
  readonly pages: readonly number[];
  /** The pages and all that they need: fonts, pictures, links. No tags, bookmarks or properties. */
  readonly objects: readonly RawObject[];
  /** The /MediaBox of the last page, as it is written. */
  readonly size: string;
}

/** Keys of pages and links that lead to other pages or to the tags. */
export const LEADING_AWAY: ReadonlySet<string> = new Set(['Parent', 'StructParents', 'StructParent', 'Tabs']);

/** Throws RenderError for a PDF that cannot be read, or whose pages take their size or resources from a node above them. */
export function sheetsOf(pdf: Uint8Array): PrintSheets {
  const source = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const { objects, trailer } = scanObjects(pdf, { comments: new Set(), names: new Set(), strings: new Set() });
  const byNumber = new Map(objects.map((object) => [object.number, object]));
  const find = (number: number): RawObject => {
    const object = byNumber.get(number);
    if (!object) throw unreadable(`object ${number} is missing`);
    return object;
  };
  const resolve: PdfFile['resolve'] = (value) => {
    const number = referenceOf(value);
    return number === undefined ? value : find(number).value;
  };
  const catalogue = dictionary(resolve(trailer.get('Root')));
  const pages = pagesBelow(catalogue.get('Pages'), resolve);
  const needed = neededBy(pages, find);
  return { source, pages, objects: needed, size: sizeOf(find(pages.at(-1) ?? 0), source) };
}

function dictionary(value: Value | undefined): Dictionary {
  if (!isDictionary(value)) throw unreadable('a part of its page tree is missing');
  return value;
}

function pagesBelow(reference: Value | undefined, resolve: PdfFile['resolve']): readonly number[] {
  const number = referenceOf(reference);
  const node = dictionary(resolve(reference));
  if (isOfType(node, 'Page') && number !== undefined) {
    if (!node.has('Resources') || !node.has('MediaBox'))
      throw unreadable(`page ${number} has no size or no resources of its own`);
    return [number];
  }
  const kids = resolve(node.get('Kids'));
  return isList(kids) ? kids.flatMap((kid) => pagesBelow(kid, resolve)) : [];
}

/** In the order in which they are met, so that equal files give equal lists. */
function neededBy(pages: readonly number[], find: (number: number) => RawObject): readonly RawObject[] {
  const met = new Set(pages);
  // The loop also reaches what is added to the set while it runs.
  for (const number of met) for (const next of referencesIn(find(number).value)) met.add(next);
  return [...met].map(find);
}

function referencesIn(value: Value): readonly number[] {
  const number = referenceOf(value);
  if (number !== undefined) return [number];
  if (isList(value)) return value.flatMap(referencesIn);
  if (!isDictionary(value)) return [];
  return [...value].flatMap(([key, each]) => (LEADING_AWAY.has(key) ? [] : referencesIn(each)));
}

function sizeOf({ span }: RawObject, source: string): string {
  const [, size] = /\/MediaBox\s*(\[[\d.\s-]+\])/.exec(source.slice(...span)) ?? [];
  if (size === undefined) throw unreadable('its last page has no size');
  return size;
}
