import { type Dictionary, type FoundStrings, nameOf, type PdfFile, unreadable } from '../read/index.js';
import { type CharacterMap, readCharacterMap } from './character-map.js';

/** Turns the codes that a font draws into text. */
export interface Fonts {
  /**
   * The text of codes that are drawn in a font; `UNKNOWN` for a glyph whose characters are not told. Throws RenderError where the
   * font does not tell them at all.
   */
  text(font: Dictionary, codes: string): string;
  /** Object numbers of the streams that hold character maps. */
  readonly maps: ReadonlySet<number>;
}

/** Stands for a glyph of which nothing says which characters it draws. */
export const UNKNOWN = '\ufffd';

/** Character maps are read when they are first needed. */
export function openFonts(file: PdfFile, everything: FoundStrings): Fonts {
  const read = new Map<Dictionary, CharacterMap>();
  const maps = new Set<number>();
  return { text: (font, codes) => decoded(mapOf(font), codes), maps };

  function mapOf(font: Dictionary): CharacterMap {
    const known = read.get(font);
    if (known) return known;
    const object = file.objectOf(font.get('ToUnicode'));
    if (!object || object.stream === null) {
      throw unreadable(`the font "${nameOf(font.get('BaseFont')) ?? ''}" does not say which characters it draws`);
    }
    maps.add(object.number);
    const map = readCharacterMap(object.stream, everything);
    read.set(font, map);
    return map;
  }
}

function decoded({ width, texts }: CharacterMap, codes: string): string {
  if (codes.length % width !== 0) throw unreadable('a text is cut off within a code');
  let text = '';
  for (let at = 0; at < codes.length; at += width) {
    let code = 0;
    for (let index = at; index < at + width; index += 1) code = code * 256 + codes.charCodeAt(index);
    text += texts.get(code) ?? UNKNOWN;
  }
  return text;
}
