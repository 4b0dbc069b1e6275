import type { Passage } from './slides-texts.js';
import type { Text } from './text.js';

/** The brief as its author writes it: which findings it tells, in which order, and what could be done. */

/** A condition on the published results under which an authored sentence is true. */
export interface Claim {
  readonly statistic: 'mean' | 'median' | 'topTwo' | 'bottomTwo';
  /** A section id or an item id. */
  readonly of: string;
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** Authored wordings of which the first whose conditions all hold is used; none where there is no such wording. */
export type Choice = readonly { readonly text: Text; readonly when: readonly Claim[] }[];

/** Two pages, or four and an appendix. */
export const LENGTHS = ['short', 'full'] as const;
export type Length = (typeof LENGTHS)[number];

/** How the items of a section are drawn: means with intervals, or answers split in the middle of the scale. */
export const LOOKS = ['means', 'agreement'] as const;
export type Look = (typeof LOOKS)[number];

/** A finding that the author wants told, or what is to be said of it where there is none. */
export interface Pick {
  /** The id of a finding, or its beginning: gap-policy for the most telling of gap-policy-1, gap-policy-2. */
  readonly finding: string;
  /** The same of findings that are told below it. */
  readonly also: readonly string[];
  /** What it is about, above its heading. */
  readonly topic: Text | null;
  readonly chart: Look;
}

/** Findings in the author's order, or so many as score highest. */
export type Picks = { readonly picked: readonly Pick[] } | { readonly most: number };

/** What each option says of itself, besides its text. */
export const ASPECTS = ['who', 'cost', 'feasibility', 'risk', 'missing'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Something that could be done, by its author's judgement. */
export interface Proposal {
  readonly title: Text;
  readonly text: Passage;
  /** Who would do it, at what cost, how feasibly, at which risk, and what evidence is missing. */
  readonly aspects: Readonly<Record<Aspect, Passage | null>>;
  /** Ids of findings, or their beginnings, that speak for it. */
  readonly on: readonly string[];
  /** What the results must be for them to speak for it. */
  readonly when: readonly Claim[];
}

export interface BriefTexts {
  readonly title: Text;
  readonly addressee: Text;
  readonly length: Length;
  /** Where it is null or none of its wordings holds, the heading of the first finding that can be stated is the headline. */
  readonly headline: Choice | null;
  readonly findings: Picks;
  /** How much a finding matters, 1 where not given: by finding, section or item. */
  readonly relevance: ReadonlyMap<string, number>;
  readonly proposals: readonly Proposal[];
  /** What cannot be concluded, beyond what the program itself states. */
  readonly limits: readonly Text[];
}
