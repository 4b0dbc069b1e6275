import path from 'node:path';
import { z } from 'zod';
import { type AttributeDraft, readAttributes } from './attribute.js';
import { type Folder, PROJECT_FILE } from './folder.js';
import { readMapping } from './mapping.js';
import { registryUndeclared } from './messages.js';
import { resolveFile } from './paths.js';
import type { Reader } from './reader.js';
import { optional } from './shape.js';
import { wordShape } from './word-shapes.js';
import { childCursor, nearestCursor, type YamlCursor } from './yaml/index.js';

const REGISTRY_FILE = 'respondents.csv';

export const REGISTRY = { file: optional(wordShape), attributes: z.array(z.unknown()).default([]) };

/** The registry as project.yaml describes it. */
export interface RegistryDraft {
  /** Absolute path; null where there is no registry, or its file cannot be used. */
  readonly file: string | null;
  readonly attributes: readonly AttributeDraft[];
}

/** Reads `respondents` of project.yaml. Warns of a respondents.csv that project.yaml does not mention. */
export async function readRegistry(cursor: YamlCursor | null, folder: Folder, reader: Reader): Promise<RegistryDraft> {
  if (!cursor) {
    if (folder.names.includes(REGISTRY_FILE))
      reader.problems.warn({ file: path.join(folder.root, PROJECT_FILE) }, registryUndeclared());
    return { file: null, attributes: [] };
  }
  const { values } = readMapping(cursor, REGISTRY, reader.problems);
  const name = values.file === undefined ? null : (values.file ?? REGISTRY_FILE);
  const file = name === null ? null : await resolveFile(folder, name, nearestCursor(cursor, ['file']), reader.problems);
  return { file, attributes: readAttributes(childCursor(cursor, 'attributes'), reader) };
}
