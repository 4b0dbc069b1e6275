import type { Message } from '../model/problem.js';
import { didYouMean, invisibleIn, quoted, say } from '../problems/index.js';

/** What can be wrong with a command line. */

export const unknownChoice = (option: string, value: string, allowed: readonly string[]): Message =>
  say(
    'unknown-choice',
    `${option} does not take ${quoted(value)}.${didYouMean(value, allowed)}`,
    `It takes one or more of ${allowed.join(', ')}, separated by commas.`,
  );
export const noValue = (option: string): Message =>
  say('bad-option', `${option} has no value.`, `Write it as ${option} A or ${option} A,B.`);
export const noFolder = (): Message =>
  say('bad-option', '--out has no value.', 'Name a folder, or leave --out out to write into output/<project>.');
export const controlInFolder = (written: string): Message =>
  say(
    'bad-option',
    `--out does not take ${quoted(written)}: it holds ${invisibleIn(written)}, a character that cannot be seen.`,
    'Type the name anew.',
  );
export const badJobs = (written: string, most: number): Message =>
  say(
    'bad-option',
    `--jobs takes a whole number from 1 to ${most}, not ${quoted(written)}.`,
    'Leave it out to use one more than there are processors.',
  );
export const untraceable = (report: string, traceable: readonly string[]): Message =>
  say(
    'report-not-traceable',
    `The report ${quoted(report)} cannot be traced.${didYouMean(report, traceable)}`,
    'Write "shirabe trace brief".',
  );
