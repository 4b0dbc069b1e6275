import type { Choice, Guess } from '../proposal.js';

/** What a person is told of a guess, short enough to stand behind an item. */

const likely = (text: string): Guess => ({ text, certainty: 'likely', choice: null });
const open = (text: string): Guess => ({ text, certainty: 'open', choice: null });
const choice = (text: string, what: Choice): Guess => ({ text, certainty: 'open', choice: what });

const quote = (text: string): string => `"${text.length > 40 ? `${[...text].slice(0, 40).join('')}…` : text}"`;
const list = (texts: readonly string[]): string => {
  const shown = texts.slice(0, 6).map(quote).join(', ');
  return texts.length > 6 ? `${shown} and ${texts.length - 6} more` : shown;
};

export const ladderOrder = (labels: readonly string[]): Guess => likely(`order of the scale: ${labels.join(' < ')}`);
export const unusedLevels = (labels: readonly string[]): Guess =>
  open(`nobody used ${list(labels)}: is the label worded so, and was it offered?`);
export const codesAgainstOrder = (first: string, last: string, key: string, taken: string): Guess =>
  choice(
    `a higher number is nearer to ${quote(taken === 'turn' ? first : last)}${taken === 'turn' ? ': the codes were turned' : ''}`,
    {
      key,
      question: `The codes run from ${quote(first)} up to ${quote(last)}. Which way should means count?`,
      answers: [
        { id: 'keep', text: 'as coded' },
        { id: 'turn', text: 'turned, so that a higher number is more positive' },
      ],
      taken,
    },
  );
export const endsUnknown = (low: number, high: number): Guess =>
  open(`the file does not say what ${low} and ${high} mean, nor whether the scale goes further: write the labels`);
export const codesAreLevels = (first: string, last: string): Guess =>
  open(`codes ${first} to ${last} are taken as levels in this order; the file has no labels`);
export const shiftedScale = (low: string, high: string, key: string, taken: string): Guess =>
  choice(`cells hold ${low} to ${high}${taken === 'shift' ? ', which are 0 to 10' : ''}`, {
    key,
    question: `Cells hold ${low} to ${high}. Is it a scale from 0 to 10 whose options were numbered from 1?`,
    answers: [
      { id: 'shift', text: 'yes, from 0 to 10' },
      { id: 'keep', text: 'no, the numbers are as they were asked' },
    ],
    taken,
  });
export const missingCodes = (codes: readonly string[], key: string, taken: string): Guess =>
  choice(`${list(codes)} ${taken === 'missing' ? 'is taken for "no answer"' : 'counts as an answer'}`, {
    key,
    question: `Does ${list(codes)} mean that there is no answer?`,
    answers: [
      { id: 'missing', text: 'yes' },
      { id: 'answer', text: 'no, it is an answer' },
    ],
    taken,
  });
export const invalidCells = (cells: readonly string[]): Guess => open(`${list(cells)} fits no answer and is counted as invalid`);
export const otherTexts = (texts: readonly string[]): Guess => open(`rare texts are taken for "other": ${list(texts)}`);
export const typedMaybe = (texts: readonly string[]): Guess =>
  open(`were ${list(texts)} options, or typed under "other"? Delete the line of an option that was typed`);
export const joinedOptions = (texts: readonly string[]): Guess =>
  likely(`one option, though it holds the separator: ${list(texts)}`);
export const allEmpty = (count: number, key: string, taken: string): Guess =>
  choice(`${count} left all boxes empty, which counts as ${taken === 'none' ? 'none chosen' : 'no answer'}`, {
    key,
    question: `${count} left all boxes empty. Did they choose none, or not answer?`,
    answers: [
      { id: 'noAnswer', text: 'no answer' },
      { id: 'none', text: 'none of the options applies to them' },
    ],
    taken,
  });
export const ranks = (): Guess =>
  open('ranks from 1, the first place: a lower mean is a better one. Write the labels of the ends');
export const unlabelled = (): Guess => open('the file has no labels for these codes: write them');
export const notApplicable = (codes: readonly string[]): Guess =>
  likely(`${list(codes)} counts as no answer; who was not asked is told by askedIf`);
export const onlySeen = (): Guess => likely('options that nobody chose cannot be seen in the answers: add them');
export const kindUnsure = (kind: string, other: string): Guess => open(`taken as ${kind}; if it is ${other}, change the kind`);
export const conditionSeen = (item: string, values: readonly string[]): Guess =>
  likely(`only those answered who chose ${list(values)} in ${item}: taken as asked only of them`);
export const conditionUnread = (): Guess => open('asked under a condition that could not be read: write askedIf');
