import type { Citation, CitedText } from './cited.js';
import type { Certainty, Scored } from './claims.js';
import type { Told } from './text.js';

/** The sentences that state a finding. */
export interface Sentences {
  /** With a verb, worded as certain as the finding is. */
  readonly heading: Told;
  readonly body: CitedText;
  /** What chance may explain of it; null where the heading says all. */
  readonly remark: Told | null;
  /** The smallest number of answers that it rests on. */
  readonly n: Citation;
}

/** What is said, and how surely. */
export interface Statement {
  readonly heading: Told;
  readonly body: CitedText;
  /** What chance may explain of it; null where the heading says all. */
  readonly remark: Told | null;
  /** n, and 参考値 where n is below 30; empty where nothing is shown. */
  readonly base: CitedText;
  readonly certainty: Certainty;
}

/** A finding with the sentences that state it. */
export interface WordedFinding extends Statement {
  readonly scored: Scored;
}
