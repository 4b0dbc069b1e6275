import { parentOf } from './clusters.js';
import type { Knowledge } from './knowledge.js';
import type { Cell } from './program.js';
import { NOT_ASKED, type Question } from './questions.js';
import type { Scenario } from './scenario.js';

/**
 * Something that nobody is to find out of anybody: that the answer is one of some states.
 *
 * That nobody gave an answer is no secret, and so not what follows from it of each: `by others` where it is none that nobody
 * outside the coalition gave the other answers; `by all` where it is none only if really nobody gave them; `never` where it is a
 * secret even if it is the same of all, as one answer that all gave.
 */
export interface Secret {
  readonly states: readonly number[];
  readonly isShownByAbsence: 'never' | 'by all' | 'by others';
}

/** Each answer; whether somebody was asked; and the group that an answer puts somebody in. */
export function secretsOf(question: Question, { bands }: Scenario, knowledge: Knowledge): readonly Secret[] {
  const all = question.states.map((_, state) => state);
  const answers =
    question.kind === 'given'
      ? []
      : all.flatMap((state): readonly Secret[] => {
          if (!question.isAnswer[state]) return [];
          const isNo = question.kind === 'option' && question.states[state] === 'no';
          return [{ states: [state], isShownByAbsence: isNo ? 'by all' : 'never' }];
        });
  // That an answer on a scale is one of several levels follows from its counts, as far as nobody gave the others.
  const groups = bands
    .filter(({ of }) => of === question.id && question.item.kind === 'number')
    .flatMap((plan) =>
      plan.bands.map(({ from, to }) => all.filter((state) => isBetween(question.values[state] ?? null, from, to))),
    )
    .flatMap((states): readonly Secret[] => (states.length > 1 ? [{ states, isShownByAbsence: 'by others' }] : []));
  return [...answers, ...conditionSecrets(question, all, knowledge), ...groups];
}

/** Whether somebody was asked is one answer to the question before, or that it was one of several. */
function conditionSecrets(question: Question, all: readonly number[], knowledge: Knowledge): readonly Secret[] {
  const notAsked = question.states.indexOf(NOT_ASKED);
  if (notAsked < 0) return [];
  const asked = all.filter((state) => state !== notAsked);
  const wanted = question.item.askedIf?.in ?? [];
  const parent = parentOf(question, knowledge);
  const others = parent?.states.filter((state) => !wanted.includes(state)) ?? [];
  const isOption = parent?.kind === 'option';
  return [
    { states: asked, isShownByAbsence: isOption || wanted.length === 1 ? 'never' : 'by others' },
    { states: [notAsked], isShownByAbsence: isOption ? 'by all' : others.length === 1 ? 'never' : 'by others' },
  ];
}

function isBetween(value: number | null, from: number | null, to: number | null): boolean {
  return value !== null && value >= (from ?? Number.NEGATIVE_INFINITY) && value <= (to ?? Number.POSITIVE_INFINITY);
}

/** Whether in one of the editions all respondents, `without` some, are in these states, as far as they have any. */
export function isSharedByAll(
  { question, units }: Cell,
  states: readonly number[],
  { editions }: Scenario,
  knowledge: Knowledge,
  without: ReadonlySet<string>,
): boolean {
  return editions.some((_, edition) => {
    const members = knowledge.members(edition);
    if (!units.every(({ id }) => members.includes(id))) return false;
    return members.every((id) => {
      const state = knowledge.stateOf(id, edition, question);
      // Of whoever left out what a condition is about it is known that nothing more was asked.
      const isCommon = knowledge.possible(id, edition, question).length < 2;
      return isCommon || state === null || states.includes(state) || without.has(id);
    });
  });
}
