import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { OutputError } from '../../problems/index.js';
import { isALink, notInside } from './messages.js';

/**
 * The path of a file inside `root`; nothing is made. Rejects with OutputError where the segments lead out of it, or one of its
 * folders is a link: only `root` itself may be one, since that is where its owner wants files to be.
 */
export async function insideFolder(root: string, segments: readonly string[]): Promise<string> {
  const file = path.join(root, ...segments);
  if (segments.length === 0 || segments.some(isOdd)) throw new OutputError(notInside(segments.join('/'), root));
  for (let depth = 1; depth < segments.length; depth += 1) {
    const folder = path.join(root, ...segments.slice(0, depth));
    const found = await lstat(folder).catch(() => null);
    if (found === null) break;
    if (found.isSymbolicLink()) throw new OutputError(isALink(folder));
  }
  return file;
}

function isOdd(segment: string): boolean {
  return segment === '' || segment === '.' || segment === '..' || /[/\\\0]/.test(segment);
}
