import type { Message } from '../../model/problem.js';
import { andMore, quoted, say } from '../../problems/index.js';
import type { OtherRespondent } from './other-respondents.js';

/** What is said of respondents in the documents of others. */

const MOST_NAMED = 5;
const LONGEST = 40;

/** Why a finished document was not written, to follow its name. */
export function leak(found: readonly OtherRespondent[]): string {
  const named = found
    .slice(0, MOST_NAMED)
    .map(({ respondent, what, text }) => `the ${what} ${quoted(text, LONGEST)} of ${respondent}`);
  return `it holds ${named.join(', ')}${andMore(found.length - MOST_NAMED)}, so it was not written. Look for it in feedback.yaml and the templates`;
}

/** What cannot be told from the report's own words. */
export function notToldApart(unsearchable: readonly OtherRespondent[]): Message {
  const named = unsearchable.slice(0, MOST_NAMED).map(({ what, text }) => `${what} ${quoted(text, LONGEST)}`);
  const rest = andMore(unsearchable.length - MOST_NAMED);
  return say(
    'not-told-apart',
    `Feedback reports are not searched for ${named.join(', ')}${rest}: too short, or words that every report holds.`,
    'Write names in full and give ids a letter; until then look at the reports for them by eye.',
  );
}

/** There is no way to search such files for other respondents. */
export function unsearchableFormat(format: string): string {
  return `The bytes of a ${format} file cannot be searched for other respondents`;
}
