import type { Readers } from '../../../model/analysis.js';
import type { Ledger, Release } from '../../../model/ledger.js';
import type { Basis } from '../rules/index.js';

/** Today's respondents who answered an item, and their answers, as tokens. */
export function basisNow(ledger: Ledger, readers: Readers, itemId: string): Basis {
  const answers = readers.answersTo(itemId);
  return new Map(
    readers.ids.flatMap((id, index) => {
      const answer = answers[index] ?? null;
      if (answer === null) return [];
      const member = ledger.memberToken(id);
      return [[member, ledger.answerToken(itemId, member, answer)] as const];
    }),
  );
}

/**
 * The respondents who answered an item at a release, and their answers, as tokens; empty where the release does not have the
 * item.
 */
export function basisOf({ members, answers }: Release, itemId: string): Basis {
  const tokens = answers[itemId] ?? [];
  return new Map(members.flatMap((member, index) => (tokens[index] ? [[member, tokens[index] ?? ''] as const] : [])));
}
