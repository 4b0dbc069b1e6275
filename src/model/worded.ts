import type { CitedText } from './cited.js';
import type { Scored } from './findings.js';
import type { Text } from './text.js';

export interface Sentences {
  /** With a verb, as certain as the finding is. */
  readonly heading: Text;
  readonly body: CitedText;
}

/** A finding with the sentences that state it. */
export interface WordedFinding extends Sentences {
  readonly scored: Scored;
  /** n, and 参考値 where it is small. */
  readonly base: Text;
  /** How strong the evidence is. */
  readonly strength: Text;
}
