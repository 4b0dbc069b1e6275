import type { Message } from '../../model/problem.js';
import { excerpt, listed, quoted, SEE_LIMITS, say, sayWhenShown } from '../../problems/index.js';

/** What can be wrong with a file that is read as a table, in words for a researcher. */

// Separated text

export const notText = (): Message =>
  say(
    'not-text',
    'The file holds bytes that no text has, so it is not a CSV file.',
    'If it is a spreadsheet, save it as "CSV UTF-8".',
  );
export const wrongEncoding = (): Message =>
  say(
    'wrong-encoding',
    'This line cannot be read as UTF-8, UTF-16, Shift_JIS, EUC-JP or Windows-1252 text.',
    'Save the file as "CSV UTF-8".',
  );
export const tooLargeToGuess = (bytes: number, most: number): Message =>
  say(
    'too-large-to-guess',
    `This line cannot be read as UTF-8, and the file has ${Math.ceil(bytes / 1e6)} MB; other encodings are taken up to ${most / 1e6} MB.`,
    `Save the file as "CSV UTF-8". ${SEE_LIMITS}`,
  );
export const badQuotes = (): Message =>
  say(
    'bad-quotes',
    'A quotation mark here is not closed, or stands inside a cell that does not begin with one.',
    'Write a quotation mark inside a quoted cell twice: "".',
  );
export const tooManyRows = (most: number): Message =>
  say(
    'too-many-rows',
    `With this row there are more than ${most} rows of respondents, which is the most that is read.`,
    SEE_LIMITS,
  );
export const tooManyCells = (most: number): Message =>
  say(
    'too-many-cells',
    `With this row there are more than ${most} cells, which is the most that is read.`,
    `Leave out columns that belong to no item. ${SEE_LIMITS}`,
  );
export const tooManyColumns = (most: number): Message =>
  say('too-many-columns', `This row has more than ${most} cells, which is the most that is read.`, SEE_LIMITS);
export const cellTooLong = (most: number): Message =>
  say(
    'cell-too-long',
    `This row has a cell of more than ${most} characters, which is the most that is read.`,
    `Perhaps a quotation mark is not closed. ${SEE_LIMITS}`,
  );
export const shortRow = (cells: number, usual: number): Message =>
  sayWhenShown(
    'row-length',
    () => `This row has ${cells} cells, but the others have ${usual}.`,
    'Check for a missing separator or line break, and that the file is complete.',
  );
export const longRow = (cells: number, usual: number): Message =>
  sayWhenShown(
    'row-length',
    () => `This row has ${cells} cells, but the others have ${usual}.`,
    'Check for an additional separator: a cell that holds one stands between quotation marks.',
  );

// Which kind of file it is

const SAVE_AS_XLSX = 'Open it and save it as "Excel Workbook (.xlsx)".';

export const emptyFile = (): Message => say('file-empty', 'The file is empty.', 'Export it again.');
export const oldExcel = (): Message => say('old-excel', 'This is a workbook in the old format of Excel (.xls).', SAVE_AS_XLSX);
export const binaryExcel = (): Message => say('binary-excel', 'This is a binary workbook of Excel (.xlsb).', SAVE_AS_XLSX);
export const xmlExcel = (): Message =>
  say('xml-excel', 'This is an "XML Spreadsheet 2003" or an OpenDocument file without packing.', SAVE_AS_XLSX);
export const webPage = (): Message =>
  say(
    'web-page',
    'This is a web page, whatever its name ends with.',
    `Export the data anew as CSV or .xlsx, or: ${SAVE_AS_XLSX}`,
  );
export const encryptedWorkbook = (): Message =>
  say(
    'encrypted',
    'This workbook is protected by a password.',
    'Open it, take the password off (File > Info > Protect Workbook) and save it.',
  );
export const encryptedDocument = (): Message =>
  say('encrypted', 'This spreadsheet is protected by a password.', 'Open it and save it without a password.');
export const numbersFile = (): Message =>
  say('numbers-file', 'This is a spreadsheet of Apple Numbers.', 'Choose File > Export To > Excel or CSV in Numbers.');
