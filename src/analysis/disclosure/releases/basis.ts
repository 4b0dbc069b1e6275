import type { Readers } from '../../../model/analysis.js';
import type { Ledger, Release } from '../../../model/ledger.js';
import type { Basis } from '../rules/index.js';

/**
 * Stands for an answer where a condition on another item was not fulfilled: whoever is told who was not asked is told the answer to
 * that other item. It is no answer that anybody can give.
 */
export const NOT_ASKED = '\u0000';

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

/** The token of every reader, in their order. */
export function memberTokens(ledger: Ledger, { ids }: Readers): readonly string[] {
  return ids.map((id) => ledger.memberToken(id));
}

/** Today's respondents who answered an item or were not asked it, and their answers, as tokens. */
export function basisNow(ledger: Ledger, readers: Readers, itemId: string): Basis {
  return basisWith(ledger, readers, itemId, (member, state) => ledger.answerToken(itemId, member, state));
}

/** The same, with the answers as they are where no release has the item: they are compared with nothing, and tokens take long. */
export function comparableBasisNow(ledger: Ledger, readers: Readers, itemId: string): Basis {
  const isReleased = ledger.releases.some(({ answers }) => answers[itemId] !== undefined);
  return isReleased ? basisNow(ledger, readers, itemId) : basisWith(ledger, readers, itemId, (_, state) => state);
}

function basisWith(ledger: Ledger, readers: Readers, itemId: string, write: (member: string, state: string) => string): Basis {
  const states = statesOf(readers, itemId);
  const basis = new Map<string, string>();
  memberTokens(ledger, readers).forEach((member, index) => {
    const state = states[index] ?? null;
    if (state !== null) basis.set(member, write(member, state));
  });
  return basis;
}

/**
 * The respondents who answered an item at a release or were not asked it, and their answers, as tokens; empty where the release does
 * not have the item.
 */
export function basisOf(release: Release, itemId: string): Basis {
  const ofRelease = read.get(release) ?? new Map<string, Basis>();
  read.set(release, ofRelease);
  const basis = ofRelease.get(itemId) ?? readBasis(release, itemId);
  ofRelease.set(itemId, basis);
  return basis;
}

/** By release and item, since every figure of an item asks for the same. */
const read = new WeakMap<Release, Map<string, Basis>>();

function readBasis({ members, answers }: Release, itemId: string): Basis {
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
