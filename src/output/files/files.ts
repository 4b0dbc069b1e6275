import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, lstat, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { OutputError } from '../../problems/index.js';
import { insideFolder } from './inside.js';
import type { FileRecord } from './manifest.js';
import { cannotBeWritten, folderCannotBeMade, notAFolder } from './messages.js';

/** Temporary files are hidden and carry this mark: it tells what an interrupted run left behind. */
const MARK = '.shirabe-tmp';
const READABLE = 0o644;

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
    await mkdir(path.dirname(file), { recursive: true });
    const temporary = path.join(path.dirname(file), `.${randomBytes(6).toString('hex')}${MARK}`);
    try {
      await writeSynced(temporary, mode, write);
      await rename(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  } catch (error) {
    throw error instanceof OutputError ? error : new OutputError(cannotBeWritten(file, error));
  }
  return file;
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

/** Removes temporary files that an interrupted run left behind. */
export async function removeLeftovers(root: string): Promise<void> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const leftovers = entries.filter((entry) => entry.isFile() && entry.name.startsWith('.') && entry.name.endsWith(MARK));
  await Promise.all(leftovers.map((entry) => rm(path.join(entry.parentPath, entry.name), { force: true })));
}

/** Makes the folder; true where it was not there before. Rejects with OutputError where it cannot be made or is a file. */
export async function openFolder(root: string): Promise<boolean> {
  try {
    const made = await mkdir(root, { recursive: true });
    if (!(await lstat(await realpath(root))).isDirectory()) throw new Error(notAFolder());
    return made !== undefined;
  } catch (error) {
    throw new OutputError(folderCannotBeMade(root, error));
  }
}
