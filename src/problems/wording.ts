import type { Message } from '../model/problem.js';

/** What messages are put together from, so that all rooms quote and list alike. */

/** A message; leave out the advice where the message itself says what to do. */
export function say(code: string, message: string, advice = ''): Message {
  return advice === '' ? { code, message } : { code, message, advice };
}

/**
 * A message for what a file may hold thousands of: it is worded only where it is shown. The code is what tells that two are of one
 * kind.
 */
export function sayWhenShown(code: string, word: () => string, advice: string): Message {
  return new WordedWhenShown(code, word, advice);
}

class WordedWhenShown implements Message {
  readonly #word: () => string;

  constructor(
    readonly code: string,
    word: () => string,
    readonly advice: string,
  ) {
    this.#word = word;
  }

  get message(): string {
    return this.#word();
  }
}

/** Spaces and breaks around a value, which nobody needs to see. */
const AROUND = /^[ \t\r\n\u3000]+/;

/**
 * A value from the user's file for a message: on one line, cut to `length` characters, and with the codes of those that cannot be
 * seen, such as ‹U+200B›.
 */
export function excerpt(text: string, length = 60): string {
  const whole = text.replace(AROUND, '');
  // A control in front may be written as nothing: some more characters than are shown are looked at.
  const line = visible(whole.slice(0, 4 * length)).trim();
  const characters = [...line];
  return characters.length > length || whole.length > 4 * length ? `${characters.slice(0, length).join('')}…` : line;
}

/**
 * Characters without a shape of their own: formats and marks of direction, fillers, selectors of variants, spaces that do not break,
 * halves of characters.
 */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Cs}]|(?![ \u3000])\p{Zs}/gu;
const INVISIBLE_OR_CONTROL = new RegExp(`\\p{Cc}|${INVISIBLE.source}`, 'u');

/** A text with controls as spaces and with the codes of other characters that cannot be seen. */
export function visible(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replace(INVISIBLE, (character) => `‹${codePoint(character)}›`);
}

/** The code, such as U+200B, of the first character of a text that cannot be seen, controls included; null where all can be. */
export function invisibleIn(text: string): string | null {
  const found = INVISIBLE_OR_CONTROL.exec(text);
  return found && codePoint(found[0]);
}

/** The code of a character, such as U+0007. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Advice for those who meet a limit. */
export const SEE_LIMITS = 'README.md has a list of all limits, under "Limits".';

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
