import { randomUUID } from 'node:crypto';
import { type FileHandle, link, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { readWholeFile } from '../../input/files/index.js';
import { OutputError } from '../../problems/index.js';
import { heldByAnother } from './messages.js';
import { openingError } from './place.js';
import { isRunning } from './running.js';

/** Keeps a second build out of a folder until the first one has ended. */
export interface Lock {
  release(): Promise<void>;
}

interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
}

/** The name of the lock in the output folder. */
export const LOCK = '.shirabe-lock';
/** In bytes: more than any lock has. */
const MOST_BYTES = 10_000;
const BEAT_MS = 5000;
/** A lock whose holder gave no sign of life for this long belongs to a build that was cut off, on whatever machine. */
const STALE_MS = 60_000;

/** Rejects with OutputError where another build holds the folder; as `openingError` says where the lock cannot be written. */
export async function lockFolder(root: string): Promise<Lock> {
  const file = path.join(root, LOCK);
  const holder: Holder = { token: randomUUID(), pid: process.pid, host: hostname() };
  if (!(await tryToHold(file, holder))) {
    await takeOver(file);
    if (!(await tryToHold(file, holder))) throw held(file, await holderOf(file));
  }
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), BEAT_MS);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      if ((await holderOf(file))?.token === holder.token) await rm(file, { force: true });
    },
  };
}

/** False where the file is there already. */
async function tryToHold(file: string, holder: Holder): Promise<boolean> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw openingError(path.dirname(file), error);
  }
  try {
    await handle.writeFile(JSON.stringify(holder));
  } finally {
    await handle.close();
  }
  return true;
}

/** Moves the lock of a build that was cut off out of the way. Of several builds that try this, one succeeds. */
async function takeOver(file: string): Promise<void> {
  const holder = await holderOf(file);
  if (!(await isDead(file, holder))) throw held(file, holder);
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside).catch(() => undefined);
  const moved = await holderOf(aside);
  // Another build was faster, and this is its lock: it goes back.
  if (moved && moved.token !== holder?.token) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

async function isDead(file: string, holder: Holder | null): Promise<boolean> {
  const age = await stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => Number.POSITIVE_INFINITY,
  );
  if (age > STALE_MS) return true;
  return holder !== null && holder.host === hostname() && !isRunning(holder.pid);
}

/** Null where the lock is gone or not written yet. */
async function holderOf(file: string): Promise<Holder | null> {
  try {
    const read = await readWholeFile(file, MOST_BYTES);
    if ('fault' in read) return null;
    const { token, pid, host } = JSON.parse(read.bytes.toString('utf8'));
    return typeof token === 'string' && Number.isInteger(pid) && typeof host === 'string' ? { token, pid, host } : null;
  } catch {
    return null;
  }
}

function held(file: string, holder: Holder | null): OutputError {
  return new OutputError(heldByAnother(path.dirname(file), holder, LOCK));
}
