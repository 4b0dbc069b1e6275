import { createHash, randomBytes } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { OutputError } from '../../problems/index.js';
import { insideFolder } from './inside.js';
import type { FileRecord } from './manifest.js';
import { cannotBeWritten } from './messages.js';
import { openingError } from './place.js';

/** Temporary files are hidden and carry this mark: it tells what an interrupted run left behind. */
const MARK = '.shirabe-tmp';
const READABLE = 0o644;
/** Only the user who built it may read the file. */
export const PRIVATE = 0o600;

/**
 * Writes a file whole or not at all: under another name beside its place, then renamed. Returns its path. `mode`: who may read it.
 * Rejects with OutputError where it cannot be written, or would lie outside `root`, also by way of a link.
 */
export async function writeWhole(
  root: string,
  segments: readonly string[],
  content: string | Uint8Array,
  mode = READABLE,
): Promise<string> {
  return replaceFile(root, segments, mode, (handle) => handle.writeFile(content));
}

/**
 * As `writeWhole`, for a file that is too long for memory. Returns its hash and length; rejects also with what the pieces reject
 * with.
 */
export async function writePieces(
  root: string,
  segments: readonly string[],
  pieces: AsyncIterable<Uint8Array>,
): Promise<Omit<FileRecord, 'file'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  await replaceFile(root, segments, READABLE, async (handle) => {
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.byteLength;
      await handle.appendFile(piece);
    }
  });
  return { sha256: hash.digest('hex'), bytes };
}

async function replaceFile(
  root: string,
  segments: readonly string[],
  mode: number,
  write: (handle: FileHandle) => Promise<void>,
): Promise<string> {
  const file = path.join(root, ...segments);
  try {
    await insideFolder(root, segments);
    await makeFolders(path.dirname(file));
    const temporary = path.join(path.dirname(file), `.${randomBytes(6).toString('hex')}${MARK}`);
    try {
      await writeSynced(temporary, mode, write);
      await renameOver(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  } catch (error) {
    throw error instanceof OutputError ? error : new OutputError(cannotBeWritten(file, error));
  }
  return file;
}

/** What Windows says while a scanner or a viewer has a file open; elsewhere nothing is replaced by waiting. */
const BUSY = ['EPERM', 'EACCES', 'EBUSY'];
const WAITS_MS = [20, 100, 400, 1000];

/** Puts a file into its place. On Windows it waits a little for those who are just looking at what was there. */
async function renameOver(temporary: string, file: string): Promise<void> {
  for (const wait of process.platform === 'win32' ? WAITS_MS : []) {
    try {
      await rename(temporary, file);
      return;
    } catch (error) {
      if (!BUSY.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await setTimeout(wait);
    }
  }
  await rename(temporary, file);
}

/** The content is on the disk before the name is: else a power cut could leave a name with nothing in it. */
async function writeSynced(file: string, mode: number, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await write(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What lies below a folder, at any depth; nothing that is reached through a link. */
export async function entriesBelow(root: string): Promise<readonly Dirent[]> {
  return readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
}

/** Removes those of `entries` that are temporary files, which an interrupted run left behind. */
export async function removeLeftovers(entries: readonly Dirent[]): Promise<void> {
  const leftovers = entries.filter((entry) => entry.isFile() && entry.name.startsWith('.') && entry.name.endsWith(MARK));
  await Promise.all(leftovers.map((entry) => rm(path.join(entry.parentPath, entry.name), { force: true })));
}

/**
 * Makes the folder, and those above it that are missing. Returns the topmost folder that was not there before; null where all were.
 * Throws as `openingError` says where it cannot be made or is no folder.
 */
export async function openFolder(root: string): Promise<string | null> {
  try {
    return await makeFolders(root);
  } catch (error) {
    throw openingError(root, error);
  }
}

/**
 * As `mkdir` with `recursive`, which never returns where a folder exists and the system says that one in it has no place, as in
 * /proc. Returns the topmost folder that was made; null where there was none to make.
 */
async function makeFolders(folder: string): Promise<string | null> {
  try {
    await mkdir(folder);
    return folder;
  } catch (error) {
    if (await isFolder(folder)) return null;
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || path.dirname(folder) === folder) throw error;
  }
  const top = await makeFolders(path.dirname(folder));
  await mkdir(folder).catch(async (error) => {
    if (!(await isFolder(folder))) throw error;
  });
  return top ?? folder;
}

async function isFolder(place: string): Promise<boolean> {
  return stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Removes the folder and those above it up to `top`, as long as they are empty. */
export async function removeEmpty(root: string, top: string): Promise<void> {
  for (let folder = root; ; folder = path.dirname(folder)) {
    const removed = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!removed || folder === top) return;
  }
}
