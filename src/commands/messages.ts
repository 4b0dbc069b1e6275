import type { Message } from '../model/problem.js';
import { didYouMean, say } from '../problems/index.js';

/** What can be wrong with a command line. */

export const unknownChoice = (option: string, value: string, allowed: readonly string[]): Message =>
  say(
    'unknown-choice',
    `${option} does not take "${value}".${didYouMean(value, allowed)}`,
    `It takes one or more of ${allowed.join(', ')}, separated by commas.`,
  );
export const noValue = (option: string): Message =>
  say('bad-option', `${option} has no value.`, `Write it as ${option} A or ${option} A,B.`);
export const badJobs = (written: string, most: number): Message =>
  say(
    'bad-option',
    `--jobs takes a whole number from 1 to ${most}, not "${written}".`,
    'Leave it out to use one more than there are processors.',
  );
export const untraceable = (report: string, traceable: readonly string[]): Message =>
  say(
    'report-not-traceable',
    `The report "${report}" cannot be traced.${didYouMean(report, traceable)}`,
    'Write "shirabe trace brief".',
  );
