import { beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../../../src/analysis/disclosure/decide.js';
import { ATTACKERS } from './attackers.js';
import { openSurvey, unprotected } from './editions.js';
import { drawScenario } from './generator.js';
import { loadScenario } from './project.js';
import { attackScenario, emptyTallies } from './report.js';
import { openSolver } from './solver.js';

const SURVEYS = 25;
const tallies = emptyTallies();

describe(`without protection, in ${SURVEYS} random surveys`, () => {
  beforeAll(async () => {
    const solver = await openSolver();
    for (let seed = 1; seed <= SURVEYS; seed += 1) await attackScenario(drawScenario(seed), unprotected, solver, tallies, false);
  }, 600_000);

  it.each(ATTACKERS)('$name recovers answers from most, so that the attack is one', ({ name }) => {
    const tally = tallies.find(({ attacker }) => attacker === name);
    expect(tally?.attacked).toBeGreaterThan(3);
    expect(tally?.successes.length).toBeGreaterThan((tally?.attacked ?? 0) / 2);
  });
});

describe('with protection', () => {
  it('most of what is asked for is published, so that silence is not what protects', async () => {
    let [shown, all] = [0, 0];
    for (let seed = 1; seed <= SURVEYS; seed += 1) {
      const scenario = { ...drawScenario(seed), weights: null };
      const survey = openSurvey(scenario, await loadScenario(scenario), decide);
      for (const item of survey.publish(0, { kind: 'public' })?.sections.flatMap(({ items }) => items) ?? []) {
        if (item.kind !== 'scale' || item.n < 15) continue;
        all += 1;
        if (item.distribution.shown) shown += 1;
      }
    }
    expect(shown / all).toBeGreaterThan(0.6);
  });
});
