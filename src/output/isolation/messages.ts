import type { Message } from '../../model/problem.js';
import { andMore, quoted, say } from '../../problems/index.js';
import type { OtherRespondent } from './other-respondents.js';
import type { Reason, Unsearchable } from './search-index.js';

/** What is said of respondents in the documents of others. */

const MOST_NAMED = 5;
const LONGEST = 40;

function each(found: readonly OtherRespondent[], words: (one: OtherRespondent) => string): string {
  return `${found.slice(0, MOST_NAMED).map(words).join(', ')}${andMore(found.length - MOST_NAMED)}`;
}

function owned({ respondent, what, text }: OtherRespondent): string {
  return `the ${what} ${quoted(text, LONGEST)} of ${quoted(respondent, LONGEST).slice(1, -1)}`;
}

/** Why a finished document was not written, to follow its name. */
export function leak(found: readonly OtherRespondent[]): string {
  return `it holds ${each(found, owned)}, so it was not written. Look for it in feedback.yaml and the templates`;
}

/** What cannot be told from the report's own words. */
export function notToldApart(unsearchable: readonly OtherRespondent[]): Message {
  return say(
    'not-told-apart',
    `Feedback reports are not searched for ${each(unsearchable, ({ what, text }) => `${what} ${quoted(text, LONGEST)}`)}: too short, or words that every report holds.`,
    'Write names in full and give ids a letter; until then look at the reports for them by eye.',
  );
}

/** Ids, names and addresses in the texts that go into the reports of others: these will not be written. */
export function saidToOthers(said: readonly OtherRespondent[]): Message {
  return say(
    'respondent-in-texts',
    `This file holds ${each(said, owned)}; a feedback report of another respondent that holds it is not written.`,
    'Take it out, or allow the phrase that it stands in: "disclosure.allow" in project.yaml, with the reason.',
  );
}

/** A free text so long that it hardly stands in a text by chance. */
export function quotedFreeText(said: readonly OtherRespondent[]): Message {
  return say(
    'free-text-in-texts',
    `This file holds ${each(said, owned)}, word for word; reports are not searched for what the project itself says.`,
    'If the file quotes an answer, take it out; if the answer quotes the file, nothing needs to be done.',
  );
}

export function allowedId(phrase: string, { text, respondent }: OtherRespondent): Message {
  return say(
    'allowed-id',
    `The phrase ${quoted(phrase, LONGEST)} holds ${quoted(text, LONGEST)}, the id of a respondent, which no other report may hold.`,
    `Word the phrase otherwise, or give the respondent ${quoted(respondent, LONGEST)} another id.`,
  );
}

/** That a name is not looked for needs to be known, even if there is a reason. */
export function allowedName(phrase: string, found: readonly OtherRespondent[]): Message {
  return say(
    'allowed-name',
    `The phrase ${quoted(phrase, LONGEST)} holds ${each(found, owned)}: every report may hold it within this phrase.`,
    'Look at the reports for it by eye.',
  );
}

export function allowedInVain(phrase: string): Message {
  return say(
    'allowed-in-vain',
    `Nothing that reports are searched for stands in the phrase ${quoted(phrase, LONGEST)}, so it does nothing.`,
    'Leave it out, or write it as the respondent did.',
  );
}

/** Free texts that reports are not searched for; empty where there are none. `shared`: of so many respondents a text is nobody's. */
export function notLookedFor(unsearchable: Unsearchable, shared: number): string {
  const why: Readonly<Record<Reason, string>> = {
    plain: 'too short or too plain to tell anybody',
    shared: `written by ${shared} respondents or more`,
    known: "words of the project's own texts",
  };
  const parts = (['plain', 'shared', 'known'] as const).flatMap((reason) => {
    const texts = [...new Set(unsearchable[reason].filter(({ what }) => what === 'free text').map(({ text }) => text))];
    const named = texts.slice(0, MOST_NAMED).map((text) => quoted(text, LONGEST));
    return texts.length === 0 ? [] : [`${why[reason]}: ${named.join(', ')}${andMore(texts.length - MOST_NAMED)}`];
  });
  return parts.length === 0 ? '' : `Free texts that reports of others are not searched for, ${parts.join('; ')}.`;
}

/** There is no way to search such files for other respondents. */
export function unsearchableFormat(format: string): string {
  return `The bytes of a ${format} file cannot be searched for other respondents`;
}
