import type { Text } from './text.js';

/** A condition on the published results; the sentence or proposal that carries it is used only where it holds. */
export interface Claim {
  readonly statistic: 'mean' | 'median' | 'topTwo' | 'bottomTwo';
  /** A section id or an item id. */
  readonly of: string;
  /**
   * Bounds, both included: scale points for mean and median, 0..1 for topTwo and bottomTwo. Null for no bound; one of the two is
   * given.
   */
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** Authored wordings: the first whose conditions all hold is used; none where there is no such wording. */
export type Choice<T = Text> = readonly { readonly text: T; readonly when: readonly Claim[] }[];
