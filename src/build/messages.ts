import type { Message } from '../model/problem.js';
import { listed, say } from '../problems/index.js';

/** What a build is asked for and cannot make. */

/** Items that a message names; of more it tells how many. */
const NAMED = 6;

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

const FEWER =
  'Wait for more replies, or lower the threshold under "disclosure" in project.yaml with a "reason", where nobody can be recognised.';
/** `replies` with an answer; `needed` for any figure of the report. */
export const fewForReport = (report: string, replies: number, needed: number): Message =>
  say(
    'too-few-replies',
    `The report "${report}" shows no results: no item has the ${needed} answers that it needs there, of ${replies} ${replies === 1 ? 'reply' : 'replies'} with answers.`,
    FEWER,
  );
/** Items that have fewer answers than `needed`. */
export const fewForItems = (
  report: string,
  needed: number,
  items: readonly { readonly id: string; readonly n: number }[],
): Message =>
  say(
    'too-few-answers',
    `The report "${report}" leaves out items with fewer than ${needed} answers: ${listed(items.map(({ id, n }) => `${id} (${n})`).slice(0, NAMED))}${items.length > NAMED ? ` and ${items.length - NAMED} more` : ''}.`,
    FEWER,
  );

/** A sentence that judges a fact: where it stands, and what it says. */
interface Judged {
  readonly place: string;
  readonly sentence: { readonly ja: string; readonly en: string };
  readonly fact: string;
  readonly verdict: string;
}

const FAULT = 'This is a fault of the program: please report it with your project.';
const says = ({ place, sentence, verdict }: Judged): string => `${place} says “${sentence.ja}” (“${sentence.en}”): ${verdict}`;

/** Two sentences that cannot both be true. */
export const contradictory = (first: Judged, second: Judged): string =>
  `Two sentences judge one fact (${second.fact}) differently. ${says(first)}. ${says(second)}. ${FAULT}`;

/** A sentence that says what no claim says; `claimed` is what the claims say, null where they say nothing. */
export const unclaimed = (judged: Judged, claimed: string | null): string =>
  `A sentence judges a fact (${judged.fact}) as no claim does. ${says(judged)}. The claim: ${claimed ?? 'none'}. ${FAULT}`;
