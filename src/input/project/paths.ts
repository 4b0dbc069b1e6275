import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Message } from '../../model/problem.js';
import type { ProblemCollector } from '../../problems/index.js';
import { type Folder, isInside, namesIn } from './folder.js';
import { pathBackslash, pathLinksOutside, pathMissing, pathNotFile, pathNotRelative, pathOutside } from './messages.js';
import { placeOf, type YamlCursor } from './yaml/index.js';

/** The absolute path of a file that the project names; null, and a problem, where it is not a file inside the project folder. */
export async function resolveFile(
  folder: Folder,
  written: string,
  cursor: YamlCursor,
  problems: ProblemCollector,
): Promise<string | null> {
  const fault = shapeFault(folder, written) ?? (await fileFault(folder, written));
  if (fault) problems.error(placeOf(cursor), fault);
  return fault ? null : path.join(folder.root, written);
}

function shapeFault(folder: Folder, written: string): Message | null {
  if (written.includes('\\')) return pathBackslash(written);
  if (path.isAbsolute(written) || /^[a-z]:/i.test(written)) return pathNotRelative(written);
  return isInside(folder.root, path.join(folder.root, written)) ? null : pathOutside(written);
}

async function fileFault(folder: Folder, written: string): Promise<Message | null> {
  const file = path.join(folder.root, written);
  try {
    if (!isInside(folder.realRoot, await realpath(file))) return pathLinksOutside(written);
    return (await stat(file)).isFile() ? null : pathNotFile(written);
  } catch {
    const parent = path.dirname(written);
    const names = await namesIn(path.join(folder.root, parent));
    const present = names?.map((name) => (parent === '.' ? name : `${parent}/${name}`)) ?? null;
    return pathMissing(written, parent, present);
  }
}
