import type { Message } from '../../model/problem.js';
import type { Band } from '../../model/project.js';
import type { Item } from '../../model/questionnaire.js';
import { didYouMean, listed, quoted, SEE_LIMITS, say, sayWhenShown } from '../../problems/index.js';

/** What can be wrong with a file of answers or of respondents, in words for a researcher. */

// Files

export const fileMissing = (): Message => say('file-missing', 'There is no such file.', 'Check the file names in project.yaml.');
export const fileUnreadable = (reason: string): Message =>
  say('file-unreadable', `The file cannot be read: ${reason}.`, 'Check its permissions, and that no other program holds it.');
export const notAFile = (): Message =>
  say('not-a-file', 'This is a folder, a pipe or a device; a file was expected.', 'Put the file itself there.');
export const fileTooLarge = (bytes: number, most: number): Message =>
  say(
    'file-too-large',
    `The file has ${Math.ceil(bytes / 1e6)} MB; all files of answers together may have ${most / 1e6} MB, and the registry as much.`,
    SEE_LIMITS,
  );
export const fileEmpty = (): Message =>
  say('file-empty', 'The file is empty; a header row and rows of data were expected.', 'Export it again.');
export const noRows = (): Message =>
  say('no-rows', 'The file has a header but no rows.', 'Add the rows, or take the file out of project.yaml.');
export const noSuchSheet = (name: string, names: readonly string[]): Message =>
  say(
    'no-such-sheet',
    `There is no sheet ${quoted(name)}.${didYouMean(name, names)}`,
    names.length === 0 ? 'The file is no spreadsheet: leave "sheet" out.' : `The file has: ${listed(names, 10)}.`,
  );
export const severalSheets = (names: readonly string[]): Message =>
  say(
    'several-sheets',
    `The file has ${names.length} sheets with cells: ${listed(names, 10)}.`,
    'Name the one with the answers by "sheet".',
  );

// Headers

export const firstHeader = (expected: string, found: string): Message =>
  say(
    'first-column',
    `The first column must be "${expected}", but it is ${quoted(found)}.`,
    'Columns are separated by commas, semicolons or tabs, and the first row holds their names.',
  );
export const emptyHeader = (column: number): Message =>
  say('empty-header', `Column ${column} has answers but no name.`, 'Name it in the first row, or delete it.');
export const duplicateHeader = (header: string): Message =>
  sayWhenShown('duplicate-column', () => `There are two columns named ${quoted(header)}.`, 'Delete or rename one.');
export const columnMissing = (header: string, noun: string, unknown: readonly string[], source: string): Message =>
  sayWhenShown(
    'column-missing',
    () => `There is no column ${quoted(header)} for the ${noun}.${didYouMean(header, unknown)}`,
    `Add the column, or correct its name here or in ${source}.`,
  );
export const columnUnknown = (header: string, missing: readonly string[], where: string): Message =>
  sayWhenShown(
    'column-unknown',
    () => `The column ${quoted(header)} belongs to no ${where} and is left out.${didYouMean(header, missing)}`,
    'If it should count, correct its name or add what it belongs to.',
  );

// Respondents

export const noId = (): Message => say('id-missing', 'This row has no respondent id.', 'Give the id, or delete the row.');
export const badId = (id: string): Message =>
  sayWhenShown(
    'bad-id',
    () => `${quoted(id)} cannot be a respondent id: it becomes the name of a folder.`,
    'Use letters, digits, "_" and "-", beginning with a letter or digit, at most 64.',
  );
export const invisibleInId = (id: string, code: string): Message =>
  sayWhenShown(
    'invisible-in-id',
    () => `The id ${quoted(id)} holds ${code}, a character that cannot be seen.`,
    'Type the id anew; the character may have come along with copied text.',
  );
export const duplicateRespondent = (id: string, first: string): Message =>
  sayWhenShown('duplicate-respondent', () => `Respondent ${quoted(id)} is already at ${first}.`, 'Keep one of the two rows.');
export const notRegistered = (id: string, file: string, registered: readonly string[]): Message =>
  sayWhenShown(
    'not-registered',
    () => `Respondent ${quoted(id)} is not in ${file}.${didYouMean(id, registered)}`,
    'Correct the id, or add the respondent.',
  );
export const noName = (): Message =>
  say('name-missing', 'This respondent has no name.', 'The feedback report is addressed to it: give one.');
export const controlInName = (code: string): Message =>
  say('bad-name', `This name holds ${code}, a character that cannot be printed.`, 'Type the name anew.');
export const controlInContact = (code: string): Message =>
  say('bad-contact', `This cell holds ${code}, a character that cannot be printed.`, 'Type it anew.');
