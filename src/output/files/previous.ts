import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { lstat, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { readWholeFile } from '../../input/files/index.js';
import { OutputError } from '../../problems/index.js';
import { insideFolder } from './inside.js';
import { journalRecords } from './journal.js';
import { differingParts, type KeyPart, sameInputs } from './key.js';
import { MANIFEST, type Manifest, MOST_RECORD_BYTES, type OutputRecord, sha256 } from './manifest.js';
import { cannotBeRemoved } from './messages.js';

/** Why an output is made, again or for the first time. */
export type Reason = 'new' | 'damaged' | Exclude<KeyPart, 'inputs'>;

/** The key of a file that may not have to be made: its parts are hashed, by `text`, only where the inputs differ. */
export interface PossibleKey {
  readonly inputs: string;
  text(): string;
}

/** What the last build, or one that was interrupted after it, left in the output folder. */
export interface Previous {
  readonly outputs: ReadonlyMap<string, OutputRecord>;
  /** The record of a file that is on the disk unchanged and was made from the same things; else the reasons to make it. */
  find(segments: readonly string[], key: PossibleKey): Promise<OutputRecord | readonly Reason[]>;
  /**
   * Removes files that the last build made and this one does not; returns their names. Throws OutputError for one that cannot be
   * removed.
   */
  removeStale(current: ReadonlySet<string>): Promise<readonly string[]>;
}

/**
 * What is in the manifest and in the journal. Where the manifest is missing or damaged nothing is known of it: everything is made
 * again and nothing removed.
 */
export async function readPrevious(root: string): Promise<Previous> {
  const records = [...(await recordsIn(path.join(root, MANIFEST))), ...(await journalRecords(root)).filter(isRecord)];
  const outputs = new Map(records.map((record) => [record.file, record]));
  return {
    outputs,
    async find(segments, { inputs, text }) {
      const record = outputs.get(segments.join('/'));
      if (!record) return ['new'];
      const key = sameInputs(record.key, inputs) ? record.key : text();
      const reasons = differingParts(record.key, key) as readonly Reason[];
      if (reasons.length > 0) return reasons;
      return (await isWhole(root, segments, record)) ? { ...record, key } : ['damaged'];
    },
    async removeStale(current) {
      const removed: string[] = [];
      for (const file of outputs.keys()) if (!current.has(file) && (await removeWithEmptyFolders(root, file))) removed.push(file);
      return removed;
    },
  };
}

/** Files of more bytes than this are read in pieces. */
const LARGE = 50_000_000;

async function sha256OfLarge(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest('hex');
}

/** Every file of the last build is read. One call for a whole file takes half the time of reading it in pieces. */
async function isWhole(root: string, segments: readonly string[], { sha256: expected, bytes }: OutputRecord): Promise<boolean> {
  try {
    const file = await insideFolder(root, segments);
    if (!(await lstat(file)).isFile()) return false;
    return (bytes > LARGE ? await sha256OfLarge(file) : sha256(readFileSync(file))) === expected;
  } catch {
    return false;
  }
}

/** The manifest and the journal are files that anyone can edit. */
function isRecord(record: unknown): record is OutputRecord {
  const { file, key, sha256: hash, bytes } = (record ?? {}) as Partial<OutputRecord>;
  return typeof file === 'string' && typeof key === 'string' && typeof hash === 'string' && typeof bytes === 'number';
}

async function recordsIn(file: string): Promise<readonly OutputRecord[]> {
  try {
    const read = await readWholeFile(file, MOST_RECORD_BYTES);
    if ('fault' in read) return [];
    const manifest = JSON.parse(read.bytes.toString('utf8')) as Partial<Manifest>;
    return (manifest.outputs ?? []).filter(isRecord);
  } catch {
    return [];
  }
}

/**
 * False where there is no such file inside the folder. Anyone can edit the manifest: it must not make this program remove files
 * elsewhere.
 */
async function removeWithEmptyFolders(root: string, file: string): Promise<boolean> {
  const segments = file.split('/');
  const inside = await insideFolder(root, segments).catch(() => null);
  if (inside === null || !(await isFile(inside))) return false;
  await rm(inside).catch((error) => {
    throw new OutputError(cannotBeRemoved(inside, error));
  });
  for (let depth = segments.length - 1; depth > 0; depth -= 1) {
    const emptied = await rmdir(path.join(root, ...segments.slice(0, depth))).then(
      () => true,
      () => false,
    );
    if (!emptied) break;
  }
  return true;
}

/** A file, or a link in its place, which can be removed without its target. */
async function isFile(file: string): Promise<boolean> {
  return lstat(file).then(
    (found) => !found.isDirectory(),
    () => false,
  );
}
