import type { Cell } from '../../../model/publication.js';
import type { PublishedIn } from '../../../model/published.js';

/**
 * The one place where a number about respondents becomes a published one. It belongs to this room alone: what it is called with was
 * decided on, and is rounded.
 */
export function published<T>(value: T): PublishedIn<T> {
  return value as PublishedIn<T>;
}

/** A cell that is shown, with numbers that were decided on and rounded. */
export function shown<T>(value: T): Cell<PublishedIn<T>> {
  return { shown: true, value: published(value) };
}
