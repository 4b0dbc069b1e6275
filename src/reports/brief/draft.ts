import type { FindingView } from '../../model/document.js';
import type { Text } from '../../model/text.js';
import { same } from '../../text/both.js';
import { withheldBody } from '../../text/messages/brief.js';
import type { Voice } from '../../text/voice.js';

/** A finding before it is numbered, with what its author concludes from it. */
export type Draft = Omit<FindingView, 'number'> & { readonly implication: Text | null };

/** What is said in place of a finding whose results may not be shown. */
export function withheldDraft(subject: Text, voice: Voice, implication: Text | null): Draft {
  return { heading: subject, body: withheldBody(voice), base: same(''), figure: null, implication };
}
