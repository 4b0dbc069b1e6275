import type { Dirent } from 'node:fs';
import path from 'node:path';
import { refusal } from '../../problems/index.js';
import { notAFile, strangerInOutput } from './messages.js';

/** What a build writes at the top of the output folder. */
export interface Territory {
  /** Names of files and folders. */
  readonly names: readonly string[];
  /** Those of them that are known to be files. */
  readonly files: readonly string[];
}

/**
 * Refuses, by InputError, an output folder in which anything but files and folders lies where a build writes: a link would lead what
 * is written elsewhere, and a pipe would wait for a reader. What else is in the folder is left alone.
 */
export function refuseStrangers(folder: string, entries: readonly Dirent[], { names, files }: Territory): void {
  const messages = entries.flatMap((entry) => {
    const name = path.relative(folder, path.join(entry.parentPath, entry.name));
    const [first = ''] = name.split(path.sep);
    if (!names.includes(first) && !files.includes(first)) return [];
    if (!entry.isFile() && !entry.isDirectory()) return [strangerInOutput(name, folder)];
    return files.includes(name) && !entry.isFile() ? [notAFile(name, folder)] : [];
  });
  if (messages.length > 0) throw refusal(messages.slice(0, MOST));
}

/** Of more, one is much like the other. */
const MOST = 5;
