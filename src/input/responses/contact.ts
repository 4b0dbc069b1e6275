import { type Contact, NO_CONTACT } from '../../model/delivery.js';
import type { Message } from '../../model/problem.js';
import { codePoint, type ProblemCollector } from '../../problems/index.js';
import type { SheetRow } from '../tables/index.js';
import * as words from './messages.js';
import { type AnswerTable, cellUnder } from './table/index.js';

/**
 * Columns of the registry that say how a respondent is reached; any of them may be absent. REGISTRY_COLUMNS in
 * input/project/attribute.ts reserves their names.
 */
export const CONTACT_COLUMNS = ['email', 'postcode', 'address', 'contact', 'password'] as const;

/** What cannot be printed, and characters that change the direction of text. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** One address that mail programs accept and that no spreadsheet reads as a formula. */
const EMAIL = /^[a-z0-9_][a-z0-9.!#$%&'*+/=?^_`{|}~-]*@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z0-9-]{2,}$/i;
/** The longest that mail servers deliver to. */
const LONGEST_EMAIL = 254;
/** Readers type it by hand on any keyboard, so it is printable ASCII without spaces, 8 to 64 characters. */
const PASSWORD = /^[!-~]{8,64}$/;

/**
 * How the respondent of a row is reached; empty where the registry does not say. The password is checked only with
 * `usesPassword`.
 */
export function readContact(table: AnswerTable, row: SheetRow, usesPassword: boolean, problems: ProblemCollector): Contact {
  if (!CONTACT_COLUMNS.some((header) => table.finder.exactly(header) >= 0)) return NO_CONTACT;
  const cell = (header: (typeof CONTACT_COLUMNS)[number]) => cellUnder(table, row, header).normalize('NFC');
  const error = (key: string, message: Message) => problems.error({ file: table.file, line: row.line, key }, message);
  for (const key of ['postcode', 'address', 'contact'] as const) {
    const unprintable = unprintableIn(cell(key));
    if (unprintable !== null) error(key, words.controlInContact(unprintable));
  }
  const [email, password] = [cell('email'), cell('password')];
  if (email !== '' && (email.length > LONGEST_EMAIL || !EMAIL.test(email))) error('email', words.badEmail(email));
  if (usesPassword && password !== '' && !PASSWORD.test(password)) error('password', words.badPassword());
  return { email, postcode: cell('postcode'), address: cell('address'), person: cell('contact'), password };
}

/** The code of the first character of a text that cannot be printed or changes the direction of text; null where there is none. */
export function unprintableIn(text: string): string | null {
  const found = UNPRINTABLE.exec(text);
  return found && codePoint(found[0]);
}
