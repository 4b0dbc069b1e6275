import { existsSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { entriesBelow, openFolder, removeLeftovers, writeWhole } from '../../../src/output/files/files.js';
import { openJournal } from '../../../src/output/files/journal.js';
import { type Key, keyText } from '../../../src/output/files/key.js';
import { MANIFEST, manifestJson, recordInputs, recordOutput } from '../../../src/output/files/manifest.js';
import { readPrevious } from '../../../src/output/files/previous.js';
import { reasonOf } from '../../../src/problems/output-error.js';
import { temporaryFolder } from '../../support/shirabe.js';

const manifest = (outputs: ReturnType<typeof recordOutput>[]) =>
  manifestJson({
    shirabe: '1',
    project: 'p',
    date: '2026-01-01',
    tools: {},
    sources: null,
    disclosure: DISCLOSURE,
    inputs: [],
    outputs,
  });

const DISCLOSURE = {
  public: 10,
  feedback: 5,
  spread: 10,
  changed: 5,
  reader: 'excluded',
  magnitudes: { percent: 10, largest: 2, share: 0.85 },
  reason: null,
  allow: [],
} as const;

describe('writing', () => {
  it('makes folders, replaces what is there and leaves nothing else', async () => {
    const root = await temporaryFolder();
    await writeWhole(root, ['a', 'b.txt'], 'one');
    await writeWhole(root, ['a', 'b.txt'], 'two');
    expect(await readFile(path.join(root, 'a/b.txt'), 'utf8')).toBe('two');
    expect(await readdir(path.join(root, 'a'))).toEqual(['b.txt']);
  });

  it.each([[['..', 'x']], [['a', '..', '..', 'x']], [['/etc/x']], [['a/../../x']], [['.']], [['']], [['a\\b']], [['a\0b']]])(
    'refuses %j',
    async (segments) => {
      const root = await temporaryFolder();
      await expect(writeWhole(root, segments, 'x')).rejects.toThrow('is not a file inside');
    },
  );

  it('refuses a folder that is a link out of the output', async () => {
    const [root, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
    await symlink(elsewhere, path.join(root, 'feedback'));
    await expect(writeWhole(root, ['feedback', 'K001', 'x.html'], 'x')).rejects.toThrow(
      'is a link, and nothing is written through links',
    );
    expect(await readdir(elsewhere)).toEqual([]);
  });

  it('follows no link inside, also where it does not lead out', async () => {
    const root = await temporaryFolder();
    await mkdir(path.join(root, 'real'));
    await symlink('real', path.join(root, 'feedback'));
    await expect(writeWhole(root, ['feedback', 'K001', 'a'], 'x')).rejects.toThrow('is a link');
    expect(await readdir(path.join(root, 'real'))).toEqual([]);
  });

  it('follows an output folder that is a link itself', async () => {
    const root = await temporaryFolder();
    const link = path.join(await temporaryFolder(), 'output');
    await symlink(root, link);
    await writeWhole(link, ['..b', 'c'], 'x');
    expect(await readFile(path.join(root, '..b/c'), 'utf8')).toBe('x');
  });

  it('replaces a link in the place of a file, and not what it leads to', async () => {
    const [root, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
    await writeFile(path.join(elsewhere, 'precious'), 'x');
    await symlink(path.join(elsewhere, 'precious'), path.join(root, 'a'));
    await writeWhole(root, ['a'], 'y');
    expect(await readFile(path.join(root, 'a'), 'utf8')).toBe('y');
    expect(await readFile(path.join(elsewhere, 'precious'), 'utf8')).toBe('x');
  });

  it('never shows a file that is not whole', async () => {
    const root = await temporaryFolder();
    const [one, two] = ['1'.repeat(2_000_000), '2'.repeat(2_000_000)];
    await writeWhole(root, ['a'], one);
    let isDone = false;
    const seen = new Set<string>();
    const reading = (async () => {
      while (!isDone) seen.add(await readFile(path.join(root, 'a'), 'utf8'));
    })();
    for (const content of [two, one, two, one]) await writeWhole(root, ['a'], content);
    isDone = true;
    await reading;
    expect([...seen].filter((content) => content !== one && content !== two)).toEqual([]);
    expect((await stat(path.join(root, 'a'))).mode & 0o777).toBe(0o644);
  });

  it.skipIf(!existsSync('/dev/full'))('tells a full disk from other reasons', () => {
    expect(reasonOf(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }))).toBe('the disk is full');
    expect(() => writeFileSync('/dev/full', 'x')).toThrow(expect.objectContaining({ code: 'ENOSPC' }));
  });

  it('says in plain words why a file cannot be written', async () => {
    const root = await temporaryFolder();
    await writeFile(path.join(root, 'a'), '');
    await expect(writeWhole(root, ['a', 'b'], 'x')).rejects.toThrow(
      /cannot be written: a file is in (the place of one of its folders|its place)\./,
    );
    await mkdir(path.join(root, 'folder', 'inside'), { recursive: true });
    await expect(writeWhole(root, ['folder'], 'x')).rejects.toThrow(
      /folder cannot be written: a folder of that name is in its place\./,
    );
    expect((await readdir(root)).sort()).toEqual(['a', 'folder']);
    await expect(openFolder(path.join(root, 'a'))).rejects.toThrow('cannot be made');
  });

  it('clears what an interrupted run left behind, and nothing else', async () => {
    const root = await temporaryFolder();
    await mkdir(path.join(root, 'feedback/K001'), { recursive: true });
    await writeFile(path.join(root, 'feedback/K001/.feedback.ja.pdf.0a1b2c3d.shirabe-tmp'), 'half');
    await writeFile(path.join(root, 'feedback/K001/.mine'), '');
    const elsewhere = await temporaryFolder();
    await writeFile(path.join(elsewhere, '.a.shirabe-tmp'), '');
    await symlink(elsewhere, path.join(root, 'elsewhere'));
    await removeLeftovers(await entriesBelow(root));
    expect(await readdir(path.join(root, 'feedback/K001'))).toEqual(['.mine']);
    expect(await readdir(elsewhere)).toEqual(['.a.shirabe-tmp']);
  });
});

describe('the manifest', () => {
  it('is the same for the same outputs in any order, and ends with a line break', () => {
    const [a, b] = [recordOutput(['a', 'x.html'], 'one', 'k'), recordOutput(['b.pdf'], Buffer.from('二'), 'k')];
    expect(manifest([a, b])).toBe(manifest([b, a]));
    expect(manifest([a])).toMatch(/}\n$/);
    expect(b).toEqual({
      file: 'b.pdf',
      bytes: 3,
      key: 'k',
      sha256: '084b42f6e95e4e6545e236975ade8e205383fefe1021c9d793f758c21f9377dc',
    });
    expect(a.sha256).toBe('7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed');
  });

  it('names inputs relative to the project', async () => {
    const root = await temporaryFolder();
    await mkdir(path.join(root, 'responses'));
    await writeFile(path.join(root, 'responses/web.csv'), 'one');
    expect(await recordInputs(root, [path.join(root, 'responses/web.csv')])).toEqual([
      { file: 'responses/web.csv', bytes: 3, sha256: '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed' },
    ]);
  });
});

