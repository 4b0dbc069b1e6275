import type { Message } from '../../model/problem.js';
import type { Item } from '../../model/questionnaire.js';
import { didYouMean, quoted } from '../../problems/index.js';

/** What can be wrong with a file of answers or of respondents, in words for a researcher. */

// Files

export function fileMissing(): Message {
  return { code: 'file-missing', message: 'There is no such file.', advice: 'Check the file names in project.yaml.' };
}
export function fileUnreadable(reason: string): Message {
  return {
    code: 'file-unreadable',
    message: `The file cannot be read: ${reason}.`,
    advice: 'Check its permissions, and that no other program holds it.',
  };
}
export function fileEmpty(): Message {
  return {
    code: 'file-empty',
    message: 'The file is empty; a header row and rows of data were expected.',
    advice: 'Export it again.',
  };
}
export function noRows(): Message {
  return {
    code: 'no-rows',
    message: 'The file has a header but no rows.',
    advice: 'Add the rows, or take the file out of project.yaml.',
  };
}
export function notText(): Message {
  return {
    code: 'not-text',
    message: 'The file holds bytes that no text has, so it is not a CSV file.',
    advice: 'If it is a spreadsheet, save it as "CSV UTF-8".',
  };
}
export function wrongEncoding(): Message {
  return {
    code: 'wrong-encoding',
    message: 'This line cannot be read as UTF-8, UTF-16 or Shift_JIS text.',
    advice: 'Save the file as "CSV UTF-8".',
  };
}
export function badQuotes(): Message {
  return {
    code: 'bad-quotes',
    message: 'A quotation mark here is not closed, or stands inside a cell that does not begin with one.',
    advice: 'Write a quotation mark inside a quoted cell twice: "".',
  };
}
export function badCsv(reason: string): Message {
  return { code: 'bad-csv', message: `The table cannot be read: ${reason}.`, advice: 'Export the file again as CSV.' };
}
export function rowLength(cells: number, headers: number): Message {
  return {
    code: 'row-length',
    message: `This row has ${cells} cells, but the header has ${headers}.`,
    advice: 'Check for a missing or an additional comma, and that the file is complete.',
  };
}

// Headers

export function firstHeader(expected: string, found: string): Message {
  return {
    code: 'first-column',
    message: `The first column must be "${expected}", but it is ${quoted(found)}.`,
    advice: 'Columns are separated by commas or tabs, and the first row holds their names.',
  };
}
export function emptyHeader(column: number): Message {
  return {
    code: 'empty-header',
    message: `Column ${column} has answers but no name.`,
    advice: 'Name it in the first row, or delete it.',
  };
}
export function duplicateHeader(header: string): Message {
  return { code: 'duplicate-column', message: `There are two columns named ${quoted(header)}.`, advice: 'Delete or rename one.' };
}
export function columnMissing(header: string, noun: string, unknown: readonly string[], source: string): Message {
  return {
    code: 'column-missing',
    message: `There is no column ${quoted(header)} for the ${noun}.${didYouMean(header, unknown)}`,
    advice: `Add the column, or correct its name here or in ${source}.`,
  };
}
export function columnUnknown(header: string, missing: readonly string[], where: string): Message {
  return {
    code: 'column-unknown',
    message: `The column ${quoted(header)} belongs to no ${where} and is left out.${didYouMean(header, missing)}`,
    advice: 'If it should count, correct its name or add what it belongs to.',
  };
}

// Respondents

export function noId(): Message {
  return { code: 'id-missing', message: 'This row has no respondent id.', advice: 'Give the id, or delete the row.' };
}
export function badId(id: string): Message {
  return {
    code: 'bad-id',
    message: `${quoted(id)} cannot be a respondent id: it becomes the name of a folder.`,
    advice: 'Use letters, digits, "_" and "-", beginning with a letter or digit, at most 64.',
  };
}
export function duplicateRespondent(id: string, first: string): Message {
  return {
    code: 'duplicate-respondent',
    message: `Respondent ${quoted(id)} is already at ${first}.`,
    advice: 'Keep one of the two rows.',
  };
}
export function notRegistered(id: string, file: string, registered: readonly string[]): Message {
  return {
    code: 'not-registered',
    get message() {
      return `Respondent ${quoted(id)} is not in ${file}.${didYouMean(id, registered)}`;
    },
    advice: 'Correct the id, or add the respondent.',
  };
}
export function noName(): Message {
  return {
    code: 'name-missing',
    message: 'This respondent has no name.',
    advice: 'The feedback report is addressed to it: give one.',
  };
}
export function controlInName(): Message {
  return { code: 'bad-name', message: 'This name holds a character that cannot be printed.', advice: 'Type the name anew.' };
}
export function controlInContact(): Message {
  return { code: 'bad-contact', message: 'This cell holds a character that cannot be printed.', advice: 'Type it anew.' };
}
export function badEmail(email: string): Message {
  return {
    code: 'bad-email',
    message: `${quoted(email)} is not one e-mail address.`,
    advice: 'Write a single address in half-width characters, such as info@example.jp, or leave the cell empty.',
  };
}
/** The password itself is not repeated, since messages end up in logs. */
export function badPassword(): Message {
  return {
    code: 'bad-password',
    message: 'This password cannot be used: 8 to 64 half-width letters, digits and signs without spaces were expected.',
    advice: 'Choose another; readers have to type it.',
  };
}
export function unknownLanguage(language: string, languages: readonly string[]): Message {
  return {
    code: 'unknown-language',
    message: `${quoted(language)} is no language of this project.${didYouMean(language, languages)}`,
    advice: `Write one of ${languages.join(', ')}, or leave it empty for ${languages[0]}.`,
  };
}

