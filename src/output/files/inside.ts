import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { OutputError } from '../../problems/index.js';
import { leadsOut, notInside } from './messages.js';

/**
 * The path of a file inside `root`; nothing is made. Rejects with OutputError where the segments, or a link among the folders that
 * exist, lead out of it.
 */
export async function insideFolder(root: string, segments: readonly string[]): Promise<string> {
  const file = path.join(root, ...segments);
  if (segments.some(isOdd) || file === path.join(root) || leaves(root, file))
    throw new OutputError(notInside(segments.join('/'), root));
  if (leaves(await realFolder(root), await realFolder(path.dirname(file)))) throw new OutputError(leadsOut(file, root));
  return file;
}

function isOdd(segment: string): boolean {
  return segment === '' || segment === '.' || segment === '..' || /[/\\\0]/.test(segment);
}

function leaves(root: string, place: string): boolean {
  const relative = path.relative(root, place);
  return relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
}

/** Where a folder really is, or the closest one above it that exists. */
async function realFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    const above = path.dirname(folder);
    if (above === folder || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return realFolder(above);
  }
}
