import { readFile, stat } from 'node:fs/promises';
import type { Message } from '../../../model/problem.js';
import type { AuthorImage } from '../../../model/slides-texts.js';
import type { ProblemCollector } from '../../../problems/index.js';
import { readPicture } from '../../pictures/index.js';
import type { Folder } from '../folder.js';
import { fileUnreadable } from '../messages.js';
import { resolveFile } from '../paths.js';
import { errorCode } from '../read.js';
import { placeOf, type YamlCursor } from '../yaml/index.js';
import { imagesTooLarge, imageTooLarge, imageTurned } from './messages.js';

/** In bytes: more than a photograph on a slide needs. */
const LARGEST_IMAGE = 5_000_000;
/** Of all pictures on the slides, each time that one is shown: more would be no file that can be passed on, or shown. */
const MOST_TOGETHER = { bytes: 100_000_000, pixels: 400_000_000 };

/** What reading pictures needs. */
export interface ImageReader {
  readonly folder: Folder;
  readonly problems: ProblemCollector;
  readonly pictures: Pictures;
}

/** A picture, or why it cannot be shown. */
type Reading = { readonly image: AuthorImage } | { readonly problem: Message };

/** The pictures read so far; `readImage` adds to them. */
export interface Pictures {
  /** By their absolute paths: one that is shown several times is read once. */
  readonly read: Map<string, Reading>;
  /** Every picture, as often as it is shown. */
  readonly shown: AuthorImage[];
}

export function noPictures(): Pictures {
  return { read: new Map(), shown: [] };
}

/**
 * Reads a PNG or JPEG file inside the project folder, without what does not belong to the picture. Null, and a problem, where it
 * is no such file, is damaged or too large, must be turned to be upright, or is one too many.
 */
export async function readImage(
  { folder, problems, pictures: { read, shown } }: ImageReader,
  written: string,
  cursor: YamlCursor,
): Promise<AuthorImage | null> {
  const file = await resolveFile(folder, written, cursor, problems);
  // That they are too many was said of the one before.
  if (file === null || areTooLarge(shown)) return null;
  const reading = read.get(file) ?? (await readFrom(file, written));
  read.set(file, reading);
  if ('problem' in reading) {
    problems.error(placeOf(cursor), reading.problem);
    return null;
  }
  shown.push(reading.image);
  if (areTooLarge(shown)) problems.error(placeOf(cursor), imagesTooLarge(MOST_TOGETHER.bytes, MOST_TOGETHER.pixels));
  return reading.image;
}

async function readFrom(file: string, written: string): Promise<Reading> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_IMAGE) return { problem: imageTooLarge(size, LARGEST_IMAGE) };
    const picture = await readPicture(written, await readFile(file));
    if ('problem' in picture) return picture;
    const { turned, ...image } = picture;
    return turned ? { problem: imageTurned(written) } : { image };
  } catch (error) {
    return { problem: fileUnreadable(errorCode(error)) };
  }
}

function areTooLarge(images: readonly AuthorImage[]): boolean {
  const bytes = images.reduce((sum, image) => sum + image.bytes.length, 0);
  const pixels = images.reduce((sum, { width, height }) => sum + width * height, 0);
  return bytes > MOST_TOGETHER.bytes || pixels > MOST_TOGETHER.pixels;
}
