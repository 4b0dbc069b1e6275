import { RenderError } from '../../problems/index.js';
import { noGlyph } from './messages.js';
import type { Typeface } from './typeface.js';

/**
 * Throws RenderError where a document or drawing holds a character without a glyph; the message names it and the words around it.
 */
export function refuseMissing(typeface: Pick<Typeface, 'missing'>, markup: string): void {
  const [missing] = typeface.missing(markup);
  if (missing !== undefined) throw new RenderError(noGlyph(missing, wordsAround(markup.indexOf(missing), markup)));
}

function wordsAround(at: number, markup: string): string {
  return markup
    .slice(Math.max(0, at - 20), at + 20)
    .replace(/^[^<>]*>/, ' ')
    .replace(/<[^>]*>?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
