import {
  bytesOf,
  type FoundStrings,
  isList,
  readDictionary,
  readTokens,
  readValues,
  unreadable,
  type Value,
} from '../read/index.js';

/** Which characters the codes of a font stand for: its /ToUnicode. */
export interface CharacterMap {
  /** How many bytes a code has. */
  readonly width: number;
  readonly texts: ReadonlyMap<number, string>;
}

/** The words between which a map lists its entries, and those around them. */
const SECTIONS = ['codespacerange', 'bfchar', 'bfrange'] as const;
const FRAME = new Set('findresource begin begincmap dict def currentdict CMapName defineresource pop endcmap end dup'.split(' '));

/** Reads a /ToUnicode. Throws RenderError for a map that holds something unknown, or codes of several lengths. */
export function readCharacterMap(source: string, everything: FoundStrings): CharacterMap {
  const tokens = readTokens(source, everything);
  const texts = new Map<number, string>();
  let width = 0;
  for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
    if (token === '<<') readDictionary(tokens, everything.strings);
    else if (typeof token === 'object' && token.kind === 'string') everything.strings.add(token.bytes);
    if (typeof token !== 'string' || token === '<<' || FRAME.has(token)) continue;
    const section = SECTIONS.find((each) => token === `begin${each}`);
    if (!section) throw unreadable(`a font's character map holds "${token}", which is not known`);
    const { values } = readValues(tokens, [`end${section}`], null);
    if (section === 'codespacerange') width = widthOf(values, width);
    else if (section === 'bfchar') addCharacters(texts, values);
    else addRanges(texts, values);
  }
  if (width === 0) throw unreadable("a font's character map does not say how long its codes are");
  return { width, texts };
}

function widthOf(values: readonly Value[], known: number): number {
  const [width = 0, other] = new Set([...values.map((value) => bytesOf(value)?.length ?? 0), ...(known ? [known] : [])]);
  if (width === 0 || other !== undefined) throw unreadable("a font's character map has codes of several lengths");
  return width;
}

function addCharacters(texts: Map<number, string>, values: readonly Value[]): void {
  for (let index = 0; index < values.length; index += 2) texts.set(codeOf(values[index]), textOf(values[index + 1]));
}

/** An entry has the first code, the last code, and either the characters of the first one or a list with those of each. */
function addRanges(texts: Map<number, string>, values: readonly Value[]): void {
  for (let index = 0; index < values.length; index += 3) {
    const [from, to] = [codeOf(values[index]), codeOf(values[index + 1])];
    const target = values[index + 2];
    if (to - from > 0xffff) throw unreadable("a font's character map is broken");
    const start = isList(target) ? '' : textOf(target);
    for (let code = from; code <= to; code += 1) {
      texts.set(code, isList(target) ? textOf(target[code - from]) : advanced(start, code - from));
    }
  }
}

/** The text with its last code unit raised by `by`. */
function advanced(text: string, by: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
}

function codeOf(value: Value | undefined): number {
  const bytes = bytesOf(value);
  if (bytes === undefined) throw unreadable("a font's character map is broken");
  return Number.parseInt(Buffer.from(bytes, 'latin1').toString('hex'), 16);
}

function textOf(value: Value | undefined): string {
  const bytes = bytesOf(value);
  if (bytes === undefined || bytes.length % 2 === 1) throw unreadable("a font's character map is broken");
  return Buffer.from(bytes, 'latin1').swap16().toString('utf16le');
}
