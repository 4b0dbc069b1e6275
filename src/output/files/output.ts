import { rmdir } from 'node:fs/promises';
import { openFolder, removeLeftovers } from './files.js';
import { type Journal, openJournal } from './journal.js';
import { lockFolder } from './lock.js';
import { type Previous, readPrevious } from './previous.js';

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
 * Opens the folder for a build, made where it is missing. Rejects with OutputError where it cannot be made, or another build is
 * writing into it.
 */
export async function openOutput(folder: string): Promise<Output> {
  const isNew = await openFolder(folder);
  const lock = await lockFolder(folder);
  const journal = openJournal(folder);
  const close = async () => {
    await journal.close();
    await lock.release();
    // A build that wrote nothing leaves nothing.
    if (isNew) await rmdir(folder).catch(() => undefined);
  };
  try {
    await removeLeftovers(folder);
    return { folder, previous: await readPrevious(folder), journal, close };
  } catch (error) {
    await close();
    throw error;
  }
}