// Answers

const MARK = 'Correct it, or mark it as unusable with a code listed in project.yaml under missing.invalid.';

/** Digits and signs as Japanese keyboards may write them. */
const FULL_WIDTH = /[０-９，．－]/;

export function offScale(value: string, low: number, high: number): Message {
  return {
    code: 'off-scale',
    message: `${quoted(value)} is not on the scale: a whole number from ${low} to ${high} was expected.`,
    advice: FULL_WIDTH.test(value) ? `Write half-width digits. ${MARK}` : MARK,
  };
}
export function notNumber(value: string): Message {
  const odd = FULL_WIDTH.test(value) || value.includes(',');
  const advice = odd ? `Write half-width digits without separators, such as 1234.5. ${MARK}` : MARK;
  return { code: 'not-number', message: `${quoted(value)} is not a number.`, advice };
}
export function outOfRange(value: string, min: number | null, max: number | null): Message {
  const range =
    min !== null && max !== null ? `from ${min} to ${max}` : min !== null ? `of at least ${min}` : `of at most ${max}`;
  return { code: 'out-of-range', message: `${quoted(value)} is out of range: a number ${range} was expected.`, advice: MARK };
}
export function unknownOption(value: string, options: readonly string[]): Message {
  return {
    code: 'unknown-option',
    get message() {
      return `${quoted(value)} is none of the options ${options.join(', ')}.${didYouMean(value, options)}`;
    },
    advice: MARK,
  };
}
export function noOption(value: string): Message {
  return {
    code: 'no-option',
    message: `${quoted(value)} names no option: ids separated by ";" were expected.`,
    advice: 'Leave the cell empty for no answer.',
  };
}
export function repeatedOption(value: string): Message {
  return { code: 'repeated-option', message: `The option ${quoted(value)} is given twice.`, advice: 'Give it once.' };
}
export function notMark(value: string): Message {
  return {
    code: 'not-mark',
    message: `${quoted(value)} is not a mark: 1 (chosen), 0 (not chosen) or nothing was expected.`,
    advice: MARK,
  };
}
export function mixedMarks(value: string): Message {
  return {
    code: 'mixed-marks',
    message: `${quoted(value)} says that the answer is missing, but other columns of this item say otherwise.`,
    advice: 'Write the code in every column of the item, or in none.',
  };
}
export function applies(value: string, item: Item): Message {
  const why = item.askedIf ? `the condition on "${item.askedIf.item}" is met` : 'it is asked of everyone';
  return {
    code: 'applies',
    message: `${quoted(value)} says that the item was not asked, but ${why}.`,
    advice: 'Leave the cell empty for no answer, or correct the earlier answer.',
  };
}
export function notAsked(value: string, condition: string): Message {
  return {
    code: 'not-asked',
    message: `${quoted(value)} answers an item that was not to be asked here (condition on "${condition}"); it is counted as unusable.`,
    advice: 'Check this answer and the earlier one.',
  };
}
export function codeIsAnswer(code: string, item: string): Message {
  return {
    code: 'code-is-answer',
    message: `The code ${quoted(code)} for a missing answer is also a valid answer to "${item}".`,
    advice: 'Choose a code that is no answer.',
  };
}
// The frame

export function moreThanFrame(returned: number, frame: number): Message {
  return {
    code: 'more-than-frame',
    message: `${returned} questionnaires came back, but the frame has ${frame} units.`,
    advice: 'Check frame.size, and that no file of answers is listed twice.',
  };
}
