import { existsSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../src/output/failure.js';
import { openFolder, removeLeftovers, writeWhole } from '../../src/output/files.js';
import { MANIFEST, manifestJson, recordInputs, recordOutput } from '../../src/output/manifest.js';
import { readPrevious } from '../../src/output/previous.js';
import { temporaryFolder } from '../support/shirabe.js';

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
    await expect(writeWhole(root, ['feedback', 'K001', 'x.html'], 'x')).rejects.toThrow('is a link that leads out of');
    expect(await readdir(elsewhere)).toEqual([]);
  });

  it('follows links that stay inside, and an output folder that is one', async () => {
    const root = await temporaryFolder();
    await mkdir(path.join(root, 'real'));
    await symlink('real', path.join(root, 'feedback'));
    await writeWhole(root, ['feedback', 'a'], 'x');
    expect(await readdir(path.join(root, 'real'))).toEqual(['a']);
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
    await removeLeftovers(root);
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

describe('what the last build left', () => {
  async function built() {
    const root = await temporaryFolder();
    await writeWhole(root, ['a', 'x.html'], 'one');
    await writeWhole(root, ['y.pdf'], 'two');
    await writeWhole(
      root,
      [MANIFEST],
      manifest([recordOutput(['a', 'x.html'], 'one', 'k1'), recordOutput(['y.pdf'], 'two', 'k2')]),
    );
    return root;
  }

  it('need not be made again where key and bytes are the same', async () => {
    const previous = await readPrevious(await built());
    expect(await previous.unchanged(['a', 'x.html'], 'k1')).toMatchObject({ file: 'a/x.html' });
    expect(await previous.unchanged(['a', 'x.html'], 'other')).toBeNull();
    expect(await previous.unchanged(['z'], 'k1')).toBeNull();
  });

  it('is made again where the file was changed or is gone', async () => {
    const root = await built();
    await writeFile(path.join(root, 'y.pdf'), 'damaged');
    expect(await (await readPrevious(root)).unchanged(['y.pdf'], 'k2')).toBeNull();
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
      manifest([recordOutput(['a', 'x.html'], 'precious', 'k'), recordOutput(['folder'], '', 'k')]),
    );
    const previous = await readPrevious(root);
    expect(await previous.unchanged(['a', 'x.html'], 'k')).toBeNull();
    expect(await previous.removeStale(new Set())).toEqual([]);
    expect(await readdir(elsewhere)).toEqual(['x.html']);
    expect(await readdir(path.join(root, 'folder'))).toEqual(['inside']);
  });

  it('tells only of files that it removed', async () => {
    const root = await built();
    await rm(path.join(root, 'y.pdf'));
    expect(await (await readPrevious(root)).removeStale(new Set())).toEqual(['a/x.html']);
  });
});
