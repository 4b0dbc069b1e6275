import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { type FileFault, readWholeFile } from '../../input/files/index.js';
import type { Ledger, Release } from '../../model/ledger.js';
import { LIMITS } from '../../model/limits.js';
import type { Message, Problem } from '../../model/problem.js';
import { type InputError, refusal, warning } from '../../problems/index.js';
import {
  badName,
  chainBroken,
  keyDamaged,
  keyMissing,
  keyOpen,
  ledgerMissing,
  lineDamaged,
  linesMissing,
  linked,
  nameTaken,
  notAFile,
  otherForm,
  otherProject,
  tooLarge,
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
  /** Whether the key is there and others than its owner may read it. */
  readonly isKeyOpen: boolean;
}

/**
 * Reads the releases of a project, oldest first. Each line is sealed with the project's key and chained to the line before.
 * Throws InputError for a ledger that is damaged, cut short, unreadable, without its key, of another project, or of a version of the
 * program that recorded less. A project without
 * releases gets an empty ledger with a new key.
 */
export async function readLedger(root: string, project: string): Promise<OpenLedger> {
  const [ledger, keyFile] = [await readIfThere(root, LEDGER_FILE), await readIfThere(root, KEY_FILE)];
  if (ledger === null && keyFile === null) return ledgerOf(project, newKey(), []);
  if (keyFile === null) throw damage(root, KEY_FILE, keyMissing());
  if (ledger === null) throw damage(root, LEDGER_FILE, ledgerMissing());
  const { key, releases: count } = readKey(root, keyFile.bytes.toString('latin1'));
  const read: ReadLine[] = [];
  for (const line of linesOf(ledger.bytes))
    read.push(readLine(root, project, key, line, read.at(-1)?.line ?? null, read.length + 1));
  if (read.length < count) throw damage(root, LEDGER_FILE, linesMissing(read.length, count));
  return ledgerOf(project, key, read, keyFile.isOpen);
}

/** What may be said of the files of the releases without refusing them. */
export function ledgerWarnings(root: string, { isKeyOpen }: OpenLedger): readonly Problem[] {
  return isKeyOpen ? [warning(keyOpen(), { file: path.join(root, KEY_FILE) })] : [];
}

/** A line of the ledger, and the release that it holds. */
interface ReadLine {
  readonly line: string;
  readonly release: Release;
}

const LINE_END = 0x0a;

/** The lines that are not empty; one by one, since what is not sealed is not read on. */
function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = afterLineEnds(bytes, 0); start < bytes.length; ) {
    const found = bytes.indexOf(LINE_END, start);
    const end = found < 0 ? bytes.length : found;
    yield bytes.subarray(start, end);
    start = afterLineEnds(bytes, end);
  }
}

function afterLineEnds(bytes: Buffer, from: number): number {
  let start = from;
  while (bytes[start] === LINE_END) start += 1;
  return start;
}

function ledgerOf(project: string, key: string, read: readonly ReadLine[], isKeyOpen = false): OpenLedger {
  // Every figure asks for those of the same respondents; those of answers are too many to be kept.
  const members = new Map<string, string>();
  return {
    project,
    key,
    lines: read.map(({ line }) => line),
    releases: read.map(({ release }) => release),
    isKeyOpen,
    memberToken(id) {
      const known = members.get(id) ?? token(key, 'member', id);
      members.set(id, known);
      return known;
    },
    answerToken: (subject, member, answer) => token(key, 'answer', subject, member, answer),
  };
}

function readKey(root: string, text: string): { readonly key: string; readonly releases: number } {
  const [key = '', releases = ''] = text.trim().split(/\s+/);
  if (!isKey(key) || !/^\d+$/.test(releases)) throw damage(root, KEY_FILE, keyDamaged());
  return { key, releases: Number(releases) };
}

const TAB = 0x09;
/** What a line records. It is counted up where a figure can be compared no longer with what older lines have. */
const FORM = 3;

/** A line is decoded only once its seal is found to be right. */
function readLine(root: string, project: string, key: string, bytes: Buffer, before: string | null, number: number): ReadLine {
  const end = bytes.lastIndexOf(TAB);
  const [body, seal] = [bytes.subarray(0, Math.max(0, end)), bytes.subarray(end + 1)];
  if (!isSealed(key, body, seal)) throw damage(root, LEDGER_FILE, lineDamaged(number));
  const { previous, project: owner, form, ...release } = JSON.parse(body.toString('utf8'));
  if (previous !== (before === null ? '' : hashOf(before))) throw damage(root, LEDGER_FILE, chainBroken(number));
  if (owner !== project) throw damage(root, LEDGER_FILE, otherProject(String(owner), project));
  if (form !== FORM) throw damage(root, LEDGER_FILE, otherForm(number, String(release.name)));
  return { line: bytes.toString('utf8'), release };
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
  const body = JSON.stringify({
    project: ledger.project,
    previous: before === undefined ? '' : hashOf(before),
    form: FORM,
    ...release,
  });
  const lines = [...ledger.lines, `${body}\t${sealOf(ledger.key, body)}`];
  return { ledger: `${lines.join('\n')}\n`, key: `${ledger.key} ${lines.length}\n` };
}

/** In bytes. */
const MOST = { [LEDGER_FILE]: LIMITS.ledgerBytes, [KEY_FILE]: LIMITS.keyBytes } as const;

/** What others than the owner of a file may do with it. */
const OTHERS = 0o077;

/**
 * Null where there is no such file. A link is refused: a release replaces the file, and then the file that the link leads to
 * would have no release more. `isOpen`: others may read it, as far as the system tells.
 */
async function readIfThere(
  root: string,
  name: keyof typeof MOST,
): Promise<{ readonly bytes: Buffer; readonly isOpen: boolean } | null> {
  const file = path.join(root, name);
  const found = await lstat(file).catch(() => null);
  if (found?.isSymbolicLink()) throw damage(root, name, linked(name));
  const read = await readWholeFile(file, MOST[name]);
  if ('bytes' in read) return { bytes: read.bytes, isOpen: process.platform !== 'win32' && ((found?.mode ?? 0) & OTHERS) !== 0 };
  if (read.fault.kind === 'missing') return null;
  throw damage(root, name, wordsFor(name, read.fault));
}

function wordsFor(name: keyof typeof MOST, fault: Exclude<FileFault, { kind: 'missing' }>): Message {
  switch (fault.kind) {
    case 'no-file':
      return notAFile(name);
    case 'too-large':
      return tooLarge(name, fault.bytes, MOST[name]);
    case 'unreadable':
      return unreadable(name, fault.code);
  }
}

function damage(root: string, name: string, message: Message): InputError {
  return refusal([message], { file: path.join(root, name) });
}
