import { expect, it } from 'vitest';
import { isEquivalent } from '../../../src/analysis/statistics/equivalence.js';

it('a difference is equivalent to none where its interval at 90 % lies within the margin', () => {
  // R: .1 + qt(.95, 20) * .1 is .2724718.
  const spread = { standardError: 0.1, degreesOfFreedom: 20 };
  expect([0.2725, 0.2724].map((margin) => isEquivalent(0.1, spread, margin))).toEqual([true, false]);
  expect([0.2725, 0.2724].map((margin) => isEquivalent(-0.1, spread, margin))).toEqual([true, false]);
});
