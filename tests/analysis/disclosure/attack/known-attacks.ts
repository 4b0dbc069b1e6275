import { ATTACKS_ON_BOUNDS } from './attacks-on-bounds.js';
import { ATTACKS_ON_CONDITIONS } from './attacks-on-conditions.js';
import { ATTACKS_ON_EDITIONS } from './attacks-on-editions.js';
import { ATTACKS_ON_GROUPS } from './attacks-on-groups.js';
import { ATTACKS_ON_NUMBERS } from './attacks-on-numbers.js';
import type { KnownAttack } from './hand-written.js';

/** Surveys written by hand, each with an attack that succeeds where nothing is protected. */
export const KNOWN_ATTACKS: readonly KnownAttack[] = [
  ...ATTACKS_ON_CONDITIONS,
  ...ATTACKS_ON_EDITIONS,
  ...ATTACKS_ON_GROUPS,
  ...ATTACKS_ON_NUMBERS,
  ...ATTACKS_ON_BOUNDS,
];
