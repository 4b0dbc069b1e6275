import type { Message } from '../../model/problem.js';
import type { Band } from '../../model/project.js';
import type { Item, MultipleItem, Option, Scale } from '../../model/questionnaire.js';
import { LANGS } from '../../model/text.js';
import { didYouMean, either, excerpt, listed, quoted, SEE_LIMITS, say, sayWhenShown } from '../../problems/index.js';

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

export const firstHeader = (expected: string, headers: readonly string[]): Message =>
  say(
    'first-column',
    `The first column must be "${expected}", but it is ${quoted(headers[0] ?? '')}.`,
    expected === 'respondent'
      ? `If this is an export as it was downloaded, say at the source in project.yaml where the ids of respondents are: ${likelyId(headers)}`
      : 'Columns are separated by commas, semicolons or tabs, and the first row holds their names.',
  );
/** Headings under which programs that make surveys write ids. */
const ID_HEADINGS = /^(id|_?id|_uuid|response ?id|respondent ?id|record[ _]id|sample ?id|回答者?id|番号|№|no\.?)$/i;

function likelyId(headers: readonly string[]): string {
  const likely = headers.find((header) => ID_HEADINGS.test(header.normalize('NFKC').trim()));
  const made = 'respondent: row, which makes them from the numbers of the rows.';
  return likely === undefined ? made : `respondent: {column: ${quoted(likely)}}, or ${made}`;
}
export const emptyHeaders = (columns: readonly number[]): Message =>
  say(
    'empty-header',
    columns.length === 1
      ? `Column ${columns[0]} has answers but no name.`
      : `Columns ${either(columns.map(String), 'and')} have answers but no names.`,
    'Name it in the first row, or delete it. Where the names stand in several rows, say so at the source in project.yaml: headerRows: 2.'
      .replace('it in', columns.length === 1 ? 'it in' : 'them in')
      .replace('delete it', columns.length === 1 ? 'delete it' : 'delete them'),
  );
export const columnsAlike = (header: string, noun: string, several: readonly string[]): Message =>
  sayWhenShown(
    'columns-alike',
    () => `There are ${several.length} columns named ${quoted(header)} for the ${noun}.`,
    `Write which in questionnaire.yaml: column: ${several.map((each) => quoted(each)).join(' or column: ')}.`,
  );
export const separatorOfNoText = (): Message =>
  say('separator-of-no-text', 'Only separated texts have a separator, and this file is none.', 'Leave "separator" out.');
export const headingsOfVariables = (): Message =>
  say(
    'headings-of-variables',
    'A file of a statistics program names its columns itself; it has no rows of headings.',
    'Leave "headerRows" out.',
  );
export const noSuchRows = (rows: number): Message =>
  say(
    'no-such-rows',
    `Nothing is written in the rows that "headerRows" of project.yaml names; the last row of the file is ${rows}.`,
    'Write the numbers of the rows as a spreadsheet shows them: headerRows: {first: 4, last: 6}.',
  );
export const columnsLeftOut = (headers: readonly string[], missing: readonly string[]): Message =>
  sayWhenShown(
    'columns-left-out',
    () =>
      headers.length === 1
        ? `1 column belongs to no item and is left out: ${listed(headers)}.${nearest(headers, missing)}`
        : `${headers.length} columns belong to no item and are left out: ${listed(headers)}.${nearest(headers, missing)}`,
    'If one should count, add an item with its name as "column"; to be told no more, list those that hold nothing for reports under "ignore".',
  );
export const rowsLeftOut = (rows: readonly { readonly by: string; readonly count: number }[], kept: number): Message =>
  say(
    'rows-left-out',
    `${rows.map(({ by, count }) => `${count} ${count === 1 ? 'row does' : 'rows do'} not meet ${excerpt(by, 120)}`).join('; ')}. ${kept} ${kept === 1 ? 'row counts' : 'rows count'}.`,
    'This is what "keep" in project.yaml asks for.',
  );
export const textsLeftOut = (texts: number): Message =>
  say(
    'texts-left-out',
    texts === 1
      ? '1 text beside an option is left out: the option that it belongs to was not chosen.'
      : `${texts} texts beside options are left out: the options that they belong to were not chosen.`,
    'Where a text alone means that its option was chosen, write at the option: open: {column: NAME}.',
  );
