import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeProfile, removeProfile } from '../browser/profile.js';
import { RenderError } from '../failure.js';
import { refuseMissing } from '../fonts/missing.js';
import { NAME, type Typeface } from '../fonts/typeface.js';
import { encodePng } from './encode.js';

/** Paints drawings whose words are set in the documents' typeface. */
export interface Painter {
  /** An SVG as PNG: two pixels to each of its own, on white. Equal drawings have equal bytes. */
  paint(svg: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

const ZOOM = 2;
/** 192 to the inch. */
const PER_METRE = Math.round((ZOOM * 96) / 0.0254);

/**
 * `characters`: all that will be painted. The fonts hold no others, for they are read again for each picture, and only from files.
 * Rejects with RenderError for a character without a glyph.
 */
export async function openPainter(typeface: Typeface, characters: string): Promise<Painter> {
  refuseMissing(typeface, characters);
  const { renderAsync } = await import('@resvg/resvg-js').catch((error) => {
    throw new RenderError(`Pictures cannot be painted on this system (${process.platform} ${process.arch}): ${String(error)}`);
  });
  const folder = await makeProfile();
  try {
    const fonts = await typeface.subsets(characters);
    const fontFiles = fonts.map((_, index) => path.join(folder, `${index}.ttf`));
    await Promise.all(fonts.map((font, index) => writeFile(fontFiles[index] ?? '', font)));
    const options = {
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: NAME },
      fitTo: { mode: 'zoom', value: ZOOM },
      background: '#ffffff',
    } as const;
    return {
      async paint(svg) {
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
