import type { Message } from '../model/problem.js';
import { listed, quoted, SEE_LIMITS, say } from '../problems/index.js';

/** Why no project is proposed. */

const EXAMPLE = 'Write: shirabe init my-survey --from answers.csv';

export const fileMissing = (): Message =>
  say('file-missing', 'There is no such file.', `Check the path behind --from. ${EXAMPLE}`);
export const noFile = (): Message => say('not-a-file', 'This is no file.', `Give the file itself, not its folder. ${EXAMPLE}`);
export const fileTooLarge = (bytes: number, most: number): Message =>
  say('file-too-large', `The file has ${bytes} bytes; at most ${most} are read.`, SEE_LIMITS);
export const fileUnreadable = (reason: string): Message =>
  say('file-unreadable', `The file cannot be read: ${reason}.`, 'Check its permissions.');
export const nothingWritten = (): Message =>
  say(
    'nothing-written',
    'Nothing is written in this file.',
    'Give an export with a row of headings and, below it, a row for each respondent.',
  );
export const noAnswers = (): Message =>
  say(
    'no-answers',
    'There are headings but no answers in this file.',
    'Export it again with the answers: a row for each respondent.',
  );
export const noRowsCount = (rows: number, reasons: readonly string[]): Message =>
  say('no-rows-count', `None of the ${rows} rows counts: ${listed(reasons)}.`, 'Check that the export holds finished answers.');
export const nothingAsked = (names: readonly string[]): Message =>
  say(
    'nothing-asked',
    `No column of this file holds answers${names.length === 0 ? '' : `: ${listed(names, 8)}`}.`,
    'Give a table with a column for each question and a row for each respondent.',
  );
export const tooManyAsked = (count: number, most: number): Message =>
  say(
    'too-many-items',
    `The file has ${count} questions; at most ${most} are taken.`,
    `Leave out the columns that are not needed. ${SEE_LIMITS}`,
  );
export const wouldOverwrite = (names: readonly string[]): Message =>
  say(
    'would-overwrite',
    `There is already ${listed(names)} in this folder, and nothing is overwritten.`,
    'Choose a new folder, or move those away.',
  );
export const folderIsFile = (): Message =>
  say('folder-is-file', 'A file has the name of the folder.', 'Choose another name for the folder.');
export const notUsed = (name: string): Message =>
  say('file-not-used', `${quoted(name)} was not used: it neither holds the answers nor describes them.`);
export const cannotWrite = (folder: string, reason: string): string => `The project cannot be written into ${folder}: ${reason}.`;
