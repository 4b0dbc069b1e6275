import type { Message } from '../../model/problem.js';
import { say } from '../../problems/index.js';

/** Why there is no browser to print with. */

export const notAProgram = (variable: string, executable: string): Message =>
  say(
    'no-browser',
    `${variable} names "${executable}", which is not a program that can be run.`,
    'Correct it, or unset it to use the browser that comes with Shirabe.',
  );
/** `reasons`: why each browser that was found did not start; none where none was found. */
export const noBrowser = (reasons: readonly string[], variable: string): string =>
  [
    ...(reasons.length > 0 ? reasons : ['No browser was found to print with.']),
    `Install Chrome or Edge, or name another browser in ${variable}.`,
  ].join(' ');
export const doesNotStart = (name: string, executable: string, reason: string): string =>
  `The ${name} (${executable}) does not start: ${reason}.`;
export const noPrivateFolder = (): string => 'No folder of your own can be written to, and the browser needs one.';
export const tookTooLong = (ms: number): string => `it took longer than ${ms / 1000} s`;
export const browserEnded = (): string => 'the browser ended';
export const endsAtOnce = (): string => 'it ends at once';
