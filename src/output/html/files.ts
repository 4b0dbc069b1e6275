import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Message } from '../../model/problem.js';
import type { ProblemCollector } from '../../problems/index.js';
import { templateLeadsOut, templateNotFile, templateTooLarge, templateUnreadable } from './messages.js';

/** A file of a folder of templates. */
export interface TemplateFile {
  /** What it is called by: its name without its ending, in whichever subfolder it lies. */
  readonly name: string;
  readonly kind: FileKind;
  readonly file: string;
  /** Without a byte order mark, and with line feeds between its lines: so browsers see it, and hash scripts. */
  readonly text: string;
  /** True where it is the project's own. */
  readonly own: boolean;
}

/** What is made of the files of each ending; others are not read. */
export const KINDS = { '.hbs': 'templates', '.css': 'styles', '.js': 'scripts' } as const;
export type FileKind = (typeof KINDS)[keyof typeof KINDS];

/** In bytes: more than a typeface in a style sheet needs. */
const LARGEST = 5_000_000;

/** The files of a folder, by their paths in alphabetical order. */
export interface TemplateFolder {
  readonly files: readonly TemplateFile[];
  /** Absolute paths of those that have another ending. */
  readonly others: readonly string[];
}

/**
 * Reads a folder and its subfolders; hidden files are left out. Nothing where there is no such folder. `root`: the project folder
 * that everything must lie in, null for the built-in folder. What cannot be read is named in `problems`.
 */
export async function readFolder(folder: string, root: string | null, problems: ProblemCollector): Promise<TemplateFolder> {
  const paths = await pathsIn(folder, root, problems);
  const files: TemplateFile[] = [];
  for (const file of paths) {
    const kind = kindOf(file);
    const text = kind && (await readText(file, root));
    if (text && typeof text !== 'string') problems.error({ file }, text);
    if (kind && typeof text === 'string')
      files.push({ name: path.basename(file, path.extname(file)), kind, file, text, own: root !== null });
  }
  return { files, others: paths.filter((file) => kindOf(file) === null) };
}

function kindOf(file: string): FileKind | null {
  const ending = path.extname(file);
  return Object.hasOwn(KINDS, ending) ? KINDS[ending as keyof typeof KINDS] : null;
}

/** Every file in a folder and its subfolders; a folder of a project that leads out of it is named. */
async function pathsIn(folder: string, root: string | null, problems: ProblemCollector): Promise<readonly string[]> {
  // Not even a link that leads nowhere.
  if ((await lstat(folder).catch(() => null)) === null) return [];
  try {
    if (root !== null && (await leadsOut(folder, root))) {
      problems.error({ file: folder }, templateLeadsOut());
      return [];
    }
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter(
        (file) =>
          !path
            .relative(folder, file)
            .split(path.sep)
            .some((part) => part.startsWith('.')),
      )
      .sort();
  } catch (error) {
    problems.error({ file: folder }, templateUnreadable(error));
    return [];
  }
}

/** The text of a file, or why it is not read. */
async function readText(file: string, root: string | null): Promise<string | Message> {
  try {
    if (root !== null && (await leadsOut(file, root))) return templateLeadsOut();
    const found = await stat(file);
    if (!found.isFile()) return templateNotFile();
    if (found.size > LARGEST) return templateTooLarge(found.size, LARGEST);
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  } catch (error) {
    return templateUnreadable(error);
  }
}

/** Whether a link leads out of the project folder. */
async function leadsOut(file: string, root: string): Promise<boolean> {
  const relative = path.relative(await realpath(root), await realpath(file));
  return relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
}
