import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { emptyTally, judgeSurvey } from './run.js';

/**
 * What is said of drawn surveys is true of their answers, in both languages, and said with one verdict. scripts/truth.mjs asks for more
 * surveys than the few that are looked at by default, and for a report.
 */
const { TRUTH_SURVEYS = '8', TRUTH_SEED = '1', TRUTH_REPORT } = process.env;

it('documents say nothing that is false, and nothing twice with two verdicts', { timeout: 7_200_000 }, async () => {
  const tally = emptyTally();
  for (let seed = Number(TRUTH_SEED); seed < Number(TRUTH_SEED) + Number(TRUTH_SURVEYS); seed += 1)
    await judgeSurvey(seed, tally);
  if (TRUTH_REPORT) await writeFile(TRUTH_REPORT, JSON.stringify(tally));
  expect(tally.wrong).toEqual([]);
  expect(tally.contradictory).toEqual([]);
  expect(tally.refused).toEqual([]);
  for (const { all, understood } of Object.values(tally.sentences)) {
    expect(all).toBeGreaterThan(100 * tally.surveys);
    expect(understood / all).toBeGreaterThan(0.98);
  }
});

it('a deck of exact figures names who leads as the brief does, whose means are rounded', { timeout: 120_000 }, async () => {
  const tally = emptyTally();
  // Their means to more decimals would rank items, or name groups, in another order.
  for (const seed of [1035, 1129]) await judgeSurvey(seed, tally);
  expect(tally.refused).toEqual([]);
});
