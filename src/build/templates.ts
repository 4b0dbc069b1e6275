import { lstatSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_FOLDER } from '../installation/index.js';
import type { Problem } from '../model/problem.js';
import type { Project } from '../model/project.js';

export const BUILT_IN_TEMPLATES = path.join(PACKAGE_FOLDER, 'templates');

/** The folders that templates are read from. A file in a later one overrides the file of that name in an earlier one. */
export function templateFolders({ root }: Pick<Project, 'root'>): readonly [string, string] {
  return [BUILT_IN_TEMPLATES, path.join(root, 'templates')];
}

/**
 * Looks at the templates of the project's own, where it has any; returns what is strange about them. Rejects with InputError where
 * any of them cannot be used.
 */
export async function checkTemplates({ root }: Pick<Project, 'root'>): Promise<readonly Problem[]> {
  const folders = templateFolders({ root });
  if (!folders.slice(1).some((folder) => lstatSync(folder, { throwIfNoEntry: false }))) return [];
  // What reads templates is loaded with the first that is to be read.
  const { readTemplates } = await import('../output/html/index.js');
  return (await readTemplates(folders)).warnings;
}
