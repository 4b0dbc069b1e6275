import { writeWhole } from './files.js';
import { MANIFEST, type Manifest, manifestJson, type OutputRecord } from './manifest.js';
import type { Output } from './output.js';

/**
 * Ends a build. After a complete one, what the last build made and this one did not is removed; after any other, it stays on
 * record. The manifest is written last. Returns the names of removed files.
 */
export async function concludeBuild(
  { folder, previous, journal }: Output,
  records: readonly OutputRecord[],
  complete: boolean,
  about: Omit<Manifest, 'outputs'>,
): Promise<readonly string[]> {
  const current = new Set(records.map((record) => record.file));
  const removed = complete ? await previous.removeStale(current) : [];
  const kept = complete ? [] : [...previous.outputs.values()].filter((record) => !current.has(record.file));
  await writeWhole(folder, [MANIFEST], manifestJson({ ...about, outputs: [...kept, ...records] }));
  await journal.remove();
  return removed;
}
