import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { tokens } from '../../design/index.js';
import { RenderError } from '../../problems/index.js';
import { makeProfile, removeProfile } from '../browser/index.js';
import { NAME, refuseMissing, type Typeface } from '../fonts/index.js';
import { encodePng } from './encode.js';
import { noPainter } from './messages.js';

/** Paints drawings whose words are set in the documents' typeface. */
export interface Painter {
  /**
   * An SVG as PNG on white, with two pixels to each of its own. Equal drawings give equal bytes. Rejects with RenderError for a
   * character without a glyph, and with Error for one that the painter was not opened with.
   */
  paint(svg: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

const ZOOM = 2;
/** 192 pixels to the inch. */
const PER_METRE = Math.round((ZOOM * 96) / 0.0254);

const PLAIN = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join('');

/**
 * `characters`: all that will be painted besides ASCII. The fonts hold no others, since they are read again for each picture, and
 * only from files. Rejects with RenderError where the system has no painter.
 */
export async function openPainter(typeface: Typeface, characters: string): Promise<Painter> {
  const { renderAsync } = await import('@resvg/resvg-js').catch((error) => {
    throw new RenderError(noPainter(error));
  });
  const folder = await makeProfile();
  try {
    const held = new Set(characters + PLAIN);
    const fonts = await typeface.subsets([...held].join(''));
    const fontFiles = fonts.map((_, index) => path.join(folder, `${index}.ttf`));
    await Promise.all(fonts.map((font, index) => writeFile(fontFiles[index] ?? '', font)));
    const options = {
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: NAME },
      fitTo: { mode: 'zoom', value: ZOOM },
      background: tokens.colors.paper,
    } as const;
    return {
      async paint(svg) {
        refuseMissing(typeface, svg);
        const strange = [...new Set(svg)].find((character) => !held.has(character) && character !== '\n');
        if (strange !== undefined) throw new Error(`The painter was not told of "${strange}".`);
        const { width, height, pixels } = await renderAsync(svg, options);
        return encodePng({ width, height, rgba: pixels }, PER_METRE);
      },
      close: () => removeProfile(folder),
    };
  } catch (error) {
    await removeProfile(folder);
    throw error;
  }
}
