import {
  type Dictionary,
  dictionaryOf,
  type FoundStrings,
  isBinary,
  isDictionary,
  isList,
  isOfType,
  nameOf,
  type PdfFile,
  type PdfObject,
  possibleTexts,
  readPdfFile,
  unreadable,
  type Value,
} from '../read/index.js';
import { openContentStreamReader } from './content-stream.js';
import { openFonts } from './fonts.js';

/**
 * Every text that a PDF carries: what its pages show, its strings, names and comments, the text files in it, and at the end every
 * byte of it as Latin-1, streams decompressed. The bytes begin with NUL, which marks them as data and not words: in data a short
 * word may stand by chance. Throws RenderError for a PDF of which a part cannot be read.
 */
export function pdfTexts(bytes: Uint8Array): readonly string[] {
  const everything: FoundStrings = { comments: new Set(), names: new Set(), strings: new Set() };
  const file = readPdfFile(bytes, everything);
  const fonts = openFonts(file, everything);
  const reader = openContentStreamReader(file, fonts, everything);
  const texts = new Set<string>();
  const data: string[] = [];
  /** Streams whose text has been read, or that have none: content, forms, character maps, font programs. */
  const read = new Set<number>(fontPrograms(file));
  function draw({ source, resources, numbers }: Content): void {
    const drawn = reader.draw(source, resources);
    for (const text of drawn.texts) texts.add(wordsIn(text));
    data.push(drawn.codes);
    for (const number of numbers) read.add(number);
  }

  for (const page of pageContents(file)) draw(page);
  for (const part of otherContents(file)) if (!part.numbers.some((number) => reader.used.has(number))) draw(part);
  for (const number of [...reader.used, ...fonts.maps]) read.add(number);
  const files = file.objects.filter((object) => !read.has(object.number) && isText(object)).map(({ stream }) => stream ?? '');
  const { comments, names, strings } = everything;
  const telling = [...names].filter((name) => !NUMBERED.test(name));
  for (const each of [...strings, ...telling, ...comments, ...files]) {
    for (const text of possibleTexts(each)) texts.add(wordsIn(text));
  }
  for (const { stream } of file.objects) if (stream !== undefined && stream !== null) data.push(stream);
  data.push(file.outside);
  return [...texts, ...data.map((each) => `\0${each}`)];
}

/** The browser's names for fonts, graphics states, patterns and forms. They look like ids of respondents. */
const NUMBERED = /^[FGPX]\d+$/;

/** A text without the mark of data. */
function wordsIn(text: string): string {
  return text.replace(/^\0+/, '');
}

/** Something that draws. */
interface Content {
  readonly source: string;
  readonly resources: Dictionary;
  /** The objects that it comes from. */
  readonly numbers: readonly number[];
}

function pageContents(file: PdfFile): readonly Content[] {
  const pages = file.objects.filter(({ value }) => isOfType(value, 'Page'));
  if (pages.length === 0) throw unreadable('it has no pages');
  return pages.map(({ value, number }) => {
    const page = dictionaryOf(file, value);
    const contents = file.resolve(page.get('Contents'));
    const streams = (isList(contents) ? contents : [page.get('Contents')]).flatMap((each) => {
      const object = file.objectOf(each);
      if (each !== undefined && typeof object?.stream !== 'string') throw unreadable(`the content of page ${number} is missing`);
      return object ? [object] : [];
    });
    const source = streams.map(({ stream }) => stream ?? '').join('\n');
    return { source, resources: inheritedResources(file, page), numbers: streams.map((each) => each.number) };
  });
}

/** A page may have its resources from a node above it. */
function inheritedResources(file: PdfFile, page: Dictionary): Dictionary {
  const above = new Set<Dictionary>();
  let node = page;
  while (!node.has('Resources') && !above.has(node) && node.size > 0) {
    above.add(node);
    node = dictionaryOf(file, node.get('Parent'));
  }
  return dictionaryOf(file, node.get('Resources'));
}

/** Forms and patterns, and the glyphs of fonts that are drawings themselves. */
function otherContents(file: PdfFile): readonly Content[] {
  return file.objects.flatMap((object) => {
    const { value, stream, number } = object;
    if (!isDictionary(value)) return [];
    const resources = dictionaryOf(file, value.get('Resources'));
    if (stream !== null && (nameOf(value.get('Subtype')) === 'Form' || value.get('PatternType') === 1)) {
      return [{ source: stream, resources, numbers: [number] }];
    }
    return [...dictionaryOf(file, value.get('CharProcs')).values()].flatMap((glyph) => contentOf(file, glyph, resources));
  });
}

function contentOf(file: PdfFile, reference: Value, resources: Dictionary): readonly Content[] {
  const object = file.objectOf(reference);
  return object?.stream ? [{ source: object.stream, resources, numbers: [object.number] }] : [];
}

function fontPrograms(file: PdfFile): readonly number[] {
  return file.objects.flatMap(({ value }) => {
    if (!isOfType(value, 'FontDescriptor')) return [];
    const font = dictionaryOf(file, value);
    return ['FontFile', 'FontFile2', 'FontFile3'].flatMap((key) => file.objectOf(font.get(key))?.number ?? []);
  });
}

/** Whether a stream may be a text file. Object streams are none: they have been read. */
function isText({ value, stream }: PdfObject): boolean {
  if (stream === null || !isDictionary(value) || isOfType(value, 'ObjStm')) return false;
  return nameOf(value.get('Subtype')) !== 'Image' && !isBinary(stream);
}