export const badEmail = (email: string): Message =>
  sayWhenShown(
    'bad-email',
    () => `${quoted(email)} is not one e-mail address.`,
    'Write a single address in half-width characters, such as info@example.jp, or leave the cell empty.',
  );
/** The password itself is not repeated, since messages end up in logs. */
export const badPassword = (): Message =>
  say(
    'bad-password',
    'This password cannot be used: 8 to 64 half-width letters, digits and signs without spaces were expected.',
    'Choose another; readers have to type it.',
  );
export const unknownLanguage = (language: string, languages: readonly string[]): Message =>
  sayWhenShown(
    'unknown-language',
    () => `${quoted(language)} is no language of this project.${didYouMean(language, languages)}`,
    `Write one of ${languages.join(', ')}, or leave it empty for ${languages[0]}.`,
  );

// Answers

const MARK = 'Correct it, or mark it as unusable with a code listed in project.yaml under missing.invalid.';

/** Digits and signs as Japanese keyboards may write them. */
const FULL_WIDTH = /[０-９，．－]/;

export const offScale = (value: string, low: number, high: number): Message =>
  sayWhenShown(
    'off-scale',
    () => `${quoted(value)} is not on the scale: a whole number from ${low} to ${high} was expected.`,
    FULL_WIDTH.test(value) ? `Write half-width digits. ${MARK}` : MARK,
  );
export function notNumber(value: string): Message {
  const odd = FULL_WIDTH.test(value) || value.includes(',');
  return sayWhenShown(
    'not-number',
    () => `${quoted(value)} is not a number.`,
    odd ? `Write half-width digits without separators, such as 1234.5. ${MARK}` : MARK,
  );
}
export function outOfRange(value: string, min: number | null, max: number | null): Message {
  const range =
    min !== null && max !== null ? `from ${min} to ${max}` : min !== null ? `of at least ${min}` : `of at most ${max}`;
  return sayWhenShown('out-of-range', () => `${quoted(value)} is out of range: a number ${range} was expected.`, MARK);
}
export const betweenBands = (value: string, bands: string, before: Band, after: Band): Message =>
  sayWhenShown(
    'between-bands',
    () =>
      `${quoted(value)} lies between two bands of "${bands}": "${before.id}" goes to ${before.to}, "${after.id}" begins at ${after.from}.`,
    `Correct the value, or move the ends in analyses.bands so that none lies between them.`,
  );
export const unknownOption = (value: string, options: readonly string[]): Message =>
  sayWhenShown(
    'unknown-option',
    () => `${quoted(value)} is none of the options ${listed(options)}.${didYouMean(value, options)}`,
    MARK,
  );
export const noOption = (value: string): Message =>
  sayWhenShown(
    'no-option',
    () => `${quoted(value)} names no option: ids separated by ";" were expected.`,
    'Leave the cell empty for no answer.',
  );
export const repeatedOption = (value: string): Message =>
  sayWhenShown('repeated-option', () => `The option ${quoted(value)} is given twice.`, 'Give it once.');
export const notMark = (value: string): Message =>
  sayWhenShown('not-mark', () => `${quoted(value)} is not a mark: 1 (chosen), 0 (not chosen) or nothing was expected.`, MARK);
export const mixedMarks = (value: string): Message =>
  sayWhenShown(
    'mixed-marks',
    () => `${quoted(value)} says that the answer is missing, but other columns of this item say otherwise.`,
    'Write the code in every column of the item, or in none.',
  );
export function applies(value: string, item: Item): Message {
  const why = item.askedIf ? `the condition on "${item.askedIf.item}" is met` : 'it is asked of everyone';
  return sayWhenShown(
    'applies',
    () => `${quoted(value)} says that the item was not asked, but ${why}.`,
    'Leave the cell empty for no answer, or correct the earlier answer.',
  );
}
export const notAsked = (value: string, condition: string): Message =>
  sayWhenShown(
    'not-asked',
    () =>
      `${quoted(value)} answers an item that was not to be asked here (condition on "${condition}"); it is counted as unusable.`,
    'Check this answer and the earlier one.',
  );
export const codeIsAnswer = (code: string, item: string): Message =>
  say(
    'code-is-answer',
    `The code ${quoted(code)} for a missing answer is also a valid answer to "${item}".`,
    'Choose a code that is no answer.',
  );
// The frame

export const moreThanFrame = (returned: number, frame: number): Message =>
  say(
    'more-than-frame',
    `${returned} questionnaires came back, but the frame has ${frame} units.`,
    'Check frame.size, and that no file of answers is listed twice.',
  );
