import { loadProject } from '../../src/input/project/load.js';
import { readResponses } from '../../src/input/responses/read.js';
import { writeProject } from './project.js';

/** Loads and reads the small project with some of its files replaced. */
export async function readSmall(changes: Readonly<Record<string, string | Uint8Array | null>> = {}) {
  const { project, warnings } = await loadProject(await writeProject(changes));
  const read = await readResponses(project);
  return { project, ...read, warnings: [...warnings, ...read.warnings] };
}
