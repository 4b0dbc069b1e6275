import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '../../../src/analysis/statistics/round-half-up.js';
import { roundSignificant } from '../../../src/analysis/statistics/round-significant.js';

describe('significant figures', () => {
  it.each([
    [1249, 1200],
    [1250, 1300],
    [-1250, -1300],
    [99.6, 100],
    [0.0125, 0.013],
    [7, 7],
    [0, 0],
  ])('%d to two of them is %d', (value, rounded) => {
    expect(roundSignificant(value, 2)).toBe(rounded);
  });

  it('are places before the decimal point too', () => {
    expect([roundHalfUp(4.05 - 4, 1), roundHalfUp(4 - 4.05, 1), roundHalfUp(0.0499999, 1)]).toEqual([0.1, -0.1, 0]);
    expect([roundHalfUp(149, -2), roundHalfUp(150, -2), roundHalfUp(2.675, 2)]).toEqual([100, 200, 2.68]);
  });
});
