import { chmod, mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  cacheFolder,
  firstPrivateFolder,
  temporaryFolder as ownTemporaryFolder,
} from '../../../src/output/browser/private-folder.js';
import { temporaryFolder } from '../../support/shirabe.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Windows has no numbers of users, and says of every folder that everybody may write to it. */
function onPlatform(platform: NodeJS.Platform): void {
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
}

describe('a folder of this user', () => {
  it('is where each system has it', () => {
    vi.stubEnv('XDG_CACHE_HOME', '');
    vi.stubEnv('HOME', '/home/hanako');
    vi.stubEnv('LOCALAPPDATA', '/users/hanako/local');
    vi.stubEnv('TMPDIR', '/tmp/of-the-test');
    const places: Record<string, readonly [string, string]> = {};
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      onPlatform(platform);
      places[platform] = [cacheFolder(), ownTemporaryFolder()];
    }
    const uid = process.getuid?.();
    expect(places).toEqual({
      linux: ['/home/hanako/.cache/shirabe', `/tmp/of-the-test/shirabe-${uid}`],
      darwin: ['/home/hanako/Library/Caches/shirabe', `/tmp/of-the-test/shirabe-${uid}`],
      win32: ['/users/hanako/local/shirabe', '/tmp/of-the-test/shirabe'],
    });
  });

  it('is taken on Windows as it is, without owner and permissions', async () => {
    const folder = path.join(await temporaryFolder(), 'open');
    await mkdir(folder);
    await chmod(folder, 0o777);
    onPlatform('win32');
    expect(await firstPrivateFolder([folder])).toBe(folder);
  });
});

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
