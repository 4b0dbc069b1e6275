import type { Message } from '../../model/problem.js';
import { isJpeg, readJpeg } from './jpeg/index.js';
import { notAnImage, tooManyPixels } from './messages.js';
import { MOST_PIXELS, PictureFault, type ReadPicture, TooManyPixels } from './picture.js';
import { isPng, readPng } from './png/index.js';

/**
 * The PNG or JPEG picture in a file that is called `name`, whatever its extension; or what is wrong with it. Every pixel is known
 * to be there and to be readable: the file is gone through as a decoder does, in a memory that does not grow with the size that
 * it claims.
 */
export async function readPicture(name: string, bytes: Buffer): Promise<ReadPicture | { readonly problem: Message }> {
  try {
    if (isPng(bytes)) return await readPng(bytes);
    if (isJpeg(bytes)) return readJpeg(bytes);
    return { problem: notAnImage(name, null) };
  } catch (error) {
    if (error instanceof PictureFault) return { problem: notAnImage(name, error.message) };
    if (error instanceof TooManyPixels) return { problem: tooManyPixels(name, error.width, error.height, MOST_PIXELS) };
    throw error;
  }
}
