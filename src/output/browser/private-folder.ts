import type { Stats } from 'node:fs';
import { lstat, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { noPrivateFolder } from './messages.js';

/** This user's folder for what can be made again: where each system has it, or where XDG_CACHE_HOME says. */
export function cacheFolder(): string {
  const named = process.env.XDG_CACHE_HOME ?? '';
  return path.join(path.isAbsolute(named) ? named : usualCache(), 'shirabe');
}

function usualCache(): string {
  switch (process.platform) {
    case 'win32':
      return process.env.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local');
    case 'darwin':
      return path.join(homedir(), 'Library', 'Caches');
    default:
      return path.join(homedir(), '.cache');
  }
}

/** This user's own folder for temporary files. Windows and macOS have one for each user; elsewhere all users share theirs. */
export function temporaryFolder(): string {
  const uid = ownId();
  return path.join(tmpdir(), uid === null ? 'shirabe' : `shirabe-${uid}`);
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
      if (!isOwn(await lstat(folder))) continue;
      await rm(await mkdtemp(path.join(folder, 'try-')), { recursive: true });
      return folder;
    } catch {
      // Not writable: the next one.
    }
  }
  throw new Error(noPrivateFolder());
}

/** Windows has neither numbers of users nor such permissions: there, the folder lies in the user's own. */
function isOwn(found: Stats): boolean {
  const uid = ownId();
  return found.isDirectory() && (uid === null || (found.uid === uid && (found.mode & 0o002) === 0));
}

/** The number of this user; null on Windows, which has none. */
function ownId(): number | null {
  return process.platform === 'win32' ? null : (process.getuid?.() ?? null);
}
