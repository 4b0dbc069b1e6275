import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../../../src/analysis/disclosure/decide.js';
import { ATTACKERS, BEYOND } from './attackers.js';
import { drawScenario } from './generator.js';
import { KNOWN_ATTACKS } from './known-attacks.js';
import { attackScenario, emptyTallies } from './report.js';
import { type NeededRule, type Playable, type Rule, without } from './rule.js';
import { NEEDED_RULES, SURVEYS_BEYOND, UNSEEN_RULES } from './rules.js';
import { openSolver, type Solver } from './solver.js';

let solver: Solver;
beforeAll(async () => {
  solver = await openSolver();
});

/** What the attacker of a rule recovers in the survey of the rule, in words. */
async function recovered({ survey, attacker }: NeededRule, { decide, attackScenario }: Playable): Promise<readonly string[]> {
  const attackers = [...ATTACKERS, ...BEYOND].filter(({ name }) => name === attacker);
  const written = [...KNOWN_ATTACKS.map((known) => known.scenario), ...SURVEYS_BEYOND];
  const scenario = typeof survey === 'number' ? drawScenario(survey) : written.find(({ name }) => name === survey);
  if (!scenario) throw new Error(`There is no survey called ${survey}.`);
  const tallies = emptyTallies(attackers);
  await attackScenario(scenario, decide, solver, tallies, false, attackers);
  return tallies.flatMap(({ successes }) => successes.map(({ words }) => words));
}

describe.each(NEEDED_RULES)('$rule', (rule) => {
  it('is needed: without it somebody’s answer is recovered', async () => {
    expect(await recovered(rule, await without([rule]))).not.toEqual([]);
  });

  it('is enough there: with it nothing is', async () => {
    expect(await recovered(rule, { decide, attackScenario })).toEqual([]);
  });
});

describe('rules without which nothing was recovered', () => {
  const docs = readFileSync('docs/confidentiality.md', 'utf8').replaceAll(/\s+/g, ' ');

  it.each(UNSEEN_RULES)('the documentation says of "$rule" why', ({ rule, because }) => {
    expect(docs).toContain(`| ${rule} | ${because} |`);
  });

  it.each<Rule>(UNSEEN_RULES)('$rule: is where the table says', async (rule) => {
    expect((await without([rule])).decide).toBeTypeOf('function');
  });
});
