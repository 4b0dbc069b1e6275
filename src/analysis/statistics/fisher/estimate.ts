import type { FisherTest } from '../../../model/statistics.js';
import type { ContingencyTable } from '../table.js';
import { randomFrom } from './random.js';
import { fillRandomly } from './random-table.js';
import { TOLERANCE } from './tolerance.js';

/** A whole number without meaning: the same tables are drawn in every build. */
const SEED = 1935;
const MOST_REPLICATES = 100_000;
const LEAST_REPLICATES = 10_000;
/** Steps of drawing tables, about half a second. */
const STEPS = 40_000_000;

/**
 * The probability of a table at most as probable as the observed one, from random tables of the same margins: (k + 1) / (B + 1) where k
 * of B are (Phipson and Smyth 2010, Statistical Applications in Genetics and Molecular Biology 9), so that it is never 0. There are
 * fewer replicates for tables of many answers, which take longer to draw.
 */
export function estimateByTables(table: ContingencyTable): FisherTest {
  const { cells, rowTotals, columnTotals, total } = table;
  const logFactorials = logFactorialsTo(total);
  const replicates = Math.round(Math.min(MOST_REPLICATES, Math.max(LEAST_REPLICATES, STEPS / stepsOfADraw(table))));
  const random = randomFrom(SEED);
  const drawn = new Int32Array(rowTotals.length * columnTotals.length);
  const sizeOf = (counts: Int32Array) => counts.reduce((sum, count) => sum + (logFactorials[count] ?? 0), 0);
  const enough = sizeOf(Int32Array.from(cells.flat())) - TOLERANCE;
  let asImprobable = 0;
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    fillRandomly(drawn, rowTotals, columnTotals, logFactorials, random);
    if (sizeOf(drawn) >= enough) asImprobable += 1;
  }
  const p = (asImprobable + 1) / (replicates + 1);
  return { method: 'monte-carlo', p, replicates, standardError: Math.sqrt((p * (1 - p)) / replicates) };
}

/** About: some for each cell, and as many as its count varies by. */
function stepsOfADraw({ rowTotals, columnTotals, total }: ContingencyTable): number {
  const ofCells = rowTotals.flatMap((row) => columnTotals.map((column) => 10 + 2 * Math.sqrt((row * column) / total)));
  return ofCells.reduce((sum, steps) => sum + steps, 0);
}

function logFactorialsTo(most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let number = 1; number <= most; number += 1) logs[number] = (logs[number - 1] ?? 0) + Math.log(number);
  return logs;
}
