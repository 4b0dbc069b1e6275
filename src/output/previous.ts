import { lstat, readFile, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { OutputError, reasonOf } from './failure.js';
import { insideFolder } from './inside.js';
import { MANIFEST, type Manifest, type OutputRecord, sha256 } from './manifest.js';

/** What the last build left in the output folder. */
export interface Previous {
  readonly outputs: ReadonlyMap<string, OutputRecord>;
  /** The record of an output that is on disk as it was made, from the same key. */
  unchanged(segments: readonly string[], key: string): Promise<OutputRecord | null>;
  /**
   * Removes files that the last build made and this one does not; returns their names. Throws OutputError for one that cannot be
   * removed.
   */
  removeStale(current: ReadonlySet<string>): Promise<readonly string[]>;
}

/** A missing or damaged manifest means that nothing is known: everything is made again and nothing removed. */
export async function readPrevious(root: string): Promise<Previous> {
  const outputs = new Map((await recordsIn(path.join(root, MANIFEST))).map((record) => [record.file, record]));
  return {
    outputs,
    async unchanged(segments, key) {
      const record = outputs.get(segments.join('/'));
      if (!record || record.key !== key) return null;
      const content = await insideFolder(root, segments)
        .then(readFile, () => null)
        .catch(() => null);
      return content && sha256(content) === record.sha256 ? record : null;
    },
    async removeStale(current) {
      const removed: string[] = [];
      for (const file of outputs.keys()) if (!current.has(file) && (await removeWithEmptyFolders(root, file))) removed.push(file);
      return removed;
    },
  };
}

async function recordsIn(file: string): Promise<readonly OutputRecord[]> {
  try {
    const manifest = JSON.parse(await readFile(file, 'utf8')) as Partial<Manifest>;
    return (manifest.outputs ?? []).filter(
      (record) => typeof record?.file === 'string' && typeof record.key === 'string' && typeof record.sha256 === 'string',
    );
  } catch {
    return [];
  }
}

/**
 * False where there is no such file inside the folder: a manifest is a file that anyone can edit, and must not make us remove what
 * lies elsewhere.
 */
async function removeWithEmptyFolders(root: string, file: string): Promise<boolean> {
  const segments = file.split('/');
  const inside = await insideFolder(root, segments).catch(() => null);
  if (inside === null || !(await isFile(inside))) return false;
  await rm(inside).catch((error) => {
    throw new OutputError(`${inside} is out of date and cannot be removed: ${reasonOf(error)}.`);
  });
  for (let depth = segments.length - 1; depth > 0; depth -= 1) {
    const emptied = await rmdir(path.join(root, ...segments.slice(0, depth))).then(
      () => true,
      () => false,
    );
    if (!emptied) break;
  }
  return true;
}

/** A file, or a link in its place, which can be removed without its target. */
async function isFile(file: string): Promise<boolean> {
  return lstat(file).then(
    (found) => !found.isDirectory(),
    () => false,
  );
}
