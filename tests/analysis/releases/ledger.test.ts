import { chmod, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEY_FILE, LEDGER_FILE, ledgerWarnings, readLedger, withRelease } from '../../../src/analysis/releases/ledger.js';
import { newKey, sealOf } from '../../../src/analysis/releases/seal.js';
import type { Release } from '../../../src/model/ledger.js';
import { InputError } from '../../../src/problems/problems.js';
import { bounded, makeHuge, makePipe } from '../../support/bounds.js';
import { temporaryFolder } from '../../support/shirabe.js';

const CELLS = { items: {}, scores: {}, groups: {}, gaps: {} };

function made(name: string): Release {
  return {
    name,
    date: '2026-11-01',
    sources: null,
    members: ['m1', 'm2'],
    answers: { q: ['t1', ''] },
    conditions: {},
    groupings: {},
    entries: {},
    compared: {},
    scored: {},
    weights: null,
    peers: [],
    kept: {},
    cells: CELLS,
  };
}

/** A folder with releases of these names. */
async function folderWith(...names: readonly string[]): Promise<string> {
  const root = await temporaryFolder();
  for (const name of names) {
    const files = withRelease(await readLedger(root, 'p'), made(name));
    await writeFile(path.join(root, LEDGER_FILE), files.ledger);
    await writeFile(path.join(root, KEY_FILE), files.key);
  }
  return root;
}

async function refusal(root: string, project = 'p'): Promise<string> {
  try {
    await readLedger(root, project);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code, message }) => `${code}: ${message}`).join('\n');
    throw error;
  }
  return 'read';
}

async function change(root: string, name: string, edit: (text: string) => string): Promise<void> {
  const file = path.join(root, name);
  await writeFile(file, edit(await readFile(file, 'utf8')));
}

describe('a ledger', () => {
  it('gives back what was released, oldest first', async () => {
    const { releases } = await readLedger(await folderWith('a', 'b'), 'p');
    expect(releases).toEqual([made('a'), made('b')]);
  });

  it('only grows: a release leaves the lines before it as they are', async () => {
    const root = await folderWith('a');
    const before = await readFile(path.join(root, LEDGER_FILE), 'utf8');
    const after = withRelease(await readLedger(root, 'p'), made('b')).ledger;
    expect(after.startsWith(before)).toBe(true);
  });

  it('is empty where nothing was released', async () => {
    expect((await readLedger(await temporaryFolder(), 'p')).releases).toEqual([]);
  });

  it('has tokens that hold for its key alone, and tell equal answers of two respondents apart', async () => {
    const [root, other] = [await folderWith('a'), await folderWith('a')];
    const [one, again, another] = [await readLedger(root, 'p'), await readLedger(root, 'p'), await readLedger(other, 'p')];
    expect(one.memberToken('K001')).toBe(again.memberToken('K001'));
    expect(one.memberToken('K001')).not.toBe(another.memberToken('K001'));
    expect(one.answerToken('q', 'm1', '3')).not.toBe(one.answerToken('q', 'm2', '3'));
    expect(one.answerToken('q', 'm1', '3')).not.toBe(one.answerToken('r', 'm1', '3'));
  });

  it('takes a name once, and no odd one', async () => {
    const ledger = await readLedger(await folderWith('a'), 'p');
    expect(() => withRelease(ledger, made('a'))).toThrow('There is a release "a" already');
    expect(() => withRelease(ledger, made('../a'))).toThrow('is no name for a release');
  });
});

