import { constants } from 'node:fs';
import { access, realpath } from 'node:fs/promises';
import path from 'node:path';
import { OutputError, refusal } from '../../problems/index.js';
import {
  cannotBeOutput,
  folderCannotBeMade,
  outputAroundProject,
  outputInProject,
  outputIsProject,
  projectNotWritable,
} from './messages.js';

/** A project folder and the files of it that are read, as absolute paths. */
export interface ReadPlaces {
  readonly root: string;
  readonly files: readonly string[];
}

/** What a project may hold besides: templates of its own. */
const TEMPLATES = 'templates';

/**
 * Refuses, by InputError, a folder in which written files would lie among those that are read. `names` are the files and folders
 * that are written into it. Nothing is made.
 */
export async function refuseOddPlace(folder: string, { root, files }: ReadPlaces, names: readonly string[]): Promise<void> {
  const [place, project] = [await realPlace(folder), await realPlace(root)];
  if (place === project) throw refusal([outputIsProject(folder)]);
  const above = firstFolder(place, path.join(project, 'file'));
  if (above !== null && names.includes(above)) throw refusal([outputAroundProject(folder, above)]);
  const taken = new Set([TEMPLATES, ...files.map((file) => firstFolder(root, file))]);
  const within = firstFolder(project, path.join(place, 'file'));
  if (within !== null && taken.has(within)) throw refusal([outputInProject(folder, within)]);
}

/** The topmost folder below `root` in which a file lies; null for a file in `root` itself, and for one elsewhere. */
function firstFolder(root: string, file: string): string | null {
  const relative = path.relative(root, file);
  const [first = '', ...rest] = relative.split(path.sep);
  return first === '..' || rest.length === 0 || path.isAbsolute(relative) ? null : first;
}

/** Where a folder really is, or would be. */
async function realPlace(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    const above = path.dirname(folder);
    if (above === folder || (error as NodeJS.ErrnoException).code !== 'ENOENT') return folder;
    return path.join(await realPlace(above), path.basename(folder));
  }
}

/** Refuses, by InputError, a project folder that a release cannot be written into. */
export async function refuseUnwritable(root: string): Promise<void> {
  try {
    await access(root, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw refusal([projectNotWritable(error)], { file: root });
  }
}

/** What the system says of a place in which nothing can be written, now or later. */
const WRONG_PLACE = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL'];

/**
 * The error to be thrown where the output folder cannot be opened: InputError where another place must be named, OutputError
 * where this one is right and the system is not, as when the disk is full.
 */
export function openingError(folder: string, error: unknown): Error {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return WRONG_PLACE.includes(code)
    ? refusal([cannotBeOutput(folder, error)])
    : new OutputError(folderCannotBeMade(folder, error));
}
