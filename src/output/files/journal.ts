import { constants } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { readWholeFile } from '../../input/files/index.js';
import { OutputError } from '../../problems/index.js';
import { MOST_RECORD_BYTES, type OutputRecord } from './manifest.js';
import { cannotBeWritten } from './messages.js';

/**
 * What a build has finished so far, a line for each file. The manifest is written last, so a build that is cut off leaves only this:
 * the next one reads it and goes on from there.
 */
export interface Journal {
  /** Adds a line. Rejects with OutputError where it cannot be written. */
  add(record: OutputRecord): Promise<void>;
  /** Removes the journal, once the manifest holds everything that it says. */
  remove(): Promise<void>;
  close(): Promise<void>;
}

/** The name of the journal in the output folder. */
export const JOURNAL = '.shirabe-journal.jsonl';

/** Lines are added at the end, and never through a link. Windows has no such flag. */
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

/** Continues the journal of a build that was cut off; the file is there from the first record on. */
export function openJournal(root: string): Journal {
  const file = path.join(root, JOURNAL);
  const refuse = (error: unknown): never => {
    throw new OutputError(cannotBeWritten(file, error));
  };
  let opening: Promise<FileHandle> | null = null;
  async function openFile(): Promise<FileHandle> {
    const handle = await open(file, APPEND);
    // What follows a line that was cut off must not become a part of it.
    await handle.appendFile('\n');
    return handle;
  }
  async function close(): Promise<void> {
    const handle = await opening?.catch(() => null);
    opening = null;
    await handle?.close();
  }
  return {
    async add(record) {
      opening ??= openFile();
      await opening.then((handle) => handle.appendFile(`${JSON.stringify(record)}\n`)).catch(refuse);
    },
    async remove() {
      await close();
      await rm(file, { force: true }).catch(refuse);
    },
    close,
  };
}

/** What the whole lines hold, in their order; none where there is no journal. */
export async function journalRecords(root: string): Promise<readonly unknown[]> {
  const read = await readWholeFile(path.join(root, JOURNAL), MOST_RECORD_BYTES);
  const text = 'bytes' in read ? read.bytes.toString('utf8') : '';
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}