export const duplicateHeader = (header: string): Message =>
  sayWhenShown('duplicate-column', () => `There are two columns named ${quoted(header)}.`, 'Delete or rename one.');
export const columnMissing = (header: string, noun: string, unknown: readonly string[], source: string): Message =>
  sayWhenShown(
    'column-missing',
    () => `There is no column ${quoted(header)} for the ${noun}.${didYouMean(header, unknown)}`,
    `Add the column, or correct its name here or in ${source}.`,
  );
function nearest(headers: readonly string[], missing: readonly string[]): string {
  return missing.map((name) => didYouMean(name, headers)).find((hint) => hint !== '') ?? '';
}
export const columnUnknown = (header: string, missing: readonly string[], where: string): Message =>
  sayWhenShown(
    'column-unknown',
    () => `The column ${quoted(header)} belongs to no ${where} and is left out.${didYouMean(header, missing)}`,
    'If it should count, correct its name or add what it belongs to.',
  );

// Respondents

export const noId = (): Message => say('id-missing', 'This row has no respondent id.', 'Give the id, or delete the row.');
export const badId = (id: string, isExport: boolean): Message =>
  sayWhenShown(
    'bad-id',
    () => `${quoted(id)} cannot be a respondent id: it becomes the name of a folder.`,
    isExport
      ? 'Name a column of ids of letters, digits, "_" and "-", at most 64, or have ids made: respondent: row.'
      : 'Use letters, digits, "_" and "-", beginning with a letter or digit, at most 64.',
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
export const notRegisteredCounted = (ids: readonly string[], file: string): Message =>
  sayWhenShown(
    'not-registered-counted',
    () =>
      ids.length === 1
        ? `1 respondent is not in ${file} and is called by the id: ${listed(ids)}.`
        : `${ids.length} respondents are not in ${file} and are called by their ids: ${listed(ids)}.`,
    `Add them to ${file}, with names and attributes, or leave it so.`,
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

/** What to do about a cell that is no answer. */
const remedy = (value: string): string =>
  `Correct it, or say at the item what it stands for: missing: {noAnswer: [${quoted(value, 20)}]}; notApplicable if the item was not asked; invalid if it cannot be used.`;

const NUMERIC = /^[-+\d.,\s]+$/;
const TEXT_LEVEL = 'If cells hold the labels of levels, give the scale "labels", a text for each level; if codes, "values".';

export const offScale = (value: string, { low, high, labels }: Scale): Message =>
  sayWhenShown(
    'off-scale',
    () =>
      `${quoted(value)} is not on the scale: a whole number from ${low} to ${high}${labels === null ? '' : ', or its label,'} was expected.`,
    NUMERIC.test(value) ? remedy(value) : `${TEXT_LEVEL} ${remedy(value)}`,
  );
export const notNumber = (value: string): Message =>
  sayWhenShown(
    'not-number',
    () => `${quoted(value)} is not a number.`,
    `Write a number alone, such as 1234.5; a unit behind it is understood where it is the "unit" of the item. ${remedy(value)}`,
  );
export function outOfRange(value: string, min: number | null, max: number | null): Message {
  const range =
    min !== null && max !== null ? `from ${min} to ${max}` : min !== null ? `of at least ${min}` : `of at most ${max}`;
  return sayWhenShown('out-of-range', () => `${quoted(value)} is out of range: a number ${range} was expected.`, remedy(value));
}
export const betweenBands = (value: string, bands: string, before: Band, after: Band): Message =>
  sayWhenShown(
    'between-bands',
    () =>
      `${quoted(value)} lies between two bands of "${bands}": "${before.id}" goes to ${before.to}, "${after.id}" begins at ${after.from}.`,
    `Correct the value, or move the ends in analyses.bands so that none lies between them.`,
  );
export const unknownOption = (value: string, options: readonly Option[], separator: string | null = null): Message =>
  sayWhenShown(
    'unknown-option',
    () => `${quoted(value)} is none of the options ${listed(namesOf(options))}.${didYouMean(value, textsOf(options))}`,
    `If it is one of them in other words, write at the option: value: ${quoted(value)}.${separator === null && /[;,、，\n]/.test(value) ? ' If it is several, write at the item what is between them: separator: ",".' : ''} ${remedy(value)}`,
  );

function namesOf(options: readonly Option[]): readonly string[] {
  return options.map(({ id, label }) => (LANGS.some((lang) => label[lang] === id) ? id : `${id} (${label[LANGS[0]]})`));
}

function textsOf(options: readonly Option[]): readonly string[] {
  return options.flatMap(({ id, label }) => [id, ...LANGS.map((lang) => label[lang])]);
}
export const unknownAttributeOption = (value: string, options: readonly Option[]): Message =>
  sayWhenShown(
    'unknown-option',
    () =>
      `${quoted(value)} is none of the options ${listed(options.map(({ id }) => id))}.${didYouMean(
        value,
        options.map(({ id }) => id),
      )}`,
    'Correct it, leave the cell empty, or add the option in project.yaml.',
  );
export const noOption = (value: string, separator: string): Message =>
  sayWhenShown(
    'no-option',
    () => `${quoted(value)} names no option: options separated by "${separator}" were expected.`,
    'Leave the cell empty for no answer.',
  );
export const repeatedOption = (value: string): Message =>
  sayWhenShown('repeated-option', () => `The option ${quoted(value)} is given twice.`, 'Give it once.');
export const notMark = (value: string, { options }: MultipleItem, option: number): Message =>
  sayWhenShown(
    'not-mark',
    () => `${quoted(value)} is not a mark: 1, ○ or the label (chosen), 0 (not chosen) or nothing was expected.`,
    `If it means that the option was chosen, write at the option "${options[option]?.id ?? ''}": value: ${quoted(value)}. ${remedy(value)}`,
  );
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
export const codeIsAnswer = (code: string, kind: string, item: string): Message =>
  say(
    'code-is-answer',
    `The code ${quoted(code)} for a missing answer is also a valid answer to "${item}".`,
    `Take it out here, and write it in questionnaire.yaml at the items that have it: missing: {${kind}: [${quoted(code)}]}.`,
  );
export const ownCodeIsAnswer = (code: string, { id }: Item): Message =>
  say(
    'own-code-is-answer',
    `The code ${quoted(code)} for a missing answer is also one of the answers to "${id}".`,
    'Choose a code that is no answer, or take the answer out of the scale or of the options.',
  );

// Weights

export const weightedFile = (column: string): Message =>
  say(
    'weighted-file',
    `The file says that its cases are weighted by ${quoted(column)}, but the project is not weighted.`,
    `Write in project.yaml: weights: {column: ${quoted(column)}}.`,
  );
export const weightColumnMissing = (column: string, near: string, several: readonly string[]): Message =>
  say(
    'weight-column-missing',
    several.length === 0
      ? `There is no column ${quoted(column)} with weights.${near}`
      : `There are ${several.length} columns named ${quoted(column)}.`,
    several.length === 0
      ? 'Add it, or correct weights.column in project.yaml.'
      : `Write which: ${several.map((each) => quoted(each)).join(', ')}.`,
  );
export const badWeight = (cell: string, id: string): Message =>
  sayWhenShown(
    'bad-weight',
    () => `${cell === '' ? 'Nothing' : quoted(cell)} is the weight of respondent ${quoted(id)}: a number above 0 was expected.`,
    'Correct it, or leave the row out by "keep" in project.yaml.',
  );

// Nouns

export const itemNoun = ({ id }: Item): string => `item "${id}"`;
export const optionNoun = (item: MultipleItem, option: number): string =>
  `option "${item.options[option]?.id ?? ''}" of the item "${item.id}"`;
export const optionOfSetNoun = (item: MultipleItem, option: number, set: string): string =>
  `${optionNoun(item, option)}, by its name or label in the set ${set}`;
export function textNoun(item: Item, option: number): string {
  const id = 'options' in item ? (item.options[option]?.id ?? '') : '';
  return `text of the option "${id}" of the item "${item.id}"`;
}
// The frame

export const moreThanFrame = (returned: number, frame: number): Message =>
  say(
    'more-than-frame',
    `${returned} questionnaires came back, but the frame has ${frame} units.`,
    'Check frame.size, and that no file of answers is listed twice.',
  );
