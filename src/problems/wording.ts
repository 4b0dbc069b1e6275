import type { Message } from '../model/problem.js';

/** What messages are put together from, so that all rooms quote and list alike. */

/** A message; leave out the advice where the message itself says what to do. */
export function say(code: string, message: string, advice = ''): Message {
  return advice === '' ? { code, message } : { code, message, advice };
}

/** A value from the user's file for a message: on one line, and cut to `length` characters. */
export function excerpt(text: string, length = 60): string {
  const line = text.replace(/\p{Cc}+/gu, ' ').trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
}

/** An excerpt in quotation marks. */
export function quoted(text: string, length = 60): string {
  return `"${excerpt(text, length)}"`;
}

/** Words with commas between them: the first `most` of them, and how many more there are. */
export function listed(words: readonly string[], most = 12): string {
  const shown = words.slice(0, most).map((word) => excerpt(word));
  return shown.join(', ') + andMore(words.length - shown.length);
}

/** ` and 3 more` to follow a list; empty for 0. */
export function andMore(count: number): string {
  return count > 0 ? ` and ${count} more` : '';
}

/** `a, b or c`; with `last` = 'and', `a, b and c`. */
export function either(words: readonly string[], last: 'or' | 'and' = 'or'): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(` ${last} `);
}