export const otherFile = (what: string): Message =>
  say('no-table', `This is ${what}, and no table.`, 'Export the data as CSV or .xlsx.');
export const noTableInZip = (names: readonly string[]): Message =>
  say(
    'zip-without-table',
    `This zip file holds ${names.length === 0 ? 'no file' : listed(names, 5)}, and no table.`,
    'Unpack it and give the file with the answers.',
  );
export const severalInZip = (names: readonly string[]): Message =>
  say(
    'zip-of-several',
    `This zip file holds ${names.length} tables: ${listed(names, 5)}.`,
    'Unpack it and give the one with the answers.',
  );

// Files that are packed

const GET_ANEW = 'Get the file anew, or open it in Excel or LibreOffice and save it.';

export const damagedPackage = (): Message =>
  say('damaged-file', 'The file is not complete, or damaged: what is packed in it cannot be unpacked.', GET_ANEW);
export const damagedXml = (): Message =>
  say('damaged-file', 'The file is damaged, or not made as its format demands: what is in it cannot be read.', GET_ANEW);
export const partMissing = (name: string): Message =>
  say('damaged-file', `The file is damaged, or not made as its format demands: its part ${quoted(name)} is missing.`, GET_ANEW);
export const partTwice = (name: string): Message =>
  say('damaged-file', `The file holds ${quoted(name)} twice, so that it cannot be told which is meant.`, GET_ANEW);
export const partsLeaveFolder = (): Message =>
  say('unsafe-file', 'The file holds names that lead out of its own folder, which no office program writes.', GET_ANEW);
export const entitiesDeclared = (): Message =>
  say('unsafe-file', 'The file declares a document type of its own, which no office program writes.', GET_ANEW);
export const nestedTooDeep = (): Message =>
  say('unsafe-file', 'The file is nested deeper than any office program does it.', GET_ANEW);
export const packedOtherwise = (): Message =>
  say('packed-otherwise', 'The file is packed in a way that is not known here.', GET_ANEW);
export const packedWithPassword = (): Message =>
  say('encrypted', 'The zip file is protected by a password.', 'Unpack it, and give the file with the answers.');
export const tooManyParts = (most: number): Message =>
  say('too-many-parts', `The file holds more than ${most} files, which is the most that is read.`, SEE_LIMITS);
export const unpacksTooLarge = (most: number): Message =>
  say(
    'unpacks-too-large',
    `Unpacked, the file becomes far larger than a table of its size, or than ${most / 1e6} MB.`,
    `Copy the answers alone into a new workbook. ${SEE_LIMITS}`,
  );

// Spreadsheets

export const noSheets = (): Message =>
  say('no-sheets', 'The spreadsheet has no sheet with cells.', 'Give the file that holds the answers.');
export const tooManySheetRows = (sheet: string, most: number): Message =>
  say('too-many-rows', `The sheet ${quoted(sheet)} has more than ${most} rows, which is the most that is read.`, SEE_LIMITS);
export const tooManySheetCells = (most: number): Message =>
  say(
    'too-many-cells',
    `The spreadsheet has more than ${most} cells, which is the most that is read.`,
    `Delete sheets and columns that are not needed. ${SEE_LIMITS}`,
  );
export const tooManySheetColumns = (sheet: string, most: number): Message =>
  say(
    'too-many-columns',
    `The sheet ${quoted(sheet)} has more than ${most} columns, which is the most that is read.`,
    SEE_LIMITS,
  );
export const tooManyMerges = (sheet: string): Message =>
  say('too-many-merges', `The sheet ${quoted(sheet)} has more merged cells than can be read.`, 'Unmerge them.');
export const sheetCellTooLong = (most: number): Message =>
  say('cell-too-long', `The spreadsheet has a cell of more than ${most} characters, which is the most that is read.`, SEE_LIMITS);
export const tooManyTexts = (): Message =>
  say('too-many-texts', 'The spreadsheet holds more texts than are read.', `Delete sheets that are not needed. ${SEE_LIMITS}`);
