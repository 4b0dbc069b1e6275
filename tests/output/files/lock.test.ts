import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../../../src/output/files/lock.js';
import { temporaryFolder } from '../../support/shirabe.js';

const NAME = '.shirabe-lock';
const holder = (pid: number, host = hostname()) => JSON.stringify({ token: 'theirs', pid, host });

/** The number of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('a folder that a build writes into', () => {
  it('is held until the build ends', async () => {
    const root = await temporaryFolder();
    const lock = await lockFolder(root);
    await expect(lockFolder(root)).rejects.toThrow(
      `Another build (process ${process.pid} on ${hostname()}) is writing into ${root}. Wait for it to end`,
    );
    await lock.release();
    expect(await readdir(root)).toEqual([]);
    await (await lockFolder(root)).release();
  });

  it('is free where its build was cut off', async () => {
    const root = await temporaryFolder();
    await writeFile(path.join(root, NAME), holder(await endedProcess()));
    const lock = await lockFolder(root);
    expect(JSON.parse(await readFile(path.join(root, NAME), 'utf8')).pid).toBe(process.pid);
    await lock.release();
    expect(await readdir(root)).toEqual([]);
  });

  it('is not free for as long as a build on another machine gives signs of life', async () => {
    const root = await temporaryFolder();
    const file = path.join(root, NAME);
    await writeFile(file, holder(await endedProcess(), 'another-machine'));
    await expect(lockFolder(root)).rejects.toThrow('on another-machine) is writing');
    const before = new Date(Date.now() - 90_000);
    await utimes(file, before, before);
    await (await lockFolder(root)).release();
  });

  it.each(['', '{', '[]', '{"token": 1}'])('is not free with a lock that reads %j, until it is old', async (text) => {
    const root = await temporaryFolder();
    const file = path.join(root, NAME);
    await writeFile(file, text);
    await expect(lockFolder(root)).rejects.toThrow('Another build is writing into');
    const before = new Date(Date.now() - 90_000);
    await utimes(file, before, before);
    await (await lockFolder(root)).release();
  });

  it('is held by one of many that come at once, whether it was free or left behind', async () => {
    for (const left of [null, holder(await endedProcess())]) {
      const root = await temporaryFolder();
      if (left) await writeFile(path.join(root, NAME), left);
      const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(root)));
      const locks = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      expect(locks).toHaveLength(1);
      await locks[0]?.release();
      expect(await readdir(root)).toEqual([]);
    }
  });

  it('is not given free by a build that lost it', async () => {
    const root = await temporaryFolder();
    const lock = await lockFolder(root);
    await writeFile(path.join(root, NAME), holder(1));
    await lock.release();
    expect(await readdir(root)).toEqual([NAME]);
  });
});
