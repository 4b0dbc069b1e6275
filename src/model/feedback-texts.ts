import type { DeliverySettings } from './delivery.js';
import type { Text } from './text.js';

/** What of a reader's own answers a rule asks: a number compared, or one of several options chosen. */
export type Test =
  | { readonly item: string; readonly kind: 'number'; readonly is: Comparison; readonly value: number }
  | { readonly item: string; readonly kind: 'options'; readonly options: readonly string[] };

export const COMPARISONS = ['>=', '<=', '>', '<', '='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Alternatives, of which one must hold; all tests of an alternative must. */
export type Rule = readonly (readonly Test[])[];

/** Something that a reader may do, or use. */
export interface Advice {
  readonly title: Text;
  readonly text: Text;
  /** Whose answers it fits; null for everyone's. */
  readonly if: Rule | null;
  readonly link: Link | null;
}

export interface Link {
  /** Absolute, http or https. */
  readonly url: string;
  readonly label: Text;
}

/** feedback.yaml. */
export interface FeedbackTexts {
  readonly title: Text;
  readonly introduction: Text;
  /** What readers are grouped by to be compared, the first that serves; none: with all others alone. */
  readonly peers: readonly string[];
  /** Within the reader's own control; the first that fit are printed. */
  readonly actions: readonly Advice[];
  /** Support by others; the first that fit are printed. */
  readonly programmes: readonly Advice[];
  /** Null where reports are made and no more. */
  readonly delivery: DeliverySettings | null;
}
