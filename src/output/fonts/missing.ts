import { RenderError } from '../../problems/index.js';
import type { Typeface } from './typeface.js';

/** Throws RenderError for a character of a document or a drawing without a glyph. */
export function refuseMissing(typeface: Pick<Typeface, 'missing'>, markup: string): void {
  const [missing] = typeface.missing(markup);
  if (missing !== undefined) throw new RenderError(missingGlyph(missing, markup));
}

/** Names the character and the text around it. */
function missingGlyph(character: string, markup: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const at = markup.indexOf(character);
  const around = markup
    .slice(Math.max(0, at - 20), at + 20)
    .replace(/^[^<>]*>/, ' ')
    .replace(/<[^>]*>?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `The typeface has no glyph for "${character}" (${code}), in: ${around}. Write it with another character.`;
}
