import { beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../../../src/analysis/disclosure/decide.js';
import { ATTACKERS } from './attackers.js';
import { type Defence, unprotected } from './editions.js';
import type { KnownAttack } from './hand-written.js';
import { KNOWN_ATTACKS } from './known-attacks.js';
import { attackScenario, emptyTallies } from './report.js';
import { openSolver, type Solver } from './solver.js';

let solver: Solver;
beforeAll(async () => {
  solver = await openSolver();
});

/** What each kind of attacker recovers, in words. */
async function recovered({ scenario }: KnownAttack, defence: Defence): Promise<Readonly<Record<string, string>>> {
  const tallies = emptyTallies();
  await attackScenario(scenario, defence, solver, tallies, true);
  return Object.fromEntries(tallies.flatMap(({ attacker, successes }) => successes.map(({ words }) => [attacker, words])));
}

describe.each(KNOWN_ATTACKS)('$scenario.name: $how', (attack) => {
  it('is found where nothing is protected', async () => {
    expect(ATTACKERS.map(({ name }) => name)).toContain(attack.attacker);
    expect(Object.keys(await recovered(attack, unprotected))).toContain(attack.attacker);
  });

  it('recovers nothing from what is published', async () => {
    expect(await recovered(attack, decide)).toEqual({});
  });
});
