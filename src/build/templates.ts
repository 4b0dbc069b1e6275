import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Project } from '../model/project.js';

/** Where Shirabe is installed. */
export const PACKAGE_FOLDER = fileURLToPath(new URL('../..', import.meta.url));
export const BUILT_IN_TEMPLATES = path.join(PACKAGE_FOLDER, 'templates');

/** The folders that templates are read from: a later one overrides an earlier one file by file. */
export function templateFolders({ root }: Pick<Project, 'root'>): readonly string[] {
  return [BUILT_IN_TEMPLATES, path.join(root, 'templates')];
}
