import { describe, expect, it } from 'vitest';
import { bandEdges, rangesBetween } from '../../../src/analysis/results/band-edges.js';
import { bandLabel } from '../../../src/analysis/results/band-wording.js';

const times = (count: number, ...values: readonly number[]) =>
  values.flatMap((value) => Array.from({ length: count }, () => value));
const ages = times(3, ...Array.from({ length: 40 }, (_, index) => 20 + index));
const labels = (edges: readonly number[], isWhole: boolean) => rangesBetween(edges, isWhole).map((range) => bandLabel(range).en);

describe('the bands of numbers', () => {
  it('are of the finest round width in which each has enough, with open ends', () => {
    // Every age from 20 to 59 three times: five years hold fifteen, two years six.
    expect(bandEdges(ages, 10)).toEqual([25, 30, 35, 40, 45, 50, 55]);
    expect(bandEdges(ages, 16)).toEqual([30, 40, 50]);
    expect(bandEdges(ages, 60)).toEqual([40]);
  });

  it('grow with the numbers where most are small', () => {
    expect(bandEdges(times(30, 3, 8, 30, 300), 10)).toEqual([5, 10, 50]);
  });

  it('are none where there are not two with enough', () => {
    expect(bandEdges(ages, 61)).toEqual([]);
    expect(bandEdges(times(40, 7), 10)).toEqual([]);
    expect(bandEdges([], 10)).toEqual([]);
  });

  it('are of parts where numbers are, without what floating point leaves', () => {
    expect(bandEdges(times(12, 0.05, 0.15, 0.25, 0.35), 10)).toEqual([0.1, 0.2, 0.3]);
  });

  it('take negative numbers as they are', () => {
    expect(bandEdges(times(12, -15, -5, 5, 15), 10)).toEqual([-10, 0, 10]);
  });

  it('are called by both ends, of parts by where they begin', () => {
    expect(labels([20, 30], true)).toEqual(['≤ 19', '20–29', '≥ 30']);
    expect(labels([5, 6, 1000], true)).toEqual(['≤ 4', '5', '6–999', '≥ 1,000']);
    expect(labels([0.5, 1], false)).toEqual(['< 0.5', '0.5 – < 1', '≥ 1']);
  });
});
