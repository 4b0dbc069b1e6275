import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { OutputError, reasonOf, refusal } from '../problems/index.js';
import { projectFiles } from '../proposal/index.js';
import { modeline, SCHEMA_FOLDER, writeSchemas } from '../write-schemas.js';
import * as words from './messages.js';
import type { Plan } from './plan.js';

/** A file of a new project. */
export interface WrittenFile {
  /** Below the project folder, with slashes. */
  readonly name: string;
  readonly text: string;
}

/** Where files of answers lie in a project. */
const RESPONSES = 'responses';
/** The id of a project whose folder has a name that cannot be one. */
const NAMELESS = 'survey';
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Refuses a folder in which anything of the project would be overwritten. Throws InputError. */
export async function refuseOverwriting(folder: string, plan: Plan): Promise<void> {
  const root = path.resolve(folder);
  const there = await namesIn(root);
  const planned = ['project.yaml', ...projectFiles(plan.proposal, settingOf(root, plan, '')).keys()];
  const found = [...new Set(planned)].filter((name) => there.includes(name));
  const copy = path.join(root, RESPONSES, plan.file.name);
  const beside = await namesIn(path.join(root, RESPONSES));
  if (copy !== plan.file.path && beside.includes(plan.file.name)) found.push(`${RESPONSES}/${plan.file.name}`);
  if (found.length > 0) throw refusal([words.wouldOverwrite(found)], { file: root });
}

/** Writes a project folder, with the schemas of its YAML files; the export is copied into it as it is. Throws OutputError where the disk refuses. */
export async function writeProject(folder: string, plan: Plan, today: string): Promise<readonly WrittenFile[]> {
  const root = path.resolve(folder);
  const files = [...projectFiles(plan.proposal, settingOf(root, plan, today))].map(
    ([name, text]) => [name, forEditor(name, text)] as const,
  );
  const copy = path.join(root, RESPONSES, plan.file.name);
  try {
    await mkdir(path.join(root, RESPONSES), { recursive: true });
    // What was put there meanwhile is not overwritten either.
    if (copy !== plan.file.path) await writeFile(copy, plan.file.bytes, { flag: 'wx' });
    for (const [name, text] of files) await writeFile(path.join(root, name), text, { flag: 'wx' });
    await writeSchemas(path.join(root, SCHEMA_FOLDER));
  } catch (error) {
    throw new OutputError(words.cannotWrite(root, reasonOf(error)));
  }
  return files.map(([name, text]) => ({ name, text }));
}

/** With the line by which an editor finds what the keys of a YAML file are for. */
function forEditor(name: string, text: string): string {
  return name.endsWith('.yaml') ? `${modeline(name)}\n${text}` : text;
}

function settingOf(root: string, { file }: Plan, today: string) {
  return {
    id: ID.test(path.basename(root)) ? null : NAMELESS,
    export: `${RESPONSES}/${file.name}`,
    today,
    synthetic: file.synthetic,
  };
}

/** Empty where there is no such folder. Throws InputError where a file has its name. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') throw refusal([words.folderIsFile()], { file: folder });
    return [];
  }
}
