import { reasonOf } from '../../problems/index.js';

/** What can go wrong with files of the output folder. `error` is what the system said. */

export const cannotBeWritten = (file: string, error: unknown): string => `${file} cannot be written: ${reasonOf(error)}.`;
export const cannotBeRemoved = (file: string, error: unknown): string =>
  `${file} is out of date and cannot be removed: ${reasonOf(error)}.`;
export const folderCannotBeMade = (folder: string, error: unknown): string =>
  `The output folder ${folder} cannot be made: ${reasonOf(error)}.`;
export const notAFolder = (): string => 'it is not a folder';
export const notInside = (file: string, root: string): string => `${file} is not a file inside ${root}.`;
export const leadsOut = (file: string, root: string): string =>
  `${file} is refused: its folder is a link that leads out of ${root}.`;
/** `holder`: the process that holds the folder; null where that is not known. */
export const heldByAnother = (
  folder: string,
  holder: { readonly pid: number; readonly host: string } | null,
  lock: string,
): string => {
  const who = holder ? ` (process ${holder.pid} on ${holder.host})` : '';
  return `Another build${who} is writing into ${folder}. Wait for it to end, or write elsewhere with --out. If there is none, remove ${lock} there.`;
};
