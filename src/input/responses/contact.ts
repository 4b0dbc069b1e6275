import type { Contact } from '../../model/delivery.js';
import type { Message } from '../../model/problem.js';
import type { ProblemCollector } from '../../problems/index.js';
import * as words from './messages.js';
import type { AnswerTable, Row } from './table.js';

/**
 * Columns of the registry that say how a respondent is reached; any of them may be absent. REGISTRY_COLUMNS in
 * input/project/attribute.ts reserves their names.
 */
export const CONTACT_COLUMNS = ['email', 'postcode', 'address', 'contact', 'password'] as const;

/** What cannot be printed, and characters that change the direction of text. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** One address that mail programs accept and that no spreadsheet reads as a formula. */
const EMAIL = /^[a-z0-9_][a-z0-9.!#$%&'*+/=?^_`{|}~-]*@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z0-9-]{2,}$/i;
/** Readers type it by hand on any keyboard, so it is printable ASCII without spaces, 8 to 64 characters. */
const PASSWORD = /^[!-~]{8,64}$/;

/**
 * How the respondent of a row is reached; empty where the registry does not say. The password is checked only with
 * `usesPassword`.
 */
export function readContact(table: AnswerTable, row: Row, usesPassword: boolean, problems: ProblemCollector): Contact {
  const cell = (header: (typeof CONTACT_COLUMNS)[number]) => (row.cells[table.headers.indexOf(header)] ?? '').normalize('NFC');
  const error = (key: string, message: Message) => problems.error({ file: table.file, line: row.line, key }, message);
  for (const key of ['postcode', 'address', 'contact'] as const)
    if (isUnprintable(cell(key))) error(key, words.controlInContact());
  const [email, password] = [cell('email'), cell('password')];
  if (email !== '' && !EMAIL.test(email)) error('email', words.badEmail(email));
  if (usesPassword && password !== '' && !PASSWORD.test(password)) error('password', words.badPassword());
  return { email, postcode: cell('postcode'), address: cell('address'), person: cell('contact'), password };
}

/** Whether a text holds a character that cannot be printed or changes the direction of text. */
export function isUnprintable(text: string): boolean {
  return UNPRINTABLE.test(text);
}
