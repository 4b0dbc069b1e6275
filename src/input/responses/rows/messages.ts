import type { Message } from '../../../model/problem.js';
import { listed, quoted, say, sayWhenShown } from '../../../problems/index.js';

/** What can be wrong with the rows of an export, and with what project.yaml says about them. */

export const keyColumnMissing = (name: string, key: string, near: string, headers: readonly string[]): Message =>
  say(
    'key-column-missing',
    `There is no column ${quoted(name)}, which "${key}" of project.yaml names.${near}`,
    `The columns: ${listed(headers.filter((header) => header !== ''))}.`,
  );
export const keyColumnsAlike = (name: string, key: string, several: readonly string[]): Message =>
  say(
    'columns-alike',
    `"${key}" of project.yaml names ${quoted(name)}, and there are ${several.length} columns of that name.`,
    `Write which: ${several.map((each) => quoted(each)).join(', ')}.`,
  );
export const notTime = (text: string): Message =>
  sayWhenShown(
    'not-time',
    () => `${quoted(text)} cannot be read as the time of an answer, so the row counts as the last.`,
    'Write times such as 2026-04-12 10:08:11, or name another column by "time".',
  );
