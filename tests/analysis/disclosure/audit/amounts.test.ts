import { describe, expect, it } from 'vitest';
import { pinsAmount } from '../../../../src/analysis/disclosure/audit/amounts.js';
import { answersIn } from '../../../../src/analysis/disclosure/audit/answers.js';
import type { Bounds } from '../../../../src/analysis/disclosure/rules/magnitudes.js';

const RULES = { magnitudes: { percent: 10, largest: 2, share: 0.85 } };
const FROM_0 = { min: 0, max: null };

/** Four classes of two tables by two groups each, as rows and columns; the amounts of each class. */
function crossed(classes: readonly (readonly number[])[], bounds: Bounds = FROM_0): boolean {
  const covers = [
    [0, 1, 2, 3],
    [0, 1],
    [2, 3],
    [0, 2],
    [1, 3],
  ].map((kept) => Uint8Array.from([0, 1, 2, 3], (at) => (kept.includes(at) ? 1 : 0)));
  const amounts = Float64Array.from(classes.flat());
  const of = Int32Array.from(classes.flatMap((one, at) => one.map(() => at)));
  const variable = { parts: Array.from(amounts, () => 1), truth: { kind: 'amounts', amounts, bounds } as const };
  return pinsAmount(covers, answersIn({ of, count: classes.length, covers }, variable, RULES), RULES);
}

describe('sums of several tables', () => {
  const many = [50, 50, 60, 60, 70];

  it('leave amounts open where others of the class have enough beside two insiders', () => {
    expect(crossed([many, many, many, many])).toBe(false);
  });

  it('leave one who is alone open where amounts can be exchanged with three other classes', () => {
    expect(crossed([[100], many, many, many])).toBe(false);
    // 10 per cent of 1000 is more than what the others have without the two largest of them, 50 + 20.
    expect(crossed([[1000], [20, 50, 60, 60], many, many])).toBe(true);
    expect(crossed([[1000], [50, 50, 60, 60], many, many])).toBe(false);
  });

  it('tell one who is alone where two insiders are all of a class that it takes', () => {
    expect(crossed([[100], [60, 60], many, many])).toBe(true);
    expect(crossed([[100], [60, 60, 60], many, many])).toBe(false);
  });

  it('tell amounts that have no room above min or below max', () => {
    expect(crossed([[100], many, many, many], { min: 49, max: null })).toBe(false);
    expect(crossed([[100], [50, 50, 50, 60], many, many], { min: 49, max: null })).toBe(true);
    expect(crossed([[40], many, many, many], { min: 0, max: 71 })).toBe(false);
    expect(crossed([[70], many, many, [71, 71, 70, 70]], { min: 0, max: 71 })).toBe(true);
  });

  it('tell what only a change of twice the amount in a fourth class would hide', () => {
    // Of three groupings everybody is left out of one, or (the last three) of all, but for the first: x = T - a - b - c + 2 y.
    const classes = [[8000], many, many, many, [600, 700, 650, 640]];
    const covers = [
      [0, 1, 2, 3, 4],
      [1, 4],
      [2, 4],
      [3, 4],
    ].map((kept) => Uint8Array.from(classes, (_, at) => (kept.includes(at) ? 1 : 0)));
    const amounts = Float64Array.from(classes.flat());
    const of = Int32Array.from(classes.flatMap((one, at) => one.map(() => at)));
    const variable = { parts: Array.from(amounts, () => 1), truth: { kind: 'amounts', amounts, bounds: FROM_0 } as const };
    expect(pinsAmount(covers, answersIn({ of, count: classes.length, covers }, variable, RULES), RULES)).toBe(true);
  });
});
