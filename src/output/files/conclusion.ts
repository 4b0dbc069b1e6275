import { OutputError } from '../../problems/index.js';
import { writeWhole } from './files.js';
import { MANIFEST, type Manifest, manifestJson, type OutputRecord, RESULTS, recordOutput } from './manifest.js';
import type { Output } from './output.js';

/** What a build made, and whether that is all that the project makes. */
export interface Conclusion {
  /** The content of results.json. */
  readonly results: string;
  /** The files that the build made or kept. */
  readonly records: readonly OutputRecord[];
  /** Whether these are all files that the project makes. */
  readonly complete: boolean;
  readonly buildInputs: Omit<Manifest, 'outputs'>;
}

/** What was removed, and what could not be written or removed. */
export interface Concluded {
  /** Names of files of the last build that are gone. */
  readonly removed: readonly string[];
  readonly failures: readonly { readonly document: string; readonly reason: string }[];
}

/**
 * Ends a build: writes results.json and, last of all, the manifest. After a complete build, files of the last build that this one
 * did not make are removed; after any other they stay in the manifest. What cannot be written or removed is returned with the other
 * failures, not thrown; the journal then stays, and the next build goes on from it.
 */
export async function concludeBuild(output: Output, { results, records, complete, buildInputs }: Conclusion): Promise<Concluded> {
  const { folder, previous, journal } = output;
  const written = await attempt(RESULTS, () => writeWhole(folder, [RESULTS], results));
  const whole = complete && written.failures.length === 0;
  const current = [...(written.failures.length === 0 ? [recordOutput([RESULTS], results, '')] : []), ...records];
  const names = new Set(current.map(({ file }) => file));
  const concluded = await attempt(MANIFEST, async () => {
    const removed = whole ? await previous.removeStale(names) : [];
    const kept = whole ? [] : [...previous.outputs.values()].filter(({ file }) => !names.has(file));
    await writeWhole(folder, [MANIFEST], manifestJson({ ...buildInputs, outputs: [...kept, ...current] }));
    await journal.remove();
    return removed;
  });
  return { removed: concluded.value ?? [], failures: [...written.failures, ...concluded.failures] };
}

async function attempt<T>(document: string, work: () => Promise<T>): Promise<{ value?: T; failures: Concluded['failures'] }> {
  try {
    return { value: await work(), failures: [] };
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    return { failures: [{ document, reason: error.message }] };
  }
}
