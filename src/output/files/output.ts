import { entriesBelow, openFolder, removeEmpty, removeLeftovers } from './files.js';
import { JOURNAL, type Journal, openJournal } from './journal.js';
import { LOCK, lockFolder } from './lock.js';
import { MANIFEST, RESULTS } from './manifest.js';
import { type ReadPlaces, refuseOddPlace } from './place.js';
import { type Previous, readPrevious } from './previous.js';
import { refuseStrangers } from './strangers.js';

/** The output folder while a build writes into it. */
export interface Output {
  readonly folder: string;
  /** What was there before. */
  readonly previous: Previous;
  readonly journal: Journal;
  /** Lets other builds into the folder. */
  close(): Promise<void>;
}

/**
 * Opens the folder for a build of `project`, made where it is missing. `names` are the files and folders that the build makes in
 * it, besides its own records. Rejects with InputError, and leaves nothing, where the folder cannot be meant or cannot be written
 * into, or where there is a link in it where the build writes; with OutputError where another build is writing into it.
 */
export async function openOutput(folder: string, project: ReadPlaces, names: readonly string[]): Promise<Output> {
  await refuseOddPlace(folder, project, names);
  const made = await openFolder(folder);
  const leave = async () => {
    // A build that wrote nothing leaves nothing.
    if (made !== null) await removeEmpty(folder, made);
  };
  try {
    const entries = await entriesBelow(folder);
    refuseStrangers(folder, entries, { names, files: [RESULTS, MANIFEST, JOURNAL, LOCK] });
    const lock = await lockFolder(folder);
    const journal = openJournal(folder);
    const close = async () => {
      await journal.close();
      await lock.release();
      await leave();
    };
    try {
      await removeLeftovers(entries);
      return { folder, previous: await readPrevious(folder), journal, close };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    await leave();
    throw error;
  }
}
