import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fontkit from 'fontkit';
import { tokens } from '../../design/index.js';
import { TYPEFACE_FOLDER } from '../../installation/index.js';

const { regular: REGULAR, bold: BOLD } = tokens.weights;
export type Weight = typeof REGULAR | typeof BOLD;
export const WEIGHTS: readonly Weight[] = [REGULAR, BOLD];

const WEIGHT_NAMES: Readonly<Record<Weight, string>> = { [REGULAR]: 'regular', [BOLD]: 'bold' };

/** One of the typefaces that documents are set in, in all weights. They have the same characters. */
export interface Face {
  /** So much larger its letters are drawn than its font has them. */
  readonly scale: number;
  has(character: string): boolean;
  /** The advance of a character, in thousandths of the size of the type. */
  advance(character: string, weight: Weight): number;
  /** The font as a file. */
  file(weight: Weight): Buffer;
}

/**
 * The typefaces in the order in which a character is looked for. Only the first is needed for most documents: the others are read
 * when they are asked for. Throws the system's error where one is not installed.
 */
export function openFaces(): readonly [Face, ...Face[]] {
  return [openFace('japanese', 1), ...tokens.typefaces.beside.map(({ file, scale }) => openFace(file, scale))];
}

function openFace(name: string, scale: number): Face {
  const opened = new Map<Weight, OpenFont>();
  const fontOf = (weight: Weight): OpenFont => {
    const font = opened.get(weight) ?? openFont(path.join(TYPEFACE_FOLDER, `${name}-${WEIGHT_NAMES[weight]}.ttf`));
    opened.set(weight, font);
    return font;
  };
  return {
    scale,
    has: (character) => fontOf(REGULAR).font.hasGlyphForCodePoint(codeOf(character)),
    advance(character, weight) {
      const { font, advances } = fontOf(weight);
      const known = advances.get(character);
      if (known !== undefined) return known;
      const advance = font.glyphForCodePoint(codeOf(character)).advanceWidth * scale * (1000 / font.unitsPerEm);
      advances.set(character, advance);
      return advance;
    },
    file: (weight) => fontOf(weight).file,
  };
}

interface OpenFont {
  readonly file: Buffer;
  readonly font: fontkit.Font;
  /** Of the characters asked for so far. */
  readonly advances: Map<string, number>;
}

function openFont(place: string): OpenFont {
  const file = readFileSync(place);
  return { file, font: fontkit.create(file) as fontkit.Font, advances: new Map() };
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
