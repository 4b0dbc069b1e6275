import type { DeliverySettings } from './delivery.js';
import type { Text } from './text.js';

/** What a rule asks about a reader's own answer: to compare a number, or whether one of several options was chosen. */
export type Test =
  | { readonly item: string; readonly kind: 'number'; readonly is: Comparison; readonly value: number }
  | { readonly item: string; readonly kind: 'options'; readonly options: readonly string[] };

export const COMPARISONS = ['>=', '<=', '>', '<', '='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Alternatives, one of which must hold; an alternative holds where all its tests do. */
export type Rule = readonly (readonly Test[])[];

/** Something that a reader may do, or use. */
export interface Advice {
  readonly title: Text;
  readonly text: Text;
  /** The readers it fits; null for everyone. */
  readonly if: Rule | null;
  /** Null where there is none. */
  readonly link: Link | null;
}

/** A web address with the words that lead to it. */
export interface Link {
  /** Absolute, http or https. */
  readonly url: string;
  readonly label: Text;
}

/** What the author writes in feedback.yaml. */
export interface FeedbackTexts {
  readonly title: Text;
  readonly introduction: Text;
  /**
   * Groupings by which readers are compared with peers; the first that gives a large enough group is used. Empty: with all others
   * only.
   */
  readonly peers: readonly string[];
  /** What lies within the reader's own control; the first entries that fit are printed. */
  readonly actions: readonly Advice[];
  /** Support that others offer; the first entries that fit are printed. */
  readonly programmes: readonly Advice[];
  /** Null where reports are made but not prepared for sending. */
  readonly delivery: DeliverySettings | null;
}
