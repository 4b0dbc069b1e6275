import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { LEDGER_FILE } from '../analysis/releases/index.js';
import { CODE_FOLDER, PACKAGE_FOLDER } from '../installation/index.js';
import type { Project } from '../model/project.js';
import { type FileRecord, type Manifest, recordInputs, sha256 } from '../output/files/index.js';
import { renderTools } from '../output/tools/index.js';

/** What a build is made from and by: all that the manifest holds but the list of outputs. */
export type BuildInputs = Omit<Manifest, 'outputs'>;

/** `templates` are the folders that templates are read from; `sources` are the ids of the sources counted, null for all. */
export async function readBuildInputs(
  project: Project,
  sources: ReadonlySet<string> | null,
  templates: readonly string[],
): Promise<BuildInputs> {
  const { version, dependencies } = JSON.parse(await readFile(path.join(PACKAGE_FOLDER, 'package.json'), 'utf8'));
  const code = sha256(JSON.stringify([await hashesBelow(CODE_FOLDER, '.js'), dependencies]));
  const templateHash = sha256(JSON.stringify(await Promise.all(templates.map((folder) => hashesBelow(folder)))));
  return {
    shirabe: version,
    project: project.id,
    date: project.date,
    tools: { code, templates: templateHash, ...(await renderTools()) },
    sources: sources && [...sources],
    disclosure: project.disclosure,
    inputs: [...(await recordInputs(project.root, project.files)), ...(await ledgerOf(project.root))],
  };
}

async function ledgerOf(root: string): Promise<readonly FileRecord[]> {
  return recordInputs(root, [path.join(root, LEDGER_FILE)]).catch(() => []);
}

/**
 * The hash of every file below a folder with this ending, by its path there, in alphabetical order; empty where there is no such
 * folder.
 */
async function hashesBelow(folder: string, extension = ''): Promise<readonly (readonly [string, string])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && entry.name.endsWith(extension))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
  const hashes = files.map((file) => [nameIn(folder, file), sha256(readFileSync(file))] as const);
  return hashes.sort(([a], [b]) => (a < b ? -1 : 1));
}

function nameIn(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}
