import { readFile, stat } from 'node:fs/promises';
import type { AuthorImage } from '../../../model/slides-texts.js';
import type { ProblemCollector } from '../../../problems/index.js';
import type { Folder } from '../folder.js';
import { fileUnreadable } from '../messages.js';
import { resolveFile } from '../paths.js';
import { errorCode } from '../read.js';
import { placeOf, type YamlCursor } from '../yaml/index.js';
import { readJpeg } from './jpeg.js';
import { imageTooLarge, imageTurned, notAnImage } from './messages.js';
import { readPng } from './png.js';

/** In bytes: more than a photograph on a slide needs. */
const LARGEST_IMAGE = 5_000_000;

/** What reading pictures needs. */
export interface ImageReader {
  readonly folder: Folder;
  readonly problems: ProblemCollector;
  /** Absolute paths of the pictures read so far; `readImage` adds to it. */
  readonly pictures: Set<string>;
}

/**
 * Reads a PNG or JPEG file inside the project folder, without what does not belong to the picture. Null, and a problem, where it
 * is no such file, is too large, or must be turned to be upright.
 */
export async function readImage(
  { folder, problems, pictures }: ImageReader,
  written: string,
  cursor: YamlCursor,
): Promise<AuthorImage | null> {
  const refuse = (message: Parameters<ProblemCollector['error']>[1]): null => {
    problems.error(placeOf(cursor), message);
    return null;
  };
  const file = await resolveFile(folder, written, cursor, problems);
  if (file === null) return null;
  try {
    const { size } = await stat(file);
    if (size > LARGEST_IMAGE) return refuse(imageTooLarge(size, LARGEST_IMAGE));
    const bytes = await readFile(file);
    const picture = readPng(bytes) ?? readJpeg(bytes);
    if (picture === null || picture.width === 0 || picture.height === 0) return refuse(notAnImage(written));
    const { turned, ...shown } = picture;
    if (turned) return refuse(imageTurned(written));
    pictures.add(file);
    return shown;
  } catch (error) {
    return refuse(fileUnreadable(errorCode(error)));
  }
}
