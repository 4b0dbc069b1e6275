import { readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { writeWhole } from '../../../src/output/files/files.js';
import { temporaryFolder } from '../../support/shirabe.js';

/** A file that another program has open while it is to be replaced, as Windows refuses it. */

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return { ...real, rename: vi.fn(real.rename) };
});

afterEach(() => {
  vi.restoreAllMocks();
});

function busy(times: number, code = 'EPERM'): void {
  const real = vi.mocked(rename).getMockImplementation() as typeof rename;
  let left = times;
  vi.mocked(rename).mockImplementation(async (from, to) => {
    left -= 1;
    if (left >= 0) throw Object.assign(new Error(`${code}: operation not permitted`), { code });
    return real(from, to);
  });
}

const onPlatform = (platform: NodeJS.Platform) => vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);

it('is waited for on Windows', async () => {
  const folder = await temporaryFolder();
  onPlatform('win32');
  busy(2);
  const file = await writeWhole(folder, ['a.txt'], 'new');
  expect(await readFile(file, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['a.txt']);
});

it('is named where it stays open, and nothing is left behind', async () => {
  const folder = await temporaryFolder();
  onPlatform('win32');
  busy(99, 'EBUSY');
  await expect(writeWhole(folder, ['a.txt'], 'new')).rejects.toThrow(
    `${path.join(folder, 'a.txt')} cannot be written: another program has it open`,
  );
  expect(await readdir(folder)).toEqual([]);
});

it('is not waited for where a refusal is final', async () => {
  const folder = await temporaryFolder();
  onPlatform('linux');
  busy(1, 'EACCES');
  await expect(writeWhole(folder, ['a.txt'], 'new')).rejects.toThrow('you may not write there');
  expect(vi.mocked(rename)).toHaveBeenCalled();
});
