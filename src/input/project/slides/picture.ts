import type { AuthorImage } from '../../../model/slides-texts.js';

/**
 * A picture as it goes into a deck: its pixels and what is needed to show them right. Where, when, by whom and with what it was
 * taken is left out, and so are previews and anything else in the file.
 */
export interface ReadPicture extends Pick<AuthorImage, 'type' | 'width' | 'height' | 'bytes'> {
  /** True where the file says that it must be turned before it is shown, which some programs ignore. */
  readonly turned: boolean;
}
