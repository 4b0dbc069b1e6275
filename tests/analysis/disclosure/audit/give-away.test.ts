import { describe, expect, it } from 'vitest';
import { giveAway } from '../../../../src/analysis/disclosure/audit/give-away.js';
import { type Cell, cellOver, type Truth } from '../../../../src/analysis/disclosure/rules/cell.js';

const RULES = { least: 5, magnitudes: { percent: 10, largest: 2, share: 0.85 } };
const ones = (persons: number) => Array.from({ length: persons }, () => 1);

/** Persons in their order, each with a digit for the answer: the position among `count`. */
function answers(levels: string, count: number): Truth {
  return { kind: 'levels', levels: Int16Array.from(levels, Number), count, unasked: false };
}

/** A cell over the persons marked 1; `isTold`: whether it says how often each answer was given. */
function cell(truth: Truth, marks: string, isTold = true): Cell {
  const over = cellOver({ parts: ones(marks.length), truth }, (person) => marks[person] === '1');
  return isTold ? over : { ...over, counts: null };
}

const given = (levels: string, count: number, cells: readonly string[], parts = ones(levels.length), isTold = true) => {
  const truth = answers(levels, count);
  return giveAway(
    { parts, truth },
    cells.map((marks) => cell(truth, marks, isTold)),
    RULES,
  );
};

describe('cells that are added and subtracted', () => {
  it('give away a few who are left of one cell in another', () => {
    expect(given('012012012012', 3, ['111111111100', '111111100000'], undefined, false)).toBe(true);
    expect(given('012012012012', 3, ['111111111100', '111110000000'], undefined, false)).toBe(false);
  });

  it('give away one whom only three cells together single out', () => {
    // All 12, the first 6, and the last 5: the seventh is what remains.
    const three = ['111111111111', '111111000000', '000000011111'];
    expect(given('012012012012', 3, three, undefined, false)).toBe(true);
    expect(given('012012012012', 3, three.slice(0, 2), undefined, false)).toBe(false);
  });

  it('give away those who are left and all answered alike', () => {
    expect(given('1111100000', 2, ['1111111111', '1111100000'])).toBe(true);
    expect(given('01010101011010101010', 2, ['11111111111111111111', '11111111110000000000'])).toBe(false);
  });

  it('count one who corrected an answer once, not twice', () => {
    const two = ['1111111111110000', '1111111100001111'];
    const halves = [...ones(8), ...Array.from({ length: 8 }, () => 0.5)];
    expect(given('0120120120120120', 3, two, undefined, false)).toBe(false);
    expect(given('0120120120120120', 3, two, halves, false)).toBe(true);
  });

  it('give away few by a weighted sum, where plain ones do not', () => {
    const truth = answers('0120120120120120', 3);
    const all = cell(truth, '1111111111111111', false);
    // Two weights, one of them of three persons: sum and weighted sum are two equations for two unknown sums.
    const weighted: Cell = { ...all, weights: Float64Array.from(all.marks, (_, person) => (person < 3 ? 2 : 0.5)) };
    expect(giveAway({ parts: ones(16), truth }, [all], RULES)).toBe(false);
    expect(giveAway({ parts: ones(16), truth }, [all, weighted], RULES)).toBe(true);
  });

  it('give away an amount that is nearly all of a difference', () => {
    const amounts = Float64Array.from({ length: 20 }, (_, person) => (person === 19 ? 9000 : 10 + person));
    const bounds = { min: 0, max: null };
    const truth: Truth = { kind: 'amounts', amounts, bounds };
    const [all, part] = [cell(truth, '1'.repeat(20)), cell(truth, `${'1'.repeat(10)}${'0'.repeat(10)}`)];
    expect(giveAway({ parts: ones(20), truth }, [all, part], RULES)).toBe(true);
    const even: Truth = { kind: 'amounts', amounts: amounts.map((amount) => Math.min(amount, 30)), bounds };
    expect(giveAway({ parts: ones(20), truth: even }, [all, part], RULES)).toBe(false);
  });
});

describe('whole numbers', () => {
  /** Four classes of two tables by two groups each, as rows and columns; answers of each class. */
  function crossed(classes: readonly [string, string, string, string], cells = true) {
    const levels = classes.join('');
    const marks = (keep: readonly number[]) =>
      classes.map((one, index) => (keep.includes(index) ? '1' : '0').repeat(one.length)).join('');
    const tables = [marks([0, 1, 2, 3]), marks([0, 1]), marks([2, 3]), marks([0, 2]), marks([1, 3])];
    return given(levels, 2, tables, undefined, cells);
  }

  it('give away a class by the least that two margins leave for it', () => {
    expect(crossed(['000000', '000111', '000111', '0011100'])).toBe(false);
    // Two insiders gave the only zeros of the fourth class, without which nothing in the first can be exchanged.
    expect(crossed(['000000', '000111', '000111', '0111110'])).toBe(true);
    // The second row gave 0 three times, the second column three times, and the fourth class has three: the rest follows.
    expect(crossed(['11111', '1111100', '1111100', '0'])).toBe(true);
  });

  it('do not where answers can be exchanged between classes, whoever two insiders are', () => {
    expect(crossed(['0001110', '0011011', '0101101', '1001011'])).toBe(false);
  });

  it('do where the only exchange needs an answer that an insider gave', () => {
    // The fourth class is one person; it can be exchanged only with those who answered 1 in the classes beside it, one in each.
    expect(crossed(['0000000110', '0000000001', '0000000001', '0'])).toBe(true);
    expect(crossed(['0000000110', '0000000111', '0000000111', '0'])).toBe(false);
  });
});
