import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DisclosureSettings } from '../../model/project.js';

/** What a build was made from, by what, and what it made. No time of day and no path outside the project: equal builds are equal. */
export interface Manifest {
  readonly shirabe: string;
  readonly project: string;
  readonly date: string;
  /** Name and version of everything that has a part in how outputs look. */
  readonly tools: Readonly<Record<string, string>>;
  /** Sources counted; null for all. */
  readonly sources: readonly string[] | null;
  /** The rules by which numbers were withheld; with a reason where one is below its default. */
  readonly disclosure: DisclosureSettings;
  readonly inputs: readonly FileRecord[];
  readonly outputs: readonly OutputRecord[];
}

/** A file as it was when it was read or written; `sha256` is in hexadecimal. */
export interface FileRecord {
  /** Relative to the project or the output folder, with forward slashes. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A file of the output folder. */
export interface OutputRecord extends FileRecord {
  /** What it was made from (`keyText`): a file with the same key need not be made again. */
  readonly key: string;
}

/** Names of files in the output folder: the exact results, and the manifest. */
export const RESULTS = 'results.json';
export const MANIFEST = 'manifest.json';

/** In bytes, of a manifest or journal: what 100,000 respondents have in it is a third of this. */
export const MOST_RECORD_BYTES = 400_000_000;

/** The hash in hexadecimal; a string is hashed as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The text of the manifest, its files in the order of their names. */
export function manifestJson(manifest: Manifest): string {
  const byName = (a: FileRecord, b: FileRecord) => (a.file < b.file ? -1 : 1);
  const sorted = { ...manifest, inputs: [...manifest.inputs].sort(byName), outputs: [...manifest.outputs].sort(byName) };
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

/** The files that were read, named relative to `root`, the project folder. */
export async function recordInputs(root: string, files: readonly string[]): Promise<readonly FileRecord[]> {
  return Promise.all(
    files.map(async (file) => {
      const content = await readFile(file);
      return { file: slashed(path.relative(root, file)), sha256: sha256(content), bytes: content.byteLength };
    }),
  );
}

/** The record of a file of the output folder; `key` as `keyText` makes it. */
export function recordOutput(segments: readonly string[], content: string | Uint8Array, key: string): OutputRecord {
  return { file: segments.join('/'), sha256: sha256(content), bytes: Buffer.byteLength(content), key };
}

function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
