import type { Message } from './model/problem.js';
import { didYouMean, say } from './problems/index.js';

/** What a story cannot start from. */

/** More than these are not listed. */
const LISTED = 12;

/** `noun`: what was looked for, such as "source"; `option`: the one of the command line that named it. */
export const unknownId = (noun: 'source' | 'respondent', id: string, known: readonly string[], option: string): Message =>
  say(
    `unknown-${noun}`,
    `There is no ${noun} "${id}" in this project.${didYouMean(id, known)}`,
    known.length <= LISTED ? `${option} takes: ${known.join(', ')}.` : `Check the id given to ${option}.`,
  );
export const nothingToTrace = (): Message =>
  say('report-without-texts', 'The project has no brief.yaml, so there is no brief to trace.', 'Write brief.yaml.');
