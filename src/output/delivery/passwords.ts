import { randomInt } from 'node:crypto';
import path from 'node:path';
import { readWholeFile } from '../../input/files/index.js';
import { LIMITS } from '../../model/limits.js';
import { OutputError } from '../../problems/index.js';
import { csvRows, csvText, PRIVATE, writeWhole } from '../files/index.js';
import { passwordsBroken, passwordsUnreadable } from './messages.js';

/** Where in the output folder the list of passwords lies. */
export const PASSWORDS = ['feedback', 'passwords.csv'] as const;

interface Holder {
  readonly id: string;
  readonly name: string;
}

const HEADINGS = ['id', 'name', 'password'] as const;

/**
 * The password of each, by id: from the list in the output folder, and new ones for those who are not on it. The list is never
 * shortened or removed: files that went out earlier open only with these passwords. Throws OutputError for a list that cannot be
 * read, instead of making new passwords.
 */
export async function keepPasswords(root: string, holders: readonly Holder[]): Promise<ReadonlyMap<string, string>> {
  const file = path.join(root, ...PASSWORDS);
  const rows = await readList(file);
  const passwords = new Map(rows.map(([id = '', , password = '']) => [id, password]));
  const added = holders.filter(({ id }) => !passwords.has(id)).map(({ id, name }) => [id, name, newPassword()] as const);
  if (added.length > 0) await writeWhole(root, PASSWORDS, csvText([HEADINGS, ...rows, ...added]), PRIVATE);
  for (const [id, , password] of added) passwords.set(id, password);
  return passwords;
}

async function readList(file: string): Promise<readonly (readonly string[])[]> {
  const read = await readWholeFile(file, LIMITS.tableBytes);
  if ('fault' in read) {
    if (read.fault.kind === 'missing') return [];
    throw new OutputError(passwordsUnreadable(file));
  }
  const text = read.bytes.toString('utf8');
  if (text === '') return [];
  const [headings = [], ...rows] = csvRows(text) ?? [];
  const ids = new Set(rows.map(([id]) => id));
  if (headings.join() !== HEADINGS.join() || ids.size < rows.length) throw broken(file, 1);
  const wrong = rows.findIndex(({ length, 2: password = '' }) => length !== HEADINGS.length || !/^[!-~]{8,64}$/.test(password));
  if (wrong >= 0) throw broken(file, wrong + 2);
  return rows;
}

function broken(file: string, line: number): OutputError {
  return new OutputError(passwordsBroken(file, line, HEADINGS));
}

/** Small letters and digits without those that look alike: o and 0, l and 1. */
const CHARACTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const [GROUPS, LENGTH] = [3, 4];

/** Three groups of four, 60 bits: short enough to type, too many to try. */
function newPassword(): string {
  const group = () => Array.from({ length: LENGTH }, () => CHARACTERS[randomInt(CHARACTERS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
