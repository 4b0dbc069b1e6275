import type { Place } from '../../model/problem.js';
import type { Slide } from '../../model/slides-view.js';
import type { Text, Told } from '../../model/text.js';

type WithoutFit<S> = S extends unknown
  ? Omit<S, 'id' | 'page' | 'kicker' | 'title' | 'titleSize' | 'notes' | 'footnote' | 'size' | 'rowSize'>
  : never;

/** What a slide holds, before it is fitted to its page. */
export type Body = WithoutFit<Slide>;

/** A slide before it is fitted to its page. */
export interface Draft {
  /** What the slide shows, in a word that stays the same when its numbers change: the stem of its id. */
  readonly stem: string;
  readonly kicker: Text | null;
  /** The first that fits is used, so the longest comes first. */
  readonly titles: readonly [Told, ...Told[]];
  readonly body: Body;
  readonly footnote: Text | null;
}

/** A draft with what its author wrote of it. */
export interface Planned extends Draft {
  readonly place: Place;
  readonly notes: readonly Text[];
}
