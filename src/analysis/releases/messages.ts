import type { Message } from '../../model/problem.js';
import { quoted } from '../../problems/index.js';

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
  message: `These are releases of the project "${found}", not of "${expected}".`,
  advice: 'Restore the releases of this project, or its id in project.yaml.',
});
export const unreadable = (name: string, reason: string): Message => ({
  code: 'ledger-unreadable',
  message: `${name} cannot be read: ${reason}.`,
  advice: 'Make it readable.',
});
export const nameTaken = (name: string, names: readonly string[]): Message => ({
  code: 'release-exists',
  message: `There is a release "${name}" already; a release is never changed.`,
  advice: `Choose another name. There are: ${names.join(', ')}.`,
});
export const badName = (name: string): Message => ({
  code: 'bad-release-name',
  message: `${quoted(name)} is no name for a release: it must be of letters A-Z and a-z, digits, ".", "_" and "-", and begin with a letter or digit.`,
  advice: 'Choose another, such as talk-2026.',
});
