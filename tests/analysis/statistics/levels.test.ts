import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cliffsDelta } from '../../../src/analysis/statistics/cliffs-delta.js';
import { cronbach } from '../../../src/analysis/statistics/cronbach.js';
import { frequenciesOf } from '../../../src/analysis/statistics/frequencies.js';
import { meanInterval } from '../../../src/analysis/statistics/mean-interval.js';
import { wilsonInterval } from '../../../src/analysis/statistics/wilson.js';
import { got } from './got.js';

interface Case {
  readonly level: number;
  readonly x: readonly number[];
  readonly mean: readonly number[];
  readonly share: readonly number[];
  readonly columns: readonly (readonly number[])[];
  readonly alpha: readonly number[];
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly delta: readonly number[];
}

/** Computed by scripts/r/inference.R. */
const R: readonly Case[] = JSON.parse(readFileSync(new URL('../../fixtures/r/inference.json', import.meta.url), 'utf8')).cases
  .levels;

function agree({ low, high }: { low: number | null; high: number | null }, [least, most]: readonly number[]): void {
  expect(Math.abs((low ?? Number.NaN) - (least ?? 0))).toBeLessThanOrEqual(1e-10 * Math.abs(least ?? 0));
  expect(Math.abs((high ?? Number.NaN) - (most ?? 0))).toBeLessThanOrEqual(1e-10 * Math.abs(most ?? 0));
}

describe.each(R.map((one): [number, Case] => [one.level, one]))('R has the same intervals at the level %f', (level, one) => {
  it('of a mean', () => agree(got(meanInterval(frequenciesOf(one.x), { level, frame: null })), one.mean));
  it('of a share', () => agree(got(wilsonInterval(41, 108, { level, frame: null })), one.share));
  it('of alpha', () => agree(got(cronbach(one.columns, level)), one.alpha));
  it('of Cliff’s delta', () => agree(got(cliffsDelta(frequenciesOf(one.a), frequenciesOf(one.b), level)), one.delta));
});

it('covers four levels', () => expect(R.map(({ level }) => level)).toEqual([0.8, 0.9, 0.99, 0.999]));
