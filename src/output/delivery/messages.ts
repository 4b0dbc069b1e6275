import type { Message } from '../../model/problem.js';
import { listed, say } from '../../problems/index.js';

/** What the settings of the delivery ask for and cannot have, and what is wrong with its files. */

export const pdfMissing = (): Message =>
  say(
    'delivery-without-pdf',
    'This needs PDF files, and the project makes none.',
    'Add pdf to "formats" in project.yaml, or remove this key.',
  );

/** A message names at most this many ids. */
const NAMED = 10;

export const passwordMissing = (ids: readonly string[]): Message =>
  say(
    'password-missing',
    `There is no password for ${listed(ids, NAMED)}, and delivered PDFs are to have the registry’s.`,
    'Fill in the column "password", or write "passwords: generated" in feedback.yaml.',
  );
export const noPasswordFor = (id: string): string => `There is no password for ${id}.`;
export const passwordsUnreadable = (file: string): string =>
  `${file} cannot be read. Put the list right: the files that went out open with the passwords in it alone.`;
export const passwordsBroken = (file: string, line: number, headings: readonly string[]): string =>
  `${file}:${line}: the columns ${headings.join(', ')} were expected, with each id once and passwords of 8 to 64 half-width ` +
  'characters. Put the list right: the files that went out open with these passwords alone.';
export const changedMeanwhile = (file: string): string => `${file} was changed while the build was running. Build again.`;
