import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Message } from '../../model/problem.js';
import { type InputError, nearestWord, refusal } from '../../problems/index.js';
import { projectFileMissing, projectFolderMissing, projectIsFile } from './messages.js';

/** The project folder as found on disk. */
export interface Folder {
  /** Absolute path as the user gave it. */
  readonly root: string;
  /** `root` with links resolved, to tell which files lie inside. */
  readonly realRoot: string;
  /** What lies in the folder, in alphabetical order, hidden files left out. */
  readonly names: readonly string[];
}

export const PROJECT_FILE = 'project.yaml';

/** Opens a folder that holds a project.yaml. Throws InputError for any other path, and says what is there instead. */
export async function openFolder(given: string): Promise<Folder> {
  const root = path.resolve(given);
  const names = await namesIn(root);
  if (names === null) {
    const isFile = await stat(root).then(
      (found) => !found.isDirectory(),
      () => false,
    );
    throw refused(root, isFile ? projectIsFile() : projectFolderMissing(await nearProject(root)));
  }
  if (!names.includes(PROJECT_FILE)) throw refused(root, projectFileMissing(names, await nearFile(root, names)));
  return { root, realRoot: await realpath(root), names };
}

/** The names in a folder in alphabetical order, hidden ones left out; null where there is no folder that can be read. */
export async function namesIn(folder: string): Promise<readonly string[] | null> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  } catch {
    return null;
  }
}

/** Whether a path lies below `root` or is `root` itself; both are absolute. */
export function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

function refused(root: string, message: Message): InputError {
  return refusal([message], { file: root });
}

/**
 * The project that may have been meant where there is no project.yaml: a file with a slightly wrong name, a folder inside, or a
 * folder beside. Null for none.
 */
async function nearFile(root: string, names: readonly string[]): Promise<string | null> {
  const misnamed = names.find((name) => /^project\.ya?ml(\.txt)?$/i.test(name));
  if (misnamed) return path.join(root, misnamed);
  return (await projectsIn(root, names))[0] ?? nearProject(root);
}

async function nearProject(root: string): Promise<string | null> {
  const parent = path.dirname(root);
  const projects = await projectsIn(parent, (await namesIn(parent)) ?? []);
  const name = nearestWord(
    path.basename(root),
    projects.map((project) => path.basename(project)),
  );
  return name === null ? null : path.join(parent, name);
}

async function projectsIn(parent: string, names: readonly string[]): Promise<readonly string[]> {
  const folders = names.map((name) => path.join(parent, name));
  const found = await Promise.all(
    folders.map((folder) =>
      stat(path.join(folder, PROJECT_FILE)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return folders.filter((_, index) => found[index]);
}
