import type { AuthorImage } from '../../../model/slides-texts.js';

/**
 * A picture as it goes into a deck: its pixels and what is needed to show them right. Where and when it was taken, by whom and with
 * what, stays behind, as do previews and whatever else was put into the file.
 */
export interface ReadPicture extends Pick<AuthorImage, 'type' | 'width' | 'height' | 'bytes'> {
  /** The file says that it is to be turned before it is shown, which not every program does. */
  readonly turned: boolean;
}
