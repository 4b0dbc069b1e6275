import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ATTACKERS, BEYOND } from './attackers.js';
import { drawScenario } from './generator.js';
import { emptyTallies } from './report.js';
import { type Rule, without } from './rule.js';
import { NEEDED_RULES, UNSEEN_RULES } from './rules.js';
import { openSolver } from './solver.js';

/** `npm run attack` asks for other surveys, more words, a rule to switch off, and a folder to write the tallies to. */
const SURVEYS = Number(process.env.ATTACK_SURVEYS ?? 200);
const FIRST = Number(process.env.ATTACK_SEED ?? 1);
const IS_EXPLAINED = process.env.ATTACK_VERBOSE === '1';
const WITHOUT = process.env.ATTACK_WITHOUT;
const REPORT = process.env.ATTACK_REPORT;
const TIMEOUT = 24 * 3_600_000;

/** Every other of the random surveys, so that two files share the work. */
export function attackEveryOther(half: 'even' | 'odd'): void {
  const attackers = REPORT ? [...ATTACKERS, ...BEYOND] : ATTACKERS;
  const tallies = emptyTallies(attackers);
  const seeds = Array.from({ length: SURVEYS }, (_, index) => FIRST + index).filter(
    (seed) => (seed % 2 === 0) === (half === 'even'),
  );

  describe(`in ${seeds.length} random surveys`, () => {
    beforeAll(async () => {
      const solver = await openSolver();
      const { decide, attackScenario } = await without(switchedOff());
      for (const seed of seeds) await attackScenario(drawScenario(seed), decide, solver, tallies, IS_EXPLAINED, attackers);
      if (!REPORT) return;
      mkdirSync(REPORT, { recursive: true });
      writeFileSync(path.join(REPORT, `${half}.json`), JSON.stringify(tallies));
    }, TIMEOUT);

    it.each(ATTACKERS)('$name recovers nobody’s answer', ({ name }) => {
      const found = tallies.find(({ attacker }) => attacker === name)?.successes ?? [];
      expect(found.map(({ scenario, words }) => `${scenario}: ${words}`)).toEqual([]);
    });

    it('leaves hardly anything undecided', () => {
      const undecided = tallies.reduce((sum, tally) => sum + tally.undecided, 0);
      expect(undecided).toBeLessThanOrEqual(seeds.length / 50);
    });
  });
}

function switchedOff(): readonly Rule[] {
  if (!WITHOUT) return [];
  const found = [...NEEDED_RULES, ...UNSEEN_RULES].filter(({ rule }) => rule === WITHOUT);
  if (found.length === 0) throw new Error(`There is no rule called ${WITHOUT}; they are in rules-of-*.ts and unseen-rules.ts.`);
  return found;
}
