import { codePoint } from '../../problems/index.js';

/** A character that cannot be shown. `around`: the words that it stands in. */
export const noGlyph = (character: string, around: string): string =>
  `The typeface has no glyph for "${character}" (${codePoint(character)}), in: ${around}. Write it with another character.`;
