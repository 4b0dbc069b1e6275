import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Project } from '../model/project.js';

/** The folder in which Shirabe is installed; two levels above this file, in src/ and in dist/ alike. */
export const PACKAGE_FOLDER = fileURLToPath(new URL('../..', import.meta.url));
export const BUILT_IN_TEMPLATES = path.join(PACKAGE_FOLDER, 'templates');

/** The folders that templates are read from. A file in a later one overrides the file of that name in an earlier one. */
export function templateFolders({ root }: Pick<Project, 'root'>): readonly [string, string] {
  return [BUILT_IN_TEMPLATES, path.join(root, 'templates')];
}