const long = (letter: string) => letter.repeat(64);
/** A key whose parts are hashes of one letter each. */
function key(parts: Partial<Key>): string {
  return keyText({
    inputs: long(parts.inputs ?? 'a'),
    own: long(parts.own ?? 'b'),
    published: long(parts.published ?? 'c'),
    others: long(parts.others ?? '1'),
    texts: long(parts.texts ?? 'd'),
    looks: long(parts.looks ?? 'e'),
    program: long(parts.program ?? '0'),
  });
}
const possible = (parts: Partial<Key>) => ({ inputs: long(parts.inputs ?? 'a'), text: () => key(parts) });

describe('what the last build left', () => {
  async function built() {
    const root = await temporaryFolder();
    await writeWhole(root, ['a', 'x.html'], 'one');
    await writeWhole(root, ['y.pdf'], 'two');
    await writeWhole(
      root,
      [MANIFEST],
      manifest([recordOutput(['a', 'x.html'], 'one', key({})), recordOutput(['y.pdf'], 'two', key({}))]),
    );
    return root;
  }
  const found = async (root: string, file: string, now: Partial<Key>) =>
    (await readPrevious(root)).find(file.split('/'), possible(now));

  it('need not be made again where it is there and made from the same things', async () => {
    const root = await built();
    expect(await found(root, 'a/x.html', {})).toMatchObject({ file: 'a/x.html', key: key({}) });
    expect(await found(root, 'z', {})).toEqual(['new']);
  });

  it('stays where the inputs changed and nothing of what it is made from did; it is on record with the new ones', async () => {
    expect(await found(await built(), 'a/x.html', { inputs: 'f' })).toMatchObject({ key: key({ inputs: 'f' }) });
  });

  it('is not compared part by part where the inputs are the same', async () => {
    const previous = await readPrevious(await built());
    const text = () => expect.fail('The parts were hashed.');
    expect(await previous.find(['y.pdf'], { inputs: long('a'), text })).toMatchObject({ file: 'y.pdf' });
  });

  it.each(['own', 'published', 'others', 'texts', 'looks', 'program'] as const)(
    'is made again where %s changed',
    async (part) => {
      expect(await found(await built(), 'a/x.html', { inputs: 'f', [part]: 'f' })).toEqual([part]);
    },
  );

  it('is made again where an older version wrote its key', async () => {
    const root = await temporaryFolder();
    await writeWhole(root, ['y.pdf'], 'two');
    await writeWhole(root, [MANIFEST], manifest([recordOutput(['y.pdf'], 'two', 'abcdef')]));
    expect(await found(root, 'y.pdf', {})).toEqual(['own', 'published', 'others', 'texts', 'looks', 'program']);
  });

  it('is made again where the file was changed or is gone', async () => {
    const root = await built();
    await writeFile(path.join(root, 'y.pdf'), 'damaged');
    expect(await found(root, 'y.pdf', {})).toEqual(['damaged']);
    await rm(path.join(root, 'y.pdf'));
    expect(await found(root, 'y.pdf', {})).toEqual(['damaged']);
  });

  it('is removed where it is not made any more, with folders that are empty then', async () => {
    const root = await built();
    await writeFile(path.join(root, 'mine.txt'), '');
    expect(await (await readPrevious(root)).removeStale(new Set(['y.pdf']))).toEqual(['a/x.html']);
    expect((await readdir(root)).sort()).toEqual([MANIFEST, 'mine.txt', 'y.pdf'].sort());
  });

  it.each(['not JSON', '{}', '{"outputs": [1, null, {"file": 3}]}'])('is nothing where the manifest reads %s', async (text) => {
    const root = await temporaryFolder();
    await writeFile(path.join(root, MANIFEST), text);
    expect((await readPrevious(root)).outputs.size).toBe(0);
  });

  it('never removes a file outside the folder, whatever a manifest says', async () => {
    const [root, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
    const victim = path.join(elsewhere, 'precious');
    await writeFile(victim, 'x');
    const record = { sha256: 'x', bytes: 1, key: 'k' };
    const outputs = [victim, `../${path.basename(elsewhere)}/precious`, 'a/../../x'].map((file) => ({ ...record, file }));
    await writeFile(path.join(root, MANIFEST), JSON.stringify({ outputs }));
    expect(await (await readPrevious(root)).removeStale(new Set())).toEqual([]);
    expect(await readFile(victim, 'utf8')).toBe('x');
  });

  it('never removes a file that lies behind a link, nor a folder', async () => {
    const [root, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
    await writeFile(path.join(elsewhere, 'x.html'), 'precious');
    await symlink(elsewhere, path.join(root, 'a'));
    await mkdir(path.join(root, 'folder/inside'), { recursive: true });
    await writeFile(
      path.join(root, MANIFEST),
      manifest([recordOutput(['a', 'x.html'], 'precious', key({})), recordOutput(['folder'], '', 'k')]),
    );
    const previous = await readPrevious(root);
    expect(await previous.find(['a', 'x.html'], possible({}))).toEqual(['damaged']);
    expect(await previous.removeStale(new Set())).toEqual([]);
    expect(await readdir(elsewhere)).toEqual(['x.html']);
    expect(await readdir(path.join(root, 'folder'))).toEqual(['inside']);
  });

  it('is also what a build wrote down that was cut off, but for a line that is cut off itself', async () => {
    const root = await built();
    const journal = openJournal(root);
    await writeWhole(root, ['z.pdf'], 'three');
    await journal.add(recordOutput(['z.pdf'], 'three', key({})));
    await journal.add(recordOutput(['y.pdf'], 'another', key({ inputs: 'f', own: 'f' })));
    await journal.close();
    const file = path.join(root, '.shirabe-journal.jsonl');
    await writeFile(file, `${await readFile(file, 'utf8')}{"file":"a/x.html","key":"`);
    expect(await found(root, 'z.pdf', {})).toMatchObject({ file: 'z.pdf' });
    expect(await found(root, 'a/x.html', {})).toMatchObject({ file: 'a/x.html' });
    expect(await found(root, 'y.pdf', {})).toEqual(['own']);
    const next = openJournal(root);
    await next.add(recordOutput(['w.pdf'], 'four', key({})));
    await next.close();
    expect((await readPrevious(root)).outputs.has('w.pdf')).toBe(true);
    await openJournal(root).remove();
    expect(await found(root, 'z.pdf', {})).toEqual(['new']);
  });

  it('tells only of files that it removed', async () => {
    const root = await built();
    await rm(path.join(root, 'y.pdf'));
    expect(await (await readPrevious(root)).removeStale(new Set())).toEqual(['a/x.html']);
  });
});
