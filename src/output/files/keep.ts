import { writePieces, writeWhole } from './files.js';
import { keyText } from './key.js';
import { type OutputRecord, sha256 } from './manifest.js';
import type { Output } from './output.js';
import type { PossibleKey, Reason } from './previous.js';

/** Why a file is made. */
export type MakingReason = Reason | 'forced';

/** A file in the output folder, and why it was made; no reasons where the one of the last build was kept. */
export interface KeptFile {
  readonly reasons: readonly MakingReason[];
  readonly record: OutputRecord;
}

/** A whole file, or the pieces of one that is too long for memory. */
export type Content = string | Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Keeps a file of the last build where it would be made from the same things, and writes the others, each with a line in the
 * journal.
 */
export interface Keeper {
  /** The output folder. */
  readonly folder: string;
  /** The file where the one of the last build can be kept; else the reasons to make it. */
  find(segments: readonly string[], key: PossibleKey): Promise<KeptFile | readonly MakingReason[]>;
  /** Rejects with OutputError where the file cannot be written, and with whatever its pieces reject with. */
  write(segments: readonly string[], key: PossibleKey, reasons: readonly MakingReason[], content: Content): Promise<KeptFile>;
  /** Finds the file or writes it; `make` is called only where it is written. */
  keep(segments: readonly string[], key: PossibleKey, make: () => Content | Promise<Content>): Promise<KeptFile>;
}

/** `force`: nothing is kept, everything is made. */
export function openKeeper({ folder, previous, journal }: Output, force: boolean): Keeper {
  const keeper: Keeper = {
    folder,
    async find(segments, key) {
      const there = force ? (['forced'] as const) : await previous.find(segments, key);
      return 'sha256' in there ? { reasons: [], record: there } : there;
    },
    async write(segments, key, reasons, content) {
      const written = await writeContent(folder, segments, content);
      const record: OutputRecord = { file: segments.join('/'), ...written, key: key.text() };
      await journal.add(record);
      return { reasons, record };
    },
    async keep(segments, key, make) {
      const found = await keeper.find(segments, key);
      return isKept(found) ? found : keeper.write(segments, key, found, await make());
    },
  };
  return keeper;
}

/** Whether `find` found a file to keep. */
export function isKept(found: KeptFile | readonly MakingReason[]): found is KeptFile {
  return 'record' in found;
}

async function writeContent(
  folder: string,
  segments: readonly string[],
  content: Content,
): Promise<Pick<OutputRecord, 'sha256' | 'bytes'>> {
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) return writePieces(folder, segments, content);
  await writeWhole(folder, segments, content);
  return { sha256: sha256(content), bytes: Buffer.byteLength(content) };
}

/** What a file is made from that is no document but a list, a copy or a table. */
export interface Source {
  /** Its content, names and passwords included. Only hashes of it are kept. */
  readonly own: unknown;
  /** The settings that it depends on. */
  readonly texts?: unknown;
}

/** Keeps files that are made from a `Source`. */
export interface Shelf {
  readonly folder: string;
  keep(segments: readonly string[], source: Source, make: () => Content | Promise<Content>): Promise<KeptFile>;
}

/** `program`: the hash of the code, which is part of what a file is made from. */
export function openShelf(keeper: Keeper, program: string): Shelf {
  return {
    folder: keeper.folder,
    keep: (segments, source, make) => keeper.keep(segments, keyOf(source, program), make),
  };
}

function keyOf({ own, texts = null }: Source, program: string): PossibleKey {
  const [ownHash, textsHash] = [hashOf(own), hashOf(texts)];
  const inputs = hashOf([ownHash, textsHash, program]);
  const key = keyText({ inputs, own: ownHash, figures: '', others: '', texts: textsHash, looks: '', program });
  return { inputs, text: () => key };
}

function hashOf(value: unknown): string {
  return sha256(JSON.stringify(value));
}
