import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWholeFile } from '../../../src/input/files/read-file.js';
import { makeHuge, makePipe } from '../../support/bounds.js';
import { temporaryFolder } from '../../support/shirabe.js';

const place = async () => path.join(await temporaryFolder(), 'file');

describe('a file', () => {
  it('is read whole, up to the most bytes that are taken', async () => {
    const file = await place();
    await writeFile(file, 'あ1');
    expect(await readWholeFile(file, 4)).toEqual({ bytes: Buffer.from('あ1') });
    expect(await readWholeFile(file, 3)).toEqual({ fault: { kind: 'too-large', bytes: 4 } });
  });

  it('may be empty', async () => {
    const file = await place();
    await writeFile(file, '');
    expect(await readWholeFile(file, 0)).toEqual({ bytes: Buffer.alloc(0) });
  });

  it('that is huge is not read', async () => {
    const file = await place();
    makeHuge(file, 2 ** 40);
    expect(await readWholeFile(file, 1000)).toEqual({ fault: { kind: 'too-large', bytes: 2 ** 40 } });
  });

  it('that is not there is missing', async () => {
    expect(await readWholeFile(await place(), 9)).toEqual({ fault: { kind: 'missing' } });
  });

  it('may be in the place of a folder', async () => {
    const file = await place();
    await writeFile(file, '');
    expect(await readWholeFile(path.join(file, 'x'), 9)).toEqual({ fault: { kind: 'unreadable', code: 'ENOTDIR' } });
  });

  it.runIf(process.getuid?.() !== 0)('that may not be read says so', async () => {
    const file = await place();
    await writeFile(file, '');
    await chmod(file, 0);
    expect(await readWholeFile(file, 9)).toEqual({ fault: { kind: 'unreadable', code: 'EACCES' } });
  });
});

describe('what is no file', () => {
  it('is not read: a folder', async () => {
    const file = await place();
    await mkdir(file);
    expect(await readWholeFile(file, 9)).toEqual({ fault: { kind: 'no-file' } });
  });

  it('is not waited for: a pipe', async () => {
    const file = await place();
    makePipe(file);
    expect(await readWholeFile(file, 9)).toEqual({ fault: { kind: 'no-file' } });
  });

  it('is not read without end: a device, behind a link', async () => {
    const file = await place();
    await symlink('/dev/zero', file);
    expect(await readWholeFile(file, 9)).toEqual({ fault: { kind: 'no-file' } });
  });
});
