import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../src/output/files/journal.js';
import { recordOutput } from '../../../src/output/files/manifest.js';
import { openOutput } from '../../../src/output/files/output.js';
import { refuseUnwritable } from '../../../src/output/files/place.js';
import { InputError } from '../../../src/problems/problems.js';
import { bounded, makePipe } from '../../support/bounds.js';
import { filesBelow, temporaryFolder } from '../../support/shirabe.js';

const NAMES = ['brief', 'feedback', 'results.xlsx'];
const NOWHERE = { root: '/nowhere', files: [] };

/** The codes for which a folder is refused; none where it can be opened. */
async function codesOf(folder: string, project: Parameters<typeof openOutput>[1] = NOWHERE): Promise<readonly string[]> {
  const problems = await bounded(async () => {
    try {
      await (await openOutput(folder, project, NAMES)).close();
    } catch (error) {
      if (error instanceof InputError) return error.problems;
      throw error;
    }
    return [];
  });
  return problems.map(({ code }) => code);
}

describe('a place to write into', () => {
  it('may be missing, several folders deep, and is gone again where nothing was written', async () => {
    const root = await temporaryFolder();
    expect(await codesOf(path.join(root, 'a/b/c'))).toEqual([]);
    expect(await readdir(root)).toEqual([]);
  });

  it('may be a link to a folder', async () => {
    const [root, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
    await symlink(elsewhere, path.join(root, 'out'));
    expect(await codesOf(path.join(root, 'out'))).toEqual([]);
  });

  it.each([
    '/dev/null',
    '/dev/zero',
    '/etc/hostname',
    '/proc/x',
    '/proc/self/x/y',
    '/proc',
    `/tmp/${'x'.repeat(5000)}`,
    '/tmp/\0',
  ])('is not %j, which is said at once', async (folder) => {
    if (folder.includes('\0')) await expect(openOutput(folder, NOWHERE, NAMES)).rejects.toThrow();
    else expect(await codesOf(folder)).toEqual(['bad-output']);
  });

  it('is no file, nothing in a file, no pipe, and no link that leads nowhere', async () => {
    const root = await temporaryFolder();
    await writeFile(path.join(root, 'file'), 'x');
    makePipe(path.join(root, 'pipe'));
    await symlink(path.join(root, 'nowhere/x'), path.join(root, 'link'));
    for (const name of ['file', 'file/a', 'file/a/b', 'pipe', 'link', 'link/a'])
      expect([name, await codesOf(path.join(root, name))]).toEqual([name, ['bad-output']]);
    expect((await readdir(root)).sort()).toEqual(['file', 'link', 'pipe']);
  });

  it.runIf(process.getuid?.() !== 0)('is none that may not be written into', async () => {
    const root = await temporaryFolder();
    await chmod(root, 0o500);
    expect(await codesOf(root)).toEqual(['bad-output']);
    expect(await codesOf(path.join(root, 'a'))).toEqual(['bad-output']);
    await expect(refuseUnwritable(root)).rejects.toThrow('you may not write there');
  });
});

describe('a project', () => {
  async function project() {
    const root = path.join(await temporaryFolder(), 'survey');
    await mkdir(path.join(root, 'responses/2026'), { recursive: true });
    return { root, files: [path.join(root, 'project.yaml'), path.join(root, 'responses/2026/web.csv')] };
  }

  it.each([
    ['.', 'output-is-project'],
    ['responses', 'output-in-project'],
    ['responses/out', 'output-in-project'],
    ['responses/2026/a/b', 'output-in-project'],
    ['templates', 'output-in-project'],
  ])('is not written into where it is read from: %s', async (place, code) => {
    const survey = await project();
    expect(await codesOf(path.join(survey.root, place), survey)).toEqual([code]);
    expect(await filesBelow(survey.root)).toEqual([]);
  });

  it('is not written into by way of a link either', async () => {
    const survey = await project();
    const link = path.join(await temporaryFolder(), 'link');
    await symlink(survey.root, link);
    expect(await codesOf(link, survey)).toEqual(['output-is-project']);
    expect(await codesOf(path.join(link, 'responses'), survey)).toEqual(['output-in-project']);
    expect(await codesOf(survey.root, { ...survey, root: link })).toEqual(['output-is-project']);
  });

  it('may have the output beside its files, and beside itself', async () => {
    const survey = await project();
    expect(await codesOf(path.join(survey.root, 'output'), survey)).toEqual([]);
    expect(await codesOf(path.dirname(survey.root), survey)).toEqual([]);
  });

  it('is not where a report would be written', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, 'brief'));
    expect(await codesOf(folder, { root: path.join(folder, 'brief'), files: [] })).toEqual(['output-around-project']);
  });
});

describe('a link, a pipe or a device in the output folder', () => {
  const PLACES = ['brief', 'feedback/K001', 'feedback/K001/a.html', 'results.xlsx', 'manifest.json', '.shirabe-lock'];

  it.each([...PLACES, 'results.json', '.shirabe-journal.jsonl'])('is refused before anything is written: %s', async (name) => {
    for (const make of [
      (file: string) => symlink(path.join(elsewhere, 'precious'), file),
      (file: string) => symlink(elsewhere, file),
      (file: string) => symlink('/nowhere', file),
      makePipe,
    ]) {
      const root = await temporaryFolder();
      await mkdir(path.dirname(path.join(root, name)), { recursive: true });
      await make(path.join(root, name));
      expect(await codesOf(root)).toEqual(['stranger-in-output']);
    }
    expect(await filesBelow(elsewhere)).toEqual(['precious']);
    expect(await readFile(path.join(elsewhere, 'precious'), 'utf8')).toBe('x');
  });

  it('is no matter where nothing is written', async () => {
    const root = await temporaryFolder();
    await symlink('feedback', path.join(root, 'latest'));
    makePipe(path.join(root, 'mine'));
    expect(await codesOf(root)).toEqual([]);
  });

  it('is not needed to stop a build: a folder in the place of its records does as well', async () => {
    const root = await temporaryFolder();
    await mkdir(path.join(root, 'manifest.json'));
    expect(await codesOf(root)).toEqual(['no-file-in-output']);
  });

  it('is not followed by the journal, should it come later', async () => {
    const root = await temporaryFolder();
    await symlink(path.join(elsewhere, 'precious'), path.join(root, '.shirabe-journal.jsonl'));
    const journal = openJournal(root);
    await expect(journal.add(recordOutput(['a'], 'x', 'k'))).rejects.toThrow('cannot be written');
    expect(await readFile(path.join(elsewhere, 'precious'), 'utf8')).toBe('x');
  });
});

const elsewhere = await temporaryFolder();
await writeFile(path.join(elsewhere, 'precious'), 'x');
