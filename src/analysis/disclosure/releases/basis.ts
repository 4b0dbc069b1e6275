import type { Readers } from '../../../model/analysis.js';
import type { Ledger, Release } from '../../../model/ledger.js';
import type { Basis } from '../rules/index.js';

/**
 * Stands for an answer where a condition on another item was not fulfilled: whoever is told who was not asked is told the answer to
 * that other item. It is no answer that anybody can give.
 */
const NOT_ASKED = '\u0000';

/**
 * Answers to an item in the order of `readers.ids`, as text; `NOT_ASKED` where the answer to another item spared it; null where it was
 * left out or cannot be used, or that other item was left out.
 */
export function statesOf(readers: Readers, itemId: string): readonly (string | null)[] {
  const spared = readers.sparedBy(itemId);
  return readers.answersTo(itemId).map((answer, index) => (spared[index] ? NOT_ASKED : answer));
}

/** Whether a text of `statesOf` is an answer. */
export function isAnswer(state: string | null): state is string {
  return state !== null && state !== NOT_ASKED;
}

/** Today's respondents who answered an item or were not asked it, and their answers, as tokens. */
export function basisNow(ledger: Ledger, readers: Readers, itemId: string): Basis {
  const states = statesOf(readers, itemId);
  return new Map(
    readers.ids.flatMap((id, index) => {
      const state = states[index] ?? null;
      if (state === null) return [];
      const member = ledger.memberToken(id);
      return [[member, ledger.answerToken(itemId, member, state)] as const];
    }),
  );
}

/**
 * The respondents who answered an item at a release or were not asked it, and their answers, as tokens; empty where the release does
 * not have the item.
 */
export function basisOf({ members, answers }: Release, itemId: string): Basis {
  const tokens = answers[itemId] ?? [];
  return new Map(members.flatMap((member, index) => (tokens[index] ? [[member, tokens[index] ?? ''] as const] : [])));
}

/** The respondents who are in both, with both their answers. */
export function pairedBasis(first: Basis, second: Basis): Basis {
  return new Map(
    [...first].flatMap(([member, answer]) => {
      const other = second.get(member);
      return other === undefined ? [] : [[member, `${answer} ${other}`] as const];
    }),
  );
}
