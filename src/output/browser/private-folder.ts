import { lstat, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { noPrivateFolder } from './messages.js';

/** This user's folder for what can be made again (XDG Base Directory Specification). */
export function cacheFolder(): string {
  const named = process.env.XDG_CACHE_HOME ?? '';
  return path.join(path.isAbsolute(named) ? named : path.join(homedir(), '.cache'), 'shirabe');
}

/** This user's own folder among the temporary files that all users share. */
export function temporaryFolder(): string {
  return path.join(tmpdir(), `shirabe-${userInfo().uid}`);
}

/**
 * The first folder that can be written to, made where it is missing. What lies in it is run as a program, or written by one: so it
 * must be a real folder of this user, not a link that someone else put into a shared place, and nobody else may write to it.
 * Rejects with Error where there is none.
 */
export async function firstPrivateFolder(folders: readonly string[]): Promise<string> {
  for (const folder of folders) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const found = await lstat(folder);
      if (!found.isDirectory() || found.uid !== userInfo().uid || (found.mode & 0o002) !== 0) continue;
      await rm(await mkdtemp(path.join(folder, 'try-')), { recursive: true });
      return folder;
    } catch {
      // Not writable: the next one.
    }
  }
  throw new Error(noPrivateFolder());
}
