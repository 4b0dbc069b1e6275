import type { Contact } from '../../model/delivery.js';
import type { Message } from '../../model/problem.js';
import type { ProblemCollector } from '../../problems/index.js';
import * as words from './messages.js';
import type { AnswerTable, Row } from './table.js';

/** Columns of the registry that say how a respondent is reached; any of them may be missing. */
export const CONTACT_COLUMNS = ['email', 'postcode', 'address', 'contact', 'password'] as const;

/** Nothing that is printed, and what turns the direction of text round. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** One address as mail programs take it, which no spreadsheet reads as a formula. */
const EMAIL = /^[a-z0-9_][a-z0-9.!#$%&'*+/=?^_`{|}~-]*@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z0-9-]{2,}$/i;
/** Readers type it by hand, on whatever keyboard: no spaces, and nothing beyond ASCII. */
const PASSWORD = /^[!-~]{8,64}$/;

/** How the respondent of a row is reached. The password is checked where it is to be used. */
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

export function isUnprintable(text: string): boolean {
  return UNPRINTABLE.test(text);
}
