import { quoted, say } from '../../../problems/index.js';

/** What can be wrong with the keys of a source that say how its file is read. */

export const badRespondent = (written: string | null) =>
  say(
    'bad-respondent',
    'It is said here where the ids of respondents are: in a column, or made from the number of the row.',
    written === null || written === '' ? 'Write {column: ResponseId}, or row.' : `Write {column: ${quoted(written)}}, or row.`,
  );
export const badTime = (written: string | null) =>
  say(
    'bad-time',
    'It is said here which column tells when each row was answered.',
    `Write {column: ${written === null || written === '' ? 'submitdate' : quoted(written)}}.`,
  );
export const badSeparator = (written: string | null) =>
  say(
    'bad-separator',
    written === null
      ? 'The character between the cells of a text was expected here.'
      : `${quoted(written)} cannot separate the cells of a text: one character other than a letter, digit or quotation mark was expected.`,
    'Write ";", ",", "|" or tab.',
  );
export const badHeaderRows = () =>
  say(
    'bad-header-rows',
    'It is said here which rows hold the names of columns: how many of the first rows, or from which row to which.',
    'Write headerRows: 2, or headerRows: {first: 4, last: 6, names: [4, 5]} with the numbers of rows in the file.',
  );
export const tooManyHeaderRows = (rows: number, most: number) =>
  say(
    'too-many-header-rows',
    `These are ${rows} rows of headings; at most ${most} are read.`,
    'Rows above the headings, such as titles, are left out by headerRows: {first: 4, last: 6}.',
  );
export const headerRowsOrder = (first: number, last: number) =>
  say('header-rows-order', `"last" (${last}) is less than "first" (${first}).`, `Write {first: ${last}, last: ${first}}.`);
export const namesOutside = (row: number, first: number, last: number) =>
  say(
    'names-outside',
    `Row ${row} is none of the heading rows ${first} to ${last}.`,
    `List rows from ${first} to ${last}, or leave "names" out to make names from all of them.`,
  );
export const badKeepRule = (tests: readonly string[]) =>
  say(
    'bad-keep-rule',
    tests.length > 1 ? `A condition asks one thing; here are ${tests.join(' and ')}.` : 'This does not say which rows count.',
    tests.length > 1
      ? 'Write each as an entry of its own: all must hold.'
      : 'Write {column: Status, in: ["0"]}, {column: Status, notIn: [preview]}, {column: submitdate, filled: true}, {column: mail, last: true} or {rows: {except: [37]}}.',
  );
export const lastIsTrue = () =>
  say('last-is-true', '"last: false" keeps no row in particular.', 'Write "last: true", or leave the condition out.');