/** `cell` such as B7. */
export const formulaWithoutValue = (cell: string): Message =>
  sayWhenShown(
    'formula-without-value',
    () => `Cell ${cell} holds a formula, but not its value: the program that wrote the file has not worked it out.`,
    'Open the file in Excel or LibreOffice and save it, or put the value itself there.',
  );

// Files of statistics programs

const SAVE_AGAIN = 'Get the file again, or open it in the program that made it and save it again.';

export const notSpss = () =>
  say(
    'not-spss',
    'This is no SPSS data file: it does not begin like one.',
    'Choose a .sav or .zsav file, or save the data as one.',
  );
export const notStata = () =>
  say('not-stata', 'This is no Stata data file: it does not begin like one.', 'Choose a .dta file, or save the data as one.');
export const stataVersion = (version: number) =>
  say(
    'stata-version',
    `This is a Stata file of format ${version}; formats 113 to 119 are read, which Stata has written since version 8.`,
    version < 113 ? 'Open it in a newer Stata and save it again.' : 'Save it with "saveold", or without alias variables.',
  );
export const numbersUnknown = () =>
  say(
    'numbers-unknown',
    'This file writes numbers or letters as computers did before IEEE 754 and ASCII.',
    'Open it in a newer version of the program that made it and save it again.',
  );
/** `what`: a clause that tells where and what, such as "it ends within the part that begins at byte 12". */
export const fileDamaged = (what: string) => say('file-damaged', `This data file is damaged or not whole: ${what}.`, SAVE_AGAIN);
export const casesMissing = (said: number, found: number) =>
  say('cases-missing', `The file says that it has ${said} cases, but only ${found} are in it.`, SAVE_AGAIN);
export const casesLeft = (said: number) =>
  say('cases-left', `The file says that it has ${said} cases, but more are in it.`, SAVE_AGAIN);
export const caseCut = () => say('case-cut', 'The last case is not whole.', SAVE_AGAIN);
export const noVariables = () => say('no-variables', 'The file has no variables.', SAVE_AGAIN);
export const textUnreadable = (variable: string, encoding: string) =>
  say(
    'text-unreadable',
    `The text of ${quoted(variable)} cannot be read in the encoding of the file, ${excerpt(encoding)}.`,
    'Correct the text, or save the file again in Unicode.',
  );
export const namesUnreadable = (encoding: string) =>
  say(
    'names-unreadable',
    `Names or labels cannot be read in the encoding of the file, ${excerpt(encoding)}.`,
    'Save the file again in Unicode.',
  );
export const tooManyCases = (most: number) =>
  say('too-many-rows', `With this file there are more than ${most} rows, which is the most that is read.`, SEE_LIMITS);
export const tooManyVariables = (most: number) =>
  say('too-many-columns', `The file has more than ${most} variables, which is the most that is read.`, SEE_LIMITS);
export const tooManyValues = (most: number) =>
  say(
    'too-many-cells',
    `With this file there are more than ${most} cells, which is the most that is read.`,
    `Leave out variables that belong to no item. ${SEE_LIMITS}`,
  );
export const valueTooLong = (variable: string, most: number) =>
  say(
    'cell-too-long',
    `The text of ${quoted(variable)} has more than ${most} characters, which is the most that is read.`,
    SEE_LIMITS,
  );
export const tooManyCharacters = (most: number) =>
  say(
    'too-many-characters',
    `With this case the file has more than ${most / 1e6} million characters, which is the most that is read.`,
    `Leave out variables that belong to no item. ${SEE_LIMITS}`,
  );
export const textsTooWide = () =>
  say(
    'texts-too-wide',
    'The text variables of this file are so wide that it would need too much memory.',
    'Make them as wide as their longest text (in SPSS: ALTER TYPE ALL (A=AMIN)), or leave them out.',
  );
export const tooManyLabels = (most: number) =>
  say(
    'too-many-labels',
    `The file has more than ${most} value labels, which is the most that is read.`,
    'Leave out labels that no value needs.',
  );
