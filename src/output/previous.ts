import { readFile, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { MANIFEST, type Manifest, type OutputRecord, sha256 } from './manifest.js';

/** What the last build left in the output folder. */
export interface Previous {
  readonly outputs: ReadonlyMap<string, OutputRecord>;
  /** The record of an output that is on disk as it was made, from the same key. */
  unchanged(segments: readonly string[], key: string): Promise<OutputRecord | null>;
  /** Removes files that the last build made and this one does not; returns their names. */
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
      const content = await readFile(path.join(root, ...segments)).catch(() => null);
      return content && sha256(content) === record.sha256 ? record : null;
    },
    async removeStale(current) {
      const stale = [...outputs.keys()].filter((file) => !current.has(file) && isPlain(file));
      for (const file of stale) await removeWithEmptyFolders(root, file);
      return stale;
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

/** A manifest is a file that anyone can edit: it must not make us remove what lies elsewhere. */
function isPlain(file: string): boolean {
  return (
    !path.isAbsolute(file) &&
    file.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..' && !segment.includes('\\'))
  );
}

async function removeWithEmptyFolders(root: string, file: string): Promise<void> {
  const segments = file.split('/');
  await rm(path.join(root, ...segments), { force: true });
  for (let depth = segments.length - 1; depth > 0; depth -= 1) {
    const emptied = await rmdir(path.join(root, ...segments.slice(0, depth))).then(
      () => true,
      () => false,
    );
    if (!emptied) return;
  }
}