describe('a damaged ledger is refused', () => {
  it.each<[string, (root: string) => Promise<void>, string]>([
    ['a figure changed', (root) => change(root, LEDGER_FILE, (text) => text.replace('t1', 't2')), 'ledger-damaged: Line 1'],
    ['a byte lost', (root) => change(root, LEDGER_FILE, (text) => text.slice(1)), 'ledger-damaged: Line 1'],
    ['no text at all', (root) => change(root, LEDGER_FILE, () => '\0\u0001{'), 'ledger-damaged: Line 1'],
    ['the last line cut off', (root) => change(root, LEDGER_FILE, (text) => text.slice(0, -40)), 'ledger-damaged: Line 2'],
    [
      'the last release removed',
      (root) => change(root, LEDGER_FILE, (text) => `${text.split('\n')[0]}\n`),
      'ledger-cut: There are 1 releases, but 2 were made.',
    ],
    [
      'the first release removed',
      (root) => change(root, LEDGER_FILE, (text) => `${text.split('\n')[1]}\n`),
      'ledger-chain-broken: Line 1',
    ],
    [
      'releases in another order',
      (root) => change(root, LEDGER_FILE, (text) => text.trim().split('\n').reverse().join('\n')),
      'ledger-chain-broken: Line 1',
    ],
    [
      'a release twice',
      (root) => change(root, LEDGER_FILE, (text) => `${text}${text.split('\n')[1]}\n`),
      'ledger-chain-broken: Line 3',
    ],
    ['nothing left', (root) => change(root, LEDGER_FILE, () => ''), 'ledger-cut: There are 0 releases, but 2 were made.'],
    ['its key lost', (root) => rm(path.join(root, KEY_FILE)), 'ledger-key-missing: There are releases'],
    ['itself lost', (root) => rm(path.join(root, LEDGER_FILE)), 'ledger-missing: There is a key'],
    [
      'another key',
      (root) => change(root, KEY_FILE, (text) => text.replace(/^./, (first) => (first === '0' ? '1' : '0'))),
      'ledger-damaged: Line 1',
    ],
    ['a broken key', (root) => change(root, KEY_FILE, () => 'secret'), 'ledger-key-damaged: The key'],
  ])('with %s', async (_, damage, expected) => {
    const root = await folderWith('a', 'b');
    await damage(root);
    expect(await refusal(root)).toContain(expected);
  });

  it('with a release of a version of the program that recorded less', async () => {
    const root = await temporaryFolder();
    const key = newKey();
    const body = JSON.stringify({ project: 'p', previous: '', ...made('older') });
    await writeFile(path.join(root, LEDGER_FILE), `${body}\t${sealOf(key, body)}\n`);
    await writeFile(path.join(root, KEY_FILE), `${key} 1\n`);
    expect(await refusal(root)).toContain('ledger-of-another-version: Line 1 of the releases, "older", is of a version');
  });

  it('with the releases of another project', async () => {
    expect(await refusal(await folderWith('a'), 'q')).toContain(
      'ledger-of-another-project: These are releases of the project "p"',
    );
  });
});

describe('a file of the releases', () => {
  const NAMES = [LEDGER_FILE, KEY_FILE];

  it.each<[string, (file: string) => unknown, string]>([
    ['a pipe', makePipe, 'ledger-no-file'],
    ['a folder', (file) => mkdir(file), 'ledger-no-file'],
    ['a link to a device', (file) => symlink('/dev/zero', file), 'ledger-linked'],
    ['a link that leads nowhere', (file) => symlink('/nowhere', file), 'ledger-linked'],
    ['more than is read', (file) => makeHuge(file, 2 ** 40), 'ledger-too-large'],
  ])('is refused soon, whichever it is: %s', async (_, make, code) => {
    for (const name of NAMES) {
      const root = await folderWith('a');
      await rm(path.join(root, name));
      await make(path.join(root, name));
      const problems = await bounded(() => problemsIn(root));
      expect(problems.map((problem) => [problem.code, path.basename(problem.place?.file ?? '')])).toEqual([[code, name]]);
    }
  });

  it('is refused where it is a link to the file itself, elsewhere: a release would replace the link', async () => {
    const [root, elsewhere] = [await folderWith('a'), await temporaryFolder()];
    await rename(path.join(root, LEDGER_FILE), path.join(elsewhere, 'x'));
    await symlink(path.join(elsewhere, 'x'), path.join(root, LEDGER_FILE));
    expect(await refusal(root)).toBe('ledger-linked: releases.jsonl is a link; a file of its own was expected.');
  });

  it.each<[string, Buffer]>([
    ['one endless line', Buffer.alloc(20_000_000, '{"a":')],
    ['nothing but line ends', Buffer.alloc(20_000_000, '\n')],
    ['nothing but tabs', Buffer.alloc(20_000_000, '\t')],
    ['short lines', Buffer.alloc(20_000_000, 'x\n')],
    ['bytes of 0', Buffer.alloc(20_000_000)],
    ['bytes that no text has', Buffer.alloc(20_000_000, 0xff)],
    ['UTF-16', Buffer.from('{}\tx\n', 'utf16le')],
  ])('is refused at the first line that is not sealed: %s', async (_, bytes) => {
    const root = await folderWith('a');
    await writeFile(path.join(root, LEDGER_FILE), bytes);
    const problems = await bounded(() => problemsIn(root));
    expect(problems.map(({ code }) => code)).toEqual([bytes[0] === 10 ? 'ledger-cut' : 'ledger-damaged']);
  });

  it.runIf(process.platform !== 'win32')('that is the key is for its owner alone: else there is a warning', async () => {
    const root = await folderWith('a');
    const key = path.join(root, KEY_FILE);
    for (const [mode, isOpen] of [
      [0o600, false],
      [0o400, false],
      [0o640, true],
      [0o604, true],
    ] as const) {
      await chmod(key, mode);
      const warnings = ledgerWarnings(root, await readLedger(root, 'p'));
      expect(warnings.map(({ severity, code, place }) => [severity, code, place?.file])).toEqual(
        isOpen ? [['warning', 'ledger-key-open', key]] : [],
      );
    }
    expect(ledgerWarnings(root, await readLedger(await temporaryFolder(), 'p'))).toEqual([]);
  });
});

async function problemsIn(root: string) {
  try {
    await readLedger(root, 'p');
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}
