import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import { tokens } from '../../design/index.js';
import { TYPEFACE_FOLDER } from '../../installation/index.js';

/** The one typeface of every document, under our own name. Its weights are static fonts with tabular digits. */
const FAMILY = tokens.typefaces.document;
/** The typeface's own name, by which drawings outside of documents know it. */
export const NAME = tokens.typefaces.embedded;

const { regular: REGULAR, bold: BOLD } = tokens.weights;
export type Weight = typeof REGULAR | typeof BOLD;

/** The typeface of all documents, in two weights. */
export interface Typeface {
  /** Width in pixels of a text on one line, without kerning; every character counts its advance. */
  width(text: string, sizePx: number, weight: Weight): number;
  /** The characters of a text for which there is no glyph, each once. */
  missing(text: string): readonly string[];
  /** @font-face rules for exactly the characters of `text`: no document holds a glyph that only another one needs. */
  css(text: string): Promise<string>;
  /** A font file for each weight, regular first, with the characters of `text`, under the typeface's own name. */
  subsets(text: string): Promise<readonly Uint8Array[]>;
}

const FILES: Readonly<Record<Weight, string>> = { [REGULAR]: 'regular.ttf', [BOLD]: 'bold.ttf' };
const WEIGHTS: readonly Weight[] = [REGULAR, BOLD];

/** Vertical, historical and stylistic alternates are dropped: they would double the size. */
const FEATURES = ['kern', 'halt', 'palt', 'tnum', 'ccmp', 'locl'];

/** Characters that take no glyph of their own. */
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Variation_Selector}/u;

/** Reads the fonts. Rejects with the system's error where they are not installed. */
export async function openTypeface(): Promise<Typeface> {
  const files = await Promise.all(WEIGHTS.map((weight) => readFile(path.join(TYPEFACE_FOLDER, FILES[weight]))));
  const fonts = new Map(WEIGHTS.map((weight, index) => [weight, openFont(files[index])] as const));
  const fontOf = (weight: Weight) => fonts.get(weight) ?? openFont(files[0]);
  return {
    width: (text, sizePx, weight) => {
      const font = fontOf(weight);
      return ([...text].reduce((sum, character) => sum + font.advance(character), 0) * sizePx) / font.unitsPerEm;
    },
    missing: (text) => charactersOf(text).filter((character) => !fontOf(REGULAR).has(character)),
    css: async (text) => {
      const characters = charactersOf(text).join('');
      const rules = await Promise.all(WEIGHTS.map((weight) => fontFace(weight, fontOf(weight).file, characters)));
      return rules.join('\n');
    },
    subsets: (text) => {
      const characters = charactersOf(text).join('');
      return Promise.all(WEIGHTS.map((weight) => subsetOf(fontOf(weight).file, characters)));
    },
  };
}

/**
 * The visible characters of a text, each once, in the order of their codes. Documents are long, so code units are ticked off in a
 * table.
 */
function charactersOf(text: string): readonly string[] {
  const ticked = new Uint8Array(0x10000);
  const basic: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (ticked[unit] === 0 && (unit < 0xd800 || unit > 0xdfff)) basic.push(unit);
    ticked[unit] = 1;
  }
  const beyond = new Set(text.match(/[\u{10000}-\u{10ffff}]/gu) ?? []);
  const characters = [...basic.sort((a, b) => a - b).map((unit) => String.fromCharCode(unit)), ...[...beyond].sort()];
  return characters.filter((character) => !INVISIBLE.test(character));
}

async function fontFace(weight: Weight, file: Buffer, characters: string): Promise<string> {
  const subset = await subsetOf(file, characters);
  const source = `url(data:font/ttf;base64,${Buffer.from(subset).toString('base64')}) format("truetype")`;
  return `@font-face{font-family:"${FAMILY}";font-weight:${weight};font-style:normal;src:${source}}`;
}

function subsetOf(file: Buffer, characters: string): Promise<Uint8Array> {
  return subsetFont(file, characters, { targetFormat: 'truetype', keepFeatures: FEATURES, noHinting: true });
}

interface OpenFont {
  readonly file: Buffer;
  readonly unitsPerEm: number;
  has(character: string): boolean;
  advance(character: string): number;
}

function openFont(file: Buffer | undefined): OpenFont {
  if (!file) throw new Error('A font of the typeface is missing.');
  const font = fontkit.create(file) as fontkit.Font;
  const advances = new Map<string, number>();
  const codeOf = (character: string) => character.codePointAt(0) ?? 0;
  return {
    file,
    unitsPerEm: font.unitsPerEm,
    has: (character) => font.hasGlyphForCodePoint(codeOf(character)),
    advance: (character) => {
      const known = advances.get(character);
      if (known !== undefined) return known;
      const advance = font.glyphForCodePoint(codeOf(character)).advanceWidth;
      advances.set(character, advance);
      return advance;
    },
  };
}
