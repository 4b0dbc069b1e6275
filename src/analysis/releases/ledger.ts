import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Ledger, Release } from '../../model/ledger.js';
import type { Message } from '../../model/problem.js';
import { type InputError, refusal } from '../../problems/index.js';
import {
  badName,
  chainBroken,
  keyDamaged,
  keyMissing,
  ledgerMissing,
  lineDamaged,
  linesMissing,
  nameTaken,
  otherProject,
  unreadable,
} from './messages.js';
import { hashOf, isKey, isSealed, newKey, sealOf, token } from './seal.js';

/** Names of the two files in the project folder: the releases, one a line, and the key they are sealed with. */
export const LEDGER_FILE = 'releases.jsonl';
export const KEY_FILE = 'releases.key';

/** The ledger as it was read, with all that is needed to add a release to it. */
export interface OpenLedger extends Ledger {
  /** The project's id. */
  readonly project: string;
  /** 64 hexadecimal digits; secret. */
  readonly key: string;
  /** The lines of the ledger file as written, oldest first, without line ends. */
  readonly lines: readonly string[];
}

/**
 * Reads the releases of a project, oldest first. Each line is sealed with the project's key and chained to the line before.
 * Throws InputError for a ledger that is damaged, cut short, unreadable, without its key or of another project. A project without
 * releases gets an empty ledger with a new key.
 */
export async function readLedger(root: string, project: string): Promise<OpenLedger> {
  const [text, keyText] = [await readIfThere(root, LEDGER_FILE), await readIfThere(root, KEY_FILE)];
  if (text === null && keyText === null) return ledgerOf(project, newKey(), [], []);
  if (keyText === null) throw damage(root, KEY_FILE, keyMissing());
  if (text === null) throw damage(root, LEDGER_FILE, ledgerMissing());
  const { key, releases: count } = readKey(root, keyText);
  const lines = text.split('\n').filter((line) => line !== '');
  const releases = lines.map((line, index) => readLine(root, project, key, line, lines[index - 1] ?? null, index + 1));
  if (lines.length < count) throw damage(root, LEDGER_FILE, linesMissing(lines.length, count));
  return ledgerOf(project, key, lines, releases);
}

function ledgerOf(project: string, key: string, lines: readonly string[], releases: readonly Release[]): OpenLedger {
  // Every figure asks for the same tokens again.
  const known = new Map<string, string>();
  const tokenOf = (...words: readonly string[]): string => {
    const name = words.join('\0');
    const found = known.get(name) ?? token(key, ...words);
    known.set(name, found);
    return found;
  };
  return {
    project,
    key,
    lines,
    releases,
    memberToken: (id) => tokenOf('member', id),
    answerToken: (subject, member, answer) => tokenOf('answer', subject, member, answer),
  };
}

function readKey(root: string, text: string): { readonly key: string; readonly releases: number } {
  const [key = '', releases = ''] = text.trim().split(/\s+/);
  if (!isKey(key) || !/^\d+$/.test(releases)) throw damage(root, KEY_FILE, keyDamaged());
  return { key, releases: Number(releases) };
}

function readLine(root: string, project: string, key: string, line: string, before: string | null, number: number): Release {
  const [body = '', seal = ''] = line.split('\t');
  if (!isSealed(key, body, seal)) throw damage(root, LEDGER_FILE, lineDamaged(number));
  const { previous, project: owner, ...release } = JSON.parse(body);
  if (previous !== (before === null ? '' : hashOf(before))) throw damage(root, LEDGER_FILE, chainBroken(number));
  if (owner !== project) throw damage(root, LEDGER_FILE, otherProject(String(owner), project));
  return release;
}

/**
 * The new content of both files, with one release added at the end; nothing is written here. Throws InputError for a name that is
 * already taken or is not a valid name.
 */
export function withRelease(ledger: OpenLedger, release: Release): { readonly ledger: string; readonly key: string } {
  const names = ledger.releases.map(({ name }) => name);
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(release.name)) throw refusal([badName(release.name)]);
  if (names.includes(release.name)) throw refusal([nameTaken(release.name, names)]);
  const before = ledger.lines.at(-1);
  const body = JSON.stringify({ project: ledger.project, previous: before === undefined ? '' : hashOf(before), ...release });
  const lines = [...ledger.lines, `${body}\t${sealOf(ledger.key, body)}`];
  return { ledger: `${lines.join('\n')}\n`, key: `${ledger.key} ${lines.length}\n` };
}

async function readIfThere(root: string, name: string): Promise<string | null> {
  try {
    return await readFile(path.join(root, name), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw damage(root, name, unreadable(name, code ?? String(error)));
  }
}

function damage(root: string, name: string, message: Message): InputError {
  return refusal([message], { file: path.join(root, name) });
}
