import { type PdfFile, readPdfFile } from '../../src/output/pdf/read/file.js';
import { bytesOf, isDictionary, isList, referenceOf, type Value } from '../../src/output/pdf/read/objects.js';
import { stringText } from '../../src/output/pdf/read/strings.js';

/** What a bookmark of a combined PDF leads to. */
export interface BookmarkedPart {
  readonly title: string;
  /** Numbers of all objects that its pages draw on, in the order in which they are met. */
  readonly numbers: ReadonlySet<number>;
}

/** Takes a combined PDF apart by its bookmarks: from each, the node of the page tree above its page, and all that hangs below. */
export function reachableByPart(bytes: Uint8Array): readonly BookmarkedPart[] {
  const file = readPdfFile(bytes, { comments: new Set(), names: new Set(), strings: new Set() });
  return file.objects
    .filter(({ value }) => isDictionary(value) && value.has('Dest') && value.has('Title'))
    .map(({ value }) => {
      const mark = isDictionary(value) ? value : new Map();
      const destination = mark.get('Dest');
      const page = file.resolve(isList(destination) ? destination[0] : undefined);
      const node = referenceOf(isDictionary(page) ? page.get('Parent') : undefined) ?? 0;
      return { title: stringText(bytesOf(mark.get('Title')) ?? ''), numbers: below(file, node) };
    });
}

function below(file: PdfFile, node: number): ReadonlySet<number> {
  const met = new Set([node]);
  const values = new Map(file.objects.map(({ number, value }) => [number, value]));
  for (const number of met) for (const next of references(values.get(number) ?? 'null')) met.add(next);
  return met;
}

function references(value: Value): readonly number[] {
  const number = referenceOf(value);
  if (number !== undefined) return [number];
  if (isList(value)) return value.flatMap(references);
  return isDictionary(value) ? [...value].flatMap(([key, each]) => (key === 'Parent' ? [] : references(each))) : [];
}
