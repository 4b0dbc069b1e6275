import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEY_FILE, LEDGER_FILE, readLedger, withRelease } from '../../../src/analysis/releases/ledger.js';
import type { Release } from '../../../src/model/ledger.js';
import { InputError } from '../../../src/problems/problems.js';
import { temporaryFolder } from '../../support/shirabe.js';

const CELLS = { items: {}, scores: {}, groups: {}, gaps: {} };

function made(name: string): Release {
  return {
    name,
    date: '2026-11-01',
    sources: null,
    members: ['m1', 'm2'],
    answers: { q: ['t1', ''] },
    categories: {},
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

  it('with the releases of another project', async () => {
    expect(await refusal(await folderWith('a'), 'q')).toContain(
      'ledger-of-another-project: These are releases of the project "p"',
    );
  });
});
