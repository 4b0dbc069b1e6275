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

/** Whether the project has a folder of templates, or something in its place. */
export function hasOwnTemplates({ root }: Pick<Project, 'root'>): boolean {
  const [, own] = templateFolders({ root });
  return lstatSync(own, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Looks at the templates of the project's own, where it has any; returns what is strange about them. Rejects with InputError where
 * any of them cannot be used.
 */
export async function checkTemplates({ root }: Pick<Project, 'root'>): Promise<readonly Problem[]> {
  if (!hasOwnTemplates({ root })) return [];
  // What reads templates is loaded with the first that is to be read.
  const { readTemplates } = await import('../output/html/index.js');
  return (await readTemplates(templateFolders({ root }))).warnings;
}
