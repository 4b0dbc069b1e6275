import type { Message } from './model/problem.js';
import { didYouMean, listed, quoted, say } from './problems/index.js';

/** What a story cannot start from. */

/** Longer lists of ids are not printed. */
const LISTED = 12;

/** `noun` is what was looked for; `option` is the option of the command line that named it, such as "--source". */
export const unknownId = (noun: 'source' | 'respondent', id: string, known: readonly string[], option: string): Message =>
  say(
    `unknown-${noun}`,
    `There is no ${noun} ${quoted(id)} in this project.${didYouMean(id, known)}`,
    known.length <= LISTED ? `${option} takes: ${listed(known)}.` : `Check the id given to ${option}.`,
  );
export const nothingToTrace = (): Message =>
  say('report-without-texts', 'The project has no brief.yaml, so there is no brief to trace.', 'Write brief.yaml.');

/** `reason`: why the disk refuses, in plain words. */
export const schemasUnwritable = (folder: string, reason: string): string =>
  `The schemas cannot be written into ${quoted(folder)}: ${reason}. Name another folder with --out.`;
