import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { judgeNull, type NullTally } from './null-claims.js';

/** Where nothing is there, claims say so: of scripts/truth.mjs in 1,000 surveys, here in a few. */
const { NULL_SURVEYS = '10', NULL_SEED = '1', NULL_REPORT } = process.env;

it('claims tell nothing where nothing is there', { timeout: 7_200_000 }, async () => {
  const tally: NullTally = {};
  const surveys = Number(NULL_SURVEYS);
  for (let seed = Number(NULL_SEED); seed < Number(NULL_SEED) + surveys; seed += 1) await judgeNull(seed, tally);
  if (NULL_REPORT) await writeFile(NULL_REPORT, JSON.stringify({ surveys, tally }));
  // At 5 and 1 %, with what chance adds in so many surveys: 1 in 1,000 for each kind.
  const most = (rate: number) => surveys * rate + 3.1 * Math.sqrt(surveys * rate * (1 - rate)) + 1;
  for (const [kind, { told, established }] of Object.entries(tally)) {
    expect(told, kind).toBeLessThanOrEqual(most(0.05));
    expect(established, kind).toBeLessThanOrEqual(most(0.01));
  }
  expect(Object.keys(tally)).toHaveLength(14);
});
