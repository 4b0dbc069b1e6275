import { chmod, mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstPrivateFolder } from '../../../src/output/browser/private-folder.js';
import { temporaryFolder } from '../../support/shirabe.js';

describe('a private folder', () => {
  it('is made for this user alone', async () => {
    const folder = path.join(await temporaryFolder(), 'a/b');
    expect(await firstPrivateFolder([folder])).toBe(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is no link, no file and nothing that others may write to', async () => {
    const root = await temporaryFolder();
    const [linked, file, open, good] = ['linked', 'file', 'open', 'good'].map((name) => path.join(root, name)) as [
      string,
      string,
      string,
      string,
    ];
    await symlink(await temporaryFolder(), linked);
    await writeFile(file, '');
    await mkdir(open);
    await chmod(open, 0o777);
    expect(await firstPrivateFolder([linked, file, path.join(file, 'below'), open, good])).toBe(good);
    await expect(firstPrivateFolder([linked, open])).rejects.toThrow(
      'No folder of your own can be written to, and the browser needs one.',
    );
  });
});
