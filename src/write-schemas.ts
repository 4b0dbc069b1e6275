import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { projectSchemas } from './input/project/index.js';
import { schemasUnwritable } from './messages.js';
import { writeWhole } from './output/files/index.js';
import { OutputError, reasonOf } from './problems/index.js';

/** The folder of the schemas where none is named; in a project folder, its YAML files find them there. */
export const SCHEMA_FOLDER = 'schema';

/** A schema that was written, for one of the YAML files of a project. */
export interface WrittenSchema {
  /** The name of the YAML file. */
  readonly yaml: string;
  /** Absolute path of the schema. */
  readonly file: string;
}

/** The line by which an editor finds the schema of a YAML file; `folder`: where the schemas lie, as seen from that file. */
export function modeline(yaml: string, folder: string = SCHEMA_FOLDER): string {
  return `# yaml-language-server: $schema=${folder.split(path.sep).join('/')}/${schemaFile(yaml)}`;
}

/**
 * Writes the schemas of all YAML files of a project into a folder, which is made where it is missing. Rejects with OutputError where
 * one cannot be written.
 */
export async function writeSchemas(folder: string): Promise<readonly WrittenSchema[]> {
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw new OutputError(schemasUnwritable(folder, reasonOf(error)));
  });
  const written: WrittenSchema[] = [];
  for (const [yaml, schema] of Object.entries(projectSchemas())) {
    const file = await writeWhole(path.resolve(folder), [schemaFile(yaml)], `${JSON.stringify(schema, null, 2)}\n`);
    written.push({ yaml, file });
  }
  return written;
}

function schemaFile(yaml: string): string {
  return `${path.basename(yaml, '.yaml')}.schema.json`;
}
