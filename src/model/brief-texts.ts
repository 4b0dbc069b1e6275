import type { Choice, Claim } from './choice.js';
import type { Passage } from './slides-texts.js';
import type { Text } from './text.js';

/** The brief as its author writes it: which findings it tells, in which order, and what could be done. */

/** `short`: two pages. `full`: four pages and an appendix. */
export const LENGTHS = ['short', 'full'] as const;
export type Length = (typeof LENGTHS)[number];

/** How the items of a section are drawn: as means with intervals, or as the shares on both sides of the middle of the scale. */
export const LOOKS = ['means', 'agreement'] as const;
export type Look = (typeof LOOKS)[number];

/** A finding that the author wants told. */
export interface Pick {
  /** The id of a finding, or its beginning: gap-policy for the most telling of gap-policy-1, gap-policy-2. */
  readonly finding: string;
  /** Ids, or beginnings of ids, of findings that are told below it. */
  readonly also: readonly string[];
  /** What it is about, printed above its heading; null for nothing. */
  readonly topic: Text | null;
  readonly chart: Look;
}

/** Findings in the author's order, or the number (`most`) of findings with the highest scores. */
export type Picks = { readonly picked: readonly Pick[] } | { readonly most: number };

/** What each proposal says about itself besides its text, in the order of printing. */
export const ASPECTS = ['who', 'cost', 'feasibility', 'risk', 'missing'] as const;
export type Aspect = (typeof ASPECTS)[number];

/**
 * How well it is known, by other evidence than the survey, that a proposal does what it is for; its author says so. No result of a
 * survey stands for it.
 */
export const WORKS = ['unknown', 'some', 'good'] as const;
export type Works = (typeof WORKS)[number];

/** Something that could be done, by its author's judgement. */
export interface Proposal {
  readonly title: Text;
  readonly text: Passage;
  /** Who would do it, at what cost, how feasibly, at which risk, and what evidence is missing; null where nothing is written. */
  readonly aspects: Readonly<Record<Aspect, Passage | null>>;
  readonly works: Works;
  /** On what that judgement rests, a source for instance; null where nothing is written. */
  readonly because: Passage | null;
  /** Ids, or beginnings of ids, of findings that speak for it. */
  readonly on: readonly string[];
  /** What must hold in the results for it to be printed as supported; empty for no condition. */
  readonly when: readonly Claim[];
}

/** What the author writes in brief.yaml. */
export interface BriefTexts {
  readonly title: Text;
  readonly addressee: Text;
  readonly length: Length;
  /**
   * Null where none is written. Then, or where none of its wordings holds, the heading of the first finding that can be stated is
   * used.
   */
  readonly headline: Choice | null;
  readonly findings: Picks;
  /** How much a finding matters, 0..100, and 1 where not given: by a finding's name, a section or an item. */
  readonly relevance: ReadonlyMap<string, number>;
  readonly proposals: readonly Proposal[];
  /** What cannot be concluded, beyond what the program itself states. */
  readonly limits: readonly Text[];
}
