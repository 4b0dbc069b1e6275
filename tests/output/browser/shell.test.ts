import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import { pack } from 'tar-fs';
import { describe, expect, it } from 'vitest';
import { unpackShell } from '../../../src/output/browser/shell.js';
import { temporaryFolder } from '../../support/shirabe.js';

const SHELL = Buffer.from('#!/bin/sh\n');
const HOME = `shell-${brotliCompressSync(SHELL).length}`;

/** Archives as the package has them, with small contents. */
async function archives(): Promise<string> {
  const folder = await temporaryFolder();
  const contents = await temporaryFolder();
  await mkdir(path.join(contents, 'lib'));
  await writeFile(path.join(contents, 'lib/libnss3.so'), 'library');
  const tar = brotliCompressSync(await buffer(pack(contents)));
  await writeFile(path.join(folder, 'chromium.br'), brotliCompressSync(SHELL));
  await writeFile(path.join(folder, 'al2023.tar.br'), tar);
  await writeFile(path.join(folder, 'fonts.tar.br'), tar);
  return folder;
}

describe('unpacking the shell', () => {
  it('gives one whole folder to all who do it at once', async () => {
    const [from, parent] = [await archives(), await temporaryFolder()];
    const homes = await Promise.all(Array.from({ length: 5 }, () => unpackShell(from, parent)));
    expect(new Set(homes)).toEqual(new Set([path.join(parent, HOME)]));
    expect(await readdir(parent)).toEqual([HOME]);
    expect((await readdir(path.join(parent, HOME))).sort()).toEqual(['chrome-headless-shell', 'fonts.conf', 'lib']);
    expect((await stat(path.join(parent, HOME, 'chrome-headless-shell'))).mode & 0o777).toBe(0o755);
    expect(await readFile(path.join(parent, HOME, 'lib/libnss3.so'), 'utf8')).toBe('library');
  });

  it('is done once', async () => {
    const [from, parent] = [await archives(), await temporaryFolder()];
    await writeFile(path.join(await unpackShell(from, parent), 'mark'), '');
    expect(await readdir(await unpackShell(from, parent))).toContain('mark');
  });

  it('leaves nothing behind where an archive is damaged', async () => {
    const [from, parent] = [await archives(), await temporaryFolder()];
    await writeFile(path.join(from, 'fonts.tar.br'), 'damaged');
    await expect(unpackShell(from, parent)).rejects.toThrow();
    expect(await readdir(parent)).toEqual([]);
  });

  it('clears what was interrupted long ago, and not what is being done', async () => {
    const [from, parent] = [await archives(), await temporaryFolder()];
    for (const name of ['shell-1.old', 'shell-1.now', 'other']) await mkdir(path.join(parent, name));
    const yesterday = Date.now() / 1000 - 86_400;
    for (const name of ['shell-1.old', 'other']) await utimes(path.join(parent, name), yesterday, yesterday);
    await unpackShell(from, parent);
    expect((await readdir(parent)).sort()).toEqual([HOME, 'other', 'shell-1.now'].sort());
  });
});
