import type { Description } from './description.js';
import type { Choice, Decisions, Proposal, ProposedSection } from './proposal.js';

/** All that changes numbers and could be decided otherwise: the rows that count, weights, and what items were guessed to be. */
export function choicesOf(
  sections: readonly ProposedSection[],
  { leftOut }: Description,
  weight: Proposal['weight'],
  decisions: Decisions,
): readonly Choice[] {
  const choices: Choice[] = [];
  const unfinished = leftOut.filter(({ why }) => why.startsWith('not ')).reduce((sum, { rows }) => sum + rows, 0);
  if (unfinished > 0 || decisions.get('unfinished') === 'count')
    choices.push(unfinishedRows(unfinished, decisions.get('unfinished') ?? 'leave-out'));
  if (weight) choices.push(weights(weight.column, weight.used ? 'use' : 'ignore'));
  const guessed = sections.flatMap(({ items }) => items.flatMap(({ guesses }) => guesses.flatMap(({ choice }) => choice ?? [])));
  return [...choices, ...guessed];
}

function unfinishedRows(rows: number, taken: string): Choice {
  return {
    key: 'unfinished',
    question: rows === 0 ? 'Some did not finish. Do they count?' : `${rows} did not finish. Do they count?`,
    answers: [
      { id: 'leave-out', text: 'no' },
      { id: 'count', text: 'yes, with what they answered' },
    ],
    taken,
  };
}

function weights(column: string, taken: string): Choice {
  return {
    key: 'weights',
    question: `The column "${column}" looks like weights. Should respondents be weighted by it?`,
    answers: [
      { id: 'use', text: 'yes' },
      { id: 'ignore', text: 'no, everyone counts the same' },
    ],
    taken,
  };
}
