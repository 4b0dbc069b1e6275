import type { Missing } from '../description.js';
import { NOTHING_MISSING } from '../description.js';
import type { Guess, ProposedMultiple, ProposedNumber, ProposedScale, ProposedSingle, ProposedText } from '../proposal.js';

type Own<T> = Omit<T, 'id' | 'label' | 'column' | 'missing' | 'askedIf' | 'guesses' | 'counts'>;

/** How a question is answered, and what was guessed for it: an item without its name and place. */
export type Body = (
  | Own<ProposedScale>
  | Own<ProposedSingle>
  | Own<ProposedMultiple>
  | Own<ProposedNumber>
  | Own<ProposedText>
) & {
  readonly missing: Missing;
  readonly guesses: readonly Guess[];
};

export function joinMissing(...parts: readonly Partial<Missing>[]): Missing {
  const all = (kind: keyof Missing) => [...new Set(parts.flatMap((part) => part[kind] ?? []))];
  return parts.length === 0
    ? NOTHING_MISSING
    : { noAnswer: all('noAnswer'), notApplicable: all('notApplicable'), invalid: all('invalid') };
}
