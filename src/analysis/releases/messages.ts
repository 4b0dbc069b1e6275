import type { Message } from '../../model/problem.js';
import { listed, quoted, SEE_LIMITS } from '../../problems/index.js';

/** Every message about releases. */

const RESTORE =
  'Restore releases.jsonl and releases.key together from a backup; without them nothing is built, since what was published could be subtracted.';

export const keyMissing = (): Message => ({
  code: 'ledger-key-missing',
  message: 'There are releases, but their key, releases.key, is missing.',
  advice: RESTORE,
});
export const ledgerMissing = (): Message => ({
  code: 'ledger-missing',
  message: 'There is a key of releases, but releases.jsonl is missing.',
  advice: RESTORE,
});
export const keyDamaged = (): Message => ({
  code: 'ledger-key-damaged',
  message: 'The key of the releases is damaged.',
  advice: RESTORE,
});
export const lineDamaged = (line: number): Message => ({
  code: 'ledger-damaged',
  message: `Line ${line} of the releases was changed or damaged.`,
  advice: RESTORE,
});
export const chainBroken = (line: number): Message => ({
  code: 'ledger-chain-broken',
  message: `Line ${line} of the releases does not follow the line before: one was removed, added or moved.`,
  advice: RESTORE,
});
export const linesMissing = (found: number, expected: number): Message => ({
  code: 'ledger-cut',
  message: `There are ${found} releases, but ${expected} were made.`,
  advice: RESTORE,
});
export const otherProject = (found: string, expected: string): Message => ({
  code: 'ledger-of-another-project',
  message: `These are releases of the project ${quoted(found)}, not of "${expected}".`,
  advice: 'Restore the releases of this project, or its id in project.yaml.',
});
export const otherForm = (line: number, name: string): Message => ({
  code: 'ledger-of-another-version',
  message: `Line ${line} of the releases, ${quoted(name)}, is of a version of the program that recorded other things of a release; today's figures cannot be compared with it.`,
  advice:
    'Make the releases again: move releases.jsonl and releases.key away, bring back the project and the responses of each release, oldest first, and run "shirabe release" under the same names.',
});
export const unreadable = (name: string, reason: string): Message => ({
  code: 'ledger-unreadable',
  message: `${name} cannot be read: ${reason}.`,
  advice: 'Make it readable.',
});
export const linked = (name: string): Message => ({
  code: 'ledger-linked',
  message: `${name} is a link; a file of its own was expected.`,
  advice: 'Put the file itself into the project folder: a release replaces it, and would leave behind what the link leads to.',
});
export const notAFile = (name: string): Message => ({
  code: 'ledger-no-file',
  message: `In the place of ${name} is a folder, a pipe or a device.`,
  advice: RESTORE,
});
export const tooLarge = (name: string, bytes: number, most: number): Message => ({
  code: 'ledger-too-large',
  message: `${name} has ${bytes} bytes; at most ${most} are read.`,
  advice: SEE_LIMITS,
});
export const keyOpen = (): Message => ({
  code: 'ledger-key-open',
  message: 'Others than you may read the key of the releases: with it, answers can be guessed from releases.jsonl and tried out.',
  advice: 'Allow it to yourself alone (chmod 600 releases.key); the next release does so.',
});
export const nameTaken = (name: string, names: readonly string[]): Message => ({
  code: 'release-exists',
  message: `There is a release "${name}" already; a release is never changed.`,
  advice: `Choose another name. There are: ${listed(names)}.`,
});
export const badName = (name: string): Message => ({
  code: 'bad-release-name',
  message: `${quoted(name)} is no name for a release: it must be of letters A-Z and a-z, digits, ".", "_" and "-", and begin with a letter or digit.`,
  advice: 'Choose another, such as talk-2026.',
});
