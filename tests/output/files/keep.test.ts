import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isKept, type Keeper, openKeeper, openSourceKeeper } from '../../../src/output/files/keep.js';
import { manifestJson, type OutputRecord, sha256 } from '../../../src/output/files/manifest.js';
import { openOutput } from '../../../src/output/files/output.js';
import { temporaryFolder } from '../../support/shirabe.js';

const PLACE = ['tables', 'a.csv'];
const parts = (own: string) => ({ inputs: own, own, published: '', others: '', texts: '', looks: '', program: '' });
const key = (own: string) => ({ inputs: own, text: () => Object.values(parts(own)).join('-') });

/** One build: keeps what is asked for, and ends as a build that was cut off does, so that the journal tells the next one. */
async function build<T>(folder: string, work: (keeper: Keeper) => Promise<T>, force = false): Promise<T> {
  const output = await openOutput(folder, { root: '/nowhere', files: [] }, []);
  try {
    return await work(openKeeper(output, force));
  } finally {
    await output.close();
  }
}
const read = (folder: string) => readFile(path.join(folder, ...PLACE), 'utf8');

describe('a file', () => {
  it('is made where there is none, and recorded with its hash, its length and what it was made from', async () => {
    const folder = await temporaryFolder();
    const made = await build(folder, (keeper) => keeper.keep(PLACE, key('one'), () => 'あ'));
    expect(made).toEqual({
      reasons: ['new'],
      record: { file: 'tables/a.csv', sha256: sha256('あ'), bytes: 3, key: key('one').text() },
    });
    expect(await read(folder)).toBe('あ');
  });

  it('is kept by the next build where it is made from the same: nothing is made', async () => {
    const folder = await temporaryFolder();
    const first = await build(folder, (keeper) => keeper.keep(PLACE, key('one'), () => 'first'));
    const second = await build(folder, (keeper) => keeper.keep(PLACE, key('one'), () => expect.fail('It was made again.')));
    expect(second).toEqual({ reasons: [], record: first.record });
  });

  it('is made again, for the reason that it has: another origin, damage, or force', async () => {
    const folder = await temporaryFolder();
    await build(folder, (keeper) => keeper.keep(PLACE, key('one'), () => 'first'));
    expect((await build(folder, (keeper) => keeper.keep(PLACE, key('two'), () => 'second'))).reasons).toEqual(['own']);
    await writeFile(path.join(folder, ...PLACE), 'edited');
    expect((await build(folder, (keeper) => keeper.keep(PLACE, key('two'), () => 'third'))).reasons).toEqual(['damaged']);
    const forced = await build(folder, (keeper) => keeper.keep(PLACE, key('two'), () => 'fourth'), true);
    expect(forced.reasons).toEqual(['forced']);
    expect(await read(folder)).toBe('fourth');
  });

  it('may come in pieces', async () => {
    const folder = await temporaryFolder();
    async function* pieces() {
      yield Buffer.from('one ');
      yield Buffer.from('two');
    }
    const { record } = await build(folder, (keeper) => keeper.keep(PLACE, key('one'), pieces));
    expect([record.sha256, record.bytes, await read(folder)]).toEqual([sha256('one two'), 7, 'one two']);
  });

  it('is neither written nor recorded where making it fails', async () => {
    const folder = await temporaryFolder();
    const failing = build(folder, (keeper) => keeper.keep(PLACE, key('one'), () => Promise.reject(new Error('no paper'))));
    await expect(failing).rejects.toThrow('no paper');
    await expect(read(folder)).rejects.toThrow('ENOENT');
    const found = await build(folder, (keeper) => keeper.find(PLACE, key('one')));
    expect(isKept(found) ? 'kept' : found).toEqual(['new']);
  });

  it('is known by the manifest as by the journal', async () => {
    const folder = await temporaryFolder();
    const record: OutputRecord = { file: PLACE.join('/'), sha256: sha256('first'), bytes: 5, key: key('one').text() };
    await build(folder, (keeper) => keeper.write(PLACE, key('one'), ['new'], 'first'));
    const manifest = { shirabe: '', project: '', date: '', tools: {}, sources: null, inputs: [] };
    const whole = { ...manifest, outputs: [record] } as unknown as Parameters<typeof manifestJson>[0];
    await writeFile(path.join(folder, 'manifest.json'), manifestJson(whole));
    await writeFile(path.join(folder, '.shirabe-journal.jsonl'), '');
    expect(await build(folder, (keeper) => keeper.find(PLACE, key('one')))).toEqual({ reasons: [], record });
  });
});

describe('a file on a shelf', () => {
  const shelve = (folder: string, source: { own: unknown; texts?: unknown }, program = 'p'.repeat(64)) =>
    build(folder, async (keeper) => (await openSourceKeeper(keeper, program).keep(PLACE, source, () => 'x')).reasons);

  it('is made again where what is in it, its settings or the program is another', async () => {
    const folder = await temporaryFolder();
    expect(await shelve(folder, { own: ['a', null], texts: { combined: true } })).toEqual(['new']);
    expect(await shelve(folder, { own: ['a', null], texts: { combined: true } })).toEqual([]);
    expect(await shelve(folder, { own: ['b', null], texts: { combined: true } })).toEqual(['own']);
    expect(await shelve(folder, { own: ['b', null] })).toEqual(['texts']);
    expect(await shelve(folder, { own: ['b', null] }, 'q'.repeat(64))).toEqual(['program']);
  });
});
