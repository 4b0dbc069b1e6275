import { excerpt, quoted, SEE_LIMITS, say } from '../../problems/index.js';

/** What can be wrong with a file of data, in words for a researcher. */

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
