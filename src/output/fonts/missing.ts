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

/** In UTF-16 units, to either side. */
const AROUND = 20;

/** The words on either side of a place, as far as the text or attribute goes that it is in. */
function wordsAround(at: number, markup: string): string {
  const before = markup.slice(Math.max(0, at - AROUND), at).split(/[<>"\n]/);
  const [after = ''] = markup.slice(at, at + AROUND).split(/[<>"\n]/);
  return `${before.at(-1)}${after}`.replace(/\s+/g, ' ').trim();
}
