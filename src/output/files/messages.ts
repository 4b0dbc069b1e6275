import type { Message } from '../../model/problem.js';
import { excerpt, reasonOf, say } from '../../problems/index.js';

/** What can go wrong with files of the output folder. `error` is what the system said. */

export const cannotBeWritten = (file: string, error: unknown): string => `${file} cannot be written: ${reasonOf(error)}.`;
export const cannotBeRemoved = (file: string, error: unknown): string =>
  `${file} is out of date and cannot be removed: ${reasonOf(error)}.`;
export const notInside = (file: string, root: string): string => `${file} is not a file inside ${root}.`;
export const isALink = (folder: string): string => `${folder} is a link, and nothing is written through links.`;
export const folderCannotBeMade = (folder: string, error: unknown): string =>
  `The output folder ${named(folder)} cannot be made: ${reasonOf(error)}.`;

// A place that cannot be meant; it is refused before anything is made.

const ELSEWHERE = 'Write elsewhere with --out.';
const APART = `What is read and what is made must not lie together. ${ELSEWHERE}`;

export const cannotBeOutput = (folder: string, error: unknown): Message =>
  say('bad-output', `The output folder ${named(folder)} cannot be made or written into: ${reasonOf(error)}.`, ELSEWHERE);
export const outputIsProject = (folder: string): Message =>
  say('output-is-project', `The output folder ${named(folder)} is the project folder itself.`, APART);
export const outputAroundProject = (folder: string, name: string): Message =>
  say(
    'output-around-project',
    `The project lies in "${name}" of the output folder ${named(folder)}, into which files are written.`,
    APART,
  );
export const outputInProject = (folder: string, within: string): Message =>
  say(
    'output-in-project',
    `The output folder ${named(folder)} lies in "${within}" of the project, from which files are read.`,
    APART,
  );
export const strangerInOutput = (name: string, folder: string): Message =>
  say(
    'stranger-in-output',
    `${named(name)} in the output folder ${named(folder)} is a link, a pipe or a device, and nothing is written through such.`,
    'Remove it, or write elsewhere with --out.',
  );
export const notAFile = (name: string, folder: string): Message =>
  say(
    'no-file-in-output',
    `${named(name)} in the output folder ${named(folder)} is not a file.`,
    'Remove it, or write elsewhere with --out.',
  );
export const projectNotWritable = (error: unknown): Message =>
  say(
    'project-not-writable',
    `A release is written into the project folder, but ${reasonOf(error)}.`,
    'Allow it, or copy the project elsewhere.',
  );

/** A path for a message; the system allows longer ones than a person reads. */
function named(file: string): string {
  return excerpt(file, 200);
}

/** `holder`: the process that holds the folder; null where that is not known. */
export const heldByAnother = (
  folder: string,
  holder: { readonly pid: number; readonly host: string } | null,
  lock: string,
): string => {
  const who = holder ? ` (process ${holder.pid} on ${holder.host})` : '';
  return `Another build${who} is writing into ${folder}. Wait for it to end, or write elsewhere with --out. If there is none, remove ${lock} there.`;
};
