import type { Message } from '../model/problem.js';
import { say } from '../problems/index.js';

/** What a build is asked for and cannot make. */

export const nothingAnswered = (id: string): Message =>
  say(
    'nothing-answered',
    `Respondent "${id}" answered nothing in the sources counted, so there is no feedback to write.`,
    'Leave it out of --respondent.',
  );
export const reportWithoutTexts = (report: string): Message =>
  say(
    'report-without-texts',
    `The project has no ${report}.yaml, so it has no ${report} report.`,
    `Write ${report}.yaml, or leave ${report} out of --report.`,
  );
/** `wanted` are the formats asked for; none of them is among those that the report is `made` in. */
export const reportWithoutFormat = (report: string, wanted: readonly string[], made: readonly string[]): Message =>
  say(
    'report-without-format',
    `The ${report} report is not made as ${wanted.join(' or ')}.`,
    `It comes as ${made.join(' and ')}: add one of these to --format, or leave ${report} out of --report.`,
  );

/** Two sentences, each with its document, of which one says of a fact what the other does not. */
export const contradictory = (
  first: { readonly place: string; readonly verdict: string },
  second: { readonly place: string; readonly verdict: string; readonly fact: string },
): string =>
  `Two sentences judge one fact (${second.fact}) differently: ${first.place} says "${first.verdict}", ${second.place} says "${second.verdict}". ` +
  'This is a fault of the program: please report it with your project.';
