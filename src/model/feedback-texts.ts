import type { DeliverySettings } from './delivery.js';
import type { StandingVerdict } from './standing-verdict.js';
import type { Text } from './text.js';

/**
 * What a rule asks about a reader's own answers: to compare a number, a section's score or the difference of two of these, whether
 * one of several options was chosen, and how an answer or a score compares with those of the others.
 */
export type Test =
  | { readonly item: string; readonly kind: 'number'; readonly is: Comparison; readonly value: number }
  | { readonly item: string; readonly kind: 'options'; readonly options: readonly string[] }
  | { readonly section: string; readonly kind: 'score'; readonly is: Comparison; readonly value: number }
  | { readonly kind: 'gap'; readonly of: Operand; readonly less: Operand; readonly is: Comparison; readonly value: number }
  | { readonly kind: 'standing'; readonly of: Operand; readonly verdicts: readonly StandingVerdict[] };

/** A number of the reader's own: the answer to an item, or the score of a section. */
export interface Operand {
  readonly kind: 'item' | 'section';
  readonly id: string;
}

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
  /** What the reader's group in a grouping is called, by the grouping's id; a grouping without a name is called by its label. */
  readonly peerNames: Readonly<Record<string, Text>>;
  /**
   * What lies within the reader's own control; the first entries whose rule holds are printed, and one of those without a rule only
   * where none does.
   */
  readonly actions: readonly Advice[];
  /** Support that others offer; printed by the same rule. */
  readonly programmes: readonly Advice[];
  /** Null where reports are made but not prepared for sending. */
  readonly delivery: DeliverySettings | null;
}
