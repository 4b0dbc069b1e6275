import { RenderError } from '../../problems/index.js';
import { noGlyph } from './messages.js';
import type { Typeface } from './typeface.js';

/** Throws RenderError for a character of a document or a drawing without a glyph. */
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
