import type { AuthorImage } from '../../model/slides-texts.js';
import { isEmpty } from './messages.js';

/**
 * A picture as it goes into a deck: its pixels and what is needed to show them right. Where, when, by whom and with what it was
 * taken is left out, and so are previews and anything else in the file: a deck is passed on, and nobody sees what is in a picture
 * besides the picture.
 */
export interface ReadPicture extends Pick<AuthorImage, 'type' | 'width' | 'height' | 'bytes'> {
  /** True where the file says that it must be turned before it is shown, which some programs ignore. */
  readonly turned: boolean;
}

/** More than any camera of a telephone takes, and what a browser can hold as pixels (100 MB). */
export const MOST_PIXELS = 25_000_000;

/** A file is not the picture that it says it is. */
export class PictureFault extends Error {
  override readonly name = 'PictureFault';
}

/** It may be the picture that it says it is, but that is too large. */
export class TooManyPixels extends Error {
  override readonly name = 'TooManyPixels';
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    super();
    this.width = width;
    this.height = height;
  }
}

/** Throws PictureFault for a picture without pixels, TooManyPixels for one that would fill the memory. */
export function refuseSize(width: number, height: number): void {
  if (width === 0 || height === 0) throw new PictureFault(isEmpty());
  if (width * height > MOST_PIXELS) throw new TooManyPixels(width, height);
}
