import { randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** A file could not be written; the message names it and says why, for the person who ran the build. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** Temporary files are hidden and carry this mark, so that what an interrupted run left behind can be told. */
const MARK = '.shirabe-tmp';

/**
 * Writes a file whole or not at all: beside its place under another name, then renamed.
 * Throws OutputError where it would lie outside `root`, also by way of a link, or cannot be written.
 */
export async function writeWhole(root: string, segments: readonly string[], content: string | Uint8Array): Promise<string> {
  const file = path.join(root, ...segments);
  refuseOutside(root, file, segments);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await refuseLinks(root, file);
    const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(4).toString('hex')}${MARK}`);
    try {
      await writeSynced(temporary, content);
      await rename(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  } catch (error) {
    throw error instanceof OutputError ? error : new OutputError(`${file} cannot be written: ${reasonOf(error)}.`);
  }
  return file;
}

async function writeSynced(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o644);
  try {
    await handle.writeFile(content);
  } finally {
    await handle.close();
  }
}

function refuseOutside(root: string, file: string, segments: readonly string[]): void {
  const relative = path.relative(root, file);
  const leaves = relative === '' || relative.startsWith('..') || path.isAbsolute(relative);
  const odd = segments.some((segment) => segment === '' || segment === '.' || segment === '..' || /[/\\\0]/.test(segment));
  if (leaves || odd) throw new OutputError(`${segments.join('/')} is not a file inside ${root}.`);
}

/** A folder inside the output that is a link would lead out of it. */
async function refuseLinks(root: string, file: string): Promise<void> {
  const [realRoot, realFolder] = await Promise.all([realpath(root), realpath(path.dirname(file))]);
  if (path.relative(realRoot, realFolder).startsWith('..'))
    throw new OutputError(`${file} cannot be written: its folder is a link that leads out of ${root}.`);
}

/** Removes what an interrupted run left behind. */
export async function removeLeftovers(root: string): Promise<void> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const leftovers = entries.filter((entry) => entry.isFile() && entry.name.startsWith('.') && entry.name.endsWith(MARK));
  await Promise.all(leftovers.map((entry) => rm(path.join(entry.parentPath, entry.name), { force: true })));
}

/** Throws OutputError where the folder cannot be made or is a file. */
export async function openFolder(root: string): Promise<void> {
  try {
    await mkdir(root, { recursive: true });
    if (!(await lstat(await realpath(root))).isDirectory()) throw new Error('it is not a folder');
  } catch (error) {
    throw new OutputError(`The output folder ${root} cannot be made: ${reasonOf(error)}.`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  ENAMETOOLONG: 'its name is too long for the disk',
  EISDIR: 'a folder of that name is in its place',
  ENOTDIR: 'a file is in the place of one of its folders',
  EEXIST: 'a file is in its place',
  EMFILE: 'too many files are open',
};

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
