import subsetFont from 'subset-font';
import { tokens } from '../../design/index.js';
import { type Face, openFaces, WEIGHTS, type Weight } from './faces.js';

/** The one typeface of every document, under our own name. Its weights are static fonts with tabular digits. */
const FAMILY = tokens.typefaces.document;
/** The typeface's own name, by which drawings outside of documents know it. */
export const NAME = tokens.typefaces.embedded;

/**
 * The typeface of all documents, in two weights. It is made of several: where the first lacks a character, the next that has it is
 * taken, so that names in the letters of other countries are set as well.
 */
export interface Typeface {
  /** Width in pixels of a text on one line, without kerning; every character counts its advance. */
  width(text: string, sizePx: number, weight: Weight): number;
  /** The characters of a text for which there is no glyph, each once. */
  missing(text: string): readonly string[];
  /** @font-face rules for exactly the characters of `text`: no document holds a glyph that only another one needs. */
  css(text: string): Promise<string>;
  /** Font files with the characters of `text` under their own names: those of the first typeface first, regular before bold. */
  subsets(text: string): Promise<readonly Uint8Array[]>;
}

/** Vertical, historical and stylistic alternates are dropped: they would double the size. */
const FEATURES = ['kern', 'halt', 'palt', 'tnum', 'ccmp', 'locl'];

/** Characters that take no glyph of their own. */
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Variation_Selector}/u;

/** A mark is set onto the letter before it, by the font of that letter alone. */
const MARK = /\p{M}/u;

/** Throws the system's error where the fonts are not installed. */
export async function openTypeface(): Promise<Typeface> {
  const faces = openFaces();
  const [first] = faces;
  const chosen = new Map<string, Face | null>();
  const faceOf = (character: string): Face | null => {
    const known = chosen.get(character);
    if (known !== undefined) return known;
    const [main, ...others] = faces;
    const found = main.has(character) ? main : MARK.test(character) ? null : others.find((face) => face.has(character));
    chosen.set(character, found ?? null);
    return found ?? null;
  };
  return {
    width: (text, sizePx, weight) =>
      ([...text].reduce((sum, character) => sum + (faceOf(character) ?? first).advance(character, weight), 0) * sizePx) / 1000,
    missing: (text) => charactersOf(text).filter((character) => faceOf(character) === null),
    css: async (text) => {
      const rules = shared(text).map(({ face, characters }) =>
        WEIGHTS.map((weight) => fontFace(face, weight, characters, face === first)),
      );
      return (await Promise.all(rules.flat())).join('\n');
    },
    subsets: (text) =>
      Promise.all(
        shared(text).flatMap(({ face, characters }) => WEIGHTS.map((weight) => subsetOf(face.file(weight), characters.join('')))),
      ),
  };

  /** The characters of a text by the typeface that they are set in; the first is always there, and the one for what none has. */
  function shared(text: string): readonly { readonly face: Face; readonly characters: readonly string[] }[] {
    const characters = charactersOf(text);
    return faces
      .map((face) => ({ face, characters: characters.filter((character) => (faceOf(character) ?? first) === face) }))
      .filter((share) => share.face === first || share.characters.length > 0);
  }
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

/** All are of one family: what stands besides the first names its characters, and where its letters are smaller, by how much. */
async function fontFace(face: Face, weight: Weight, characters: readonly string[], isFirst: boolean): Promise<string> {
  const subset = await subsetOf(face.file(weight), characters.join(''));
  const source = `url(data:font/ttf;base64,${Buffer.from(subset).toString('base64')}) format("truetype")`;
  const beside = isFirst ? '' : `;unicode-range:${characters.map(rangeOf).join(',')}${enlarged(face)}`;
  return `@font-face{font-family:"${FAMILY}";font-weight:${weight};font-style:normal;src:${source}${beside}}`;
}

function rangeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}

function enlarged({ scale }: Face): string {
  return scale === 1 ? '' : `;size-adjust:${Number((scale * 100).toFixed(3))}%`;
}

function subsetOf(file: Buffer, characters: string): Promise<Uint8Array> {
  return subsetFont(file, characters, { targetFormat: 'truetype', keepFeatures: FEATURES, noHinting: true });
}
