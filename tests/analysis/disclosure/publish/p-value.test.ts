import { describe, expect, it } from 'vitest';
import { publishedP } from '../../../../src/analysis/disclosure/publish/p-value.js';

describe('a published p-value', () => {
  it.each([
    [0.8377, 0.84],
    [0.1235, 0.12],
    [0.0246, 0.025],
    [0.015625, 0.016],
    [0.0013, 0.001],
    [0.000999, 0],
    [0, 0],
    [1, 1],
  ])('of %f is %f: two significant digits, three decimals, and 0 below .001', (p, expected) => {
    expect(publishedP(p)).toBe(expected);
  });

  it.each([
    [0.04951, 0.049],
    [0.05, 0.05],
    [0.0504, 0.05],
    [0.00999, 0.009],
    [0.0997, 0.099],
  ])('of %f is %f, on the side of .05, .01 and .1 on which it is', (p, expected) => {
    expect(publishedP(p)).toBe(expected);
    for (const bound of [0.01, 0.05, 0.1]) expect(publishedP(p) < bound).toBe(p < bound);
  });
});
