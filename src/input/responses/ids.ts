import { LIMITS } from '../../model/limits.js';
import type { Message } from '../../model/problem.js';
import { invisibleIn } from '../../problems/index.js';
import { badId, invisibleInId, noId } from './messages.js';

/** Respondent ids become folder names on any system: letters and digits of any script, `_` and `-`. */
const PATTERN = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u;

/** Names that Windows reserves for devices, also with superscript digits. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Why a text cannot be the id of a respondent; null where it can. Selectors of variants and fillers count as letters and marks in
 * Unicode, but two ids that differ by one look the same. `isExport`: the project says where in an export the ids are, or that they are made.
 */
export function idFault(text: string, isExport: boolean): Message | null {
  if (text === '') return noId();
  if (text.length > LIMITS.id) return badId(text, isExport);
  const invisible = invisibleIn(text);
  if (invisible !== null) return invisibleInId(text, invisible);
  return PATTERN.test(text) && !DEVICES.test(text.normalize('NFKC')) ? null : badId(text, isExport);
}

/** Equal for ids that some disk would take for the same name: Unicode forms and upper and lower case do not count. */
export function sameness(id: string): string {
  return id.normalize('NFKC').toLowerCase();
}
