import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cliffsDelta } from '../../../src/analysis/statistics/cliffs-delta.js';
import { tQuantile } from '../../../src/analysis/statistics/distributions.js';
import { fisherExact } from '../../../src/analysis/statistics/fisher/index.js';
import { frequenciesOf } from '../../../src/analysis/statistics/frequencies.js';
import { jointOf } from '../../../src/analysis/statistics/joint.js';
import { kruskalWallis } from '../../../src/analysis/statistics/kruskal-wallis.js';
import { mannWhitney } from '../../../src/analysis/statistics/mann-whitney.js';
import { available } from '../../../src/analysis/statistics/outcome.js';
import { spearman } from '../../../src/analysis/statistics/spearman.js';
import { signedRank } from '../../../src/analysis/statistics/wilcoxon.js';
import { got } from './got.js';

/** The definitions written out: every division, every sign, every table, every pair, one by one. */

const f = frequenciesOf;
const level = fc.integer({ min: 1, max: 4 });
const few = fc.array(level, { minLength: 1, maxLength: 5 });

const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
const share = (list: readonly boolean[]) => list.filter(Boolean).length / list.length;
/** Every choice among `n`, as one boolean each. */
const choices = (n: number) =>
  Array.from({ length: 2 ** n }, (_, mask) => Array.from({ length: n }, (__, at) => ((mask >> at) & 1) === 1));
const u = (a: readonly number[], b: readonly number[]) =>
  sum(a.flatMap((one) => b.map((other) => (one > other ? 1 : one === other ? 0.5 : 0))));
const midranks = (list: readonly number[]) =>
  list.map((value) => list.filter((other) => other < value).length + (list.filter((other) => other === value).length + 1) / 2);

function pearson(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [sum(x) / x.length, sum(y) / y.length];
  const products = (a: readonly number[], ma: number, b: readonly number[], mb: number) =>
    sum(a.map((value, at) => (value - ma) * ((b[at] ?? 0) - mb)));
  return products(x, mx, y, my) / Math.sqrt(products(x, mx, x, mx) * products(y, my, y, my));
}

describe('exact tests count what can be counted', () => {
  it('Mann-Whitney: all divisions into two groups of these sizes', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const all = [...a, ...b];
        fc.pre(new Set(all).size > 1);
        const centre = (a.length * b.length) / 2;
        const divisions = choices(all.length).filter((choice) => choice.filter(Boolean).length === a.length);
        const distances = divisions.map((choice) =>
          Math.abs(
            u(
              all.filter((_, at) => choice[at]),
              all.filter((_, at) => !choice[at]),
            ) - centre,
          ),
        );
        const found = got(mannWhitney(f(a), f(b)));
        expect(found).toMatchObject({ n1: a.length, n2: b.length, u1: u(a, b), u2: u(b, a), method: 'exact', z: null });
        expect(found.p).toBeCloseTo(share(distances.map((distance) => distance >= Math.abs(u(a, b) - centre))), 12);
      }),
    );
  });

  it('signed ranks: all signs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 9 }), (differences) => {
        const kept = differences.filter((difference) => difference !== 0);
        fc.pre(kept.length > 0);
        const ranks = midranks(kept.map(Math.abs));
        const plusOf = (choice: readonly boolean[]) => sum(ranks.filter((_, at) => choice[at]));
        const plus = plusOf(kept.map((difference) => difference > 0));
        const all = sum(ranks);
        const found = got(signedRank(f(differences)));
        expect(found).toMatchObject({ n: kept.length, zeros: differences.length - kept.length, plus, minus: all - plus });
        expect(found.rankBiserial).toBeCloseTo((2 * plus - all) / all, 12);
        const extreme = choices(kept.length).map((choice) => Math.abs(2 * plusOf(choice) - all) >= Math.abs(2 * plus - all));
        expect(found.p).toBeCloseTo(share(extreme), 12);
      }),
    );
  });

  it('Fisher: all tables with these margins', () => {
    const row = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 3 }), (table) => {
        const columns = [0, 1, 2].map((at) => sum(table.map((cells) => cells[at] ?? 0)));
        const found = fisherExact(table);
        const occurring = [table.map(sum), columns].map((totals) => totals.filter((total) => total > 0).length);
        expect(available(found)).toBe(Math.min(...occurring) > 1);
        if (!available(found)) return;
        const tables = tablesWith(table.map(sum), columns);
        const likely = likelihood(table);
        const extreme = tables.map(likelihood).filter((one) => one <= likely * (1 + 1e-7));
        expect(found.p).toBeCloseTo(sum(extreme) / sum(tables.map(likelihood)), 11);
      }),
    );
  });
});

/** All rows with this total that leave every column at least 0, and all that can follow. */
function tablesWith(rows: readonly number[], columns: readonly number[]): readonly (readonly (readonly number[])[])[] {
  const [first, ...others] = rows;
  if (first === undefined) return columns.every((column) => column === 0) ? [[]] : [];
  return divided(first, columns).flatMap((cells) =>
    tablesWith(
      others,
      columns.map((column, at) => column - (cells[at] ?? 0)),
    ).map((rest) => [cells, ...rest]),
  );
}

function divided(total: number, [first, ...others]: readonly number[]): readonly (readonly number[])[] {
  if (first === undefined) return total === 0 ? [[]] : [];
  return Array.from({ length: Math.min(first, total) + 1 }, (_, cell) =>
    divided(total - cell, others).map((rest) => [cell, ...rest]),
  ).flat();
}

/** The probability of a table given its margins, but for a factor that all tables with them share. */
function likelihood(table: readonly (readonly number[])[]): number {
  const factorial = (number: number): number => (number < 2 ? 1 : number * factorial(number - 1));
  return table.flat().reduce((product, cell) => product / factorial(cell), 1);
}

describe('statistics of ranks are what they are defined as', () => {
  it('Spearman: the correlation of midranks', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { minLength: 3, maxLength: 12 }), (pairs) => {
        const [x, y] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        fc.pre(new Set(x).size > 1 && new Set(y).size > 1);
        expect(got(spearman(jointOf(x, y))).rho).toBeCloseTo(pearson(midranks(x), midranks(y)), 12);
      }),
    );
  });

  it('Kruskal-Wallis: the part of the variance of ranks that lies between the groups', () => {
    fc.assert(
      fc.property(fc.array(few, { minLength: 2, maxLength: 4 }), (groups) => {
        const all = groups.flat();
        fc.pre(new Set(all).size > 1);
        const ranks = midranks(all);
        const centre = sum(ranks) / all.length;
        let at = 0;
        const between = groups.map((group) => {
          const own = ranks.slice(at, at + group.length);
          at += group.length;
          return group.length * (sum(own) / group.length - centre) ** 2;
        });
        const part = sum(between) / sum(ranks.map((rank) => (rank - centre) ** 2));
        const found = got(kruskalWallis(groups.map(f)));
        expect(found.epsilonSquared).toBeCloseTo(part, 12);
        expect(found.h).toBeCloseTo((all.length - 1) * part, 10);
      }),
    );
  });

  it('Cliff’s delta and its variance: the whole matrix of comparisons', () => {
    const group = fc.array(level, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(group, group, (a, b) => {
        const matrix = a.map((one) => b.map((other) => Math.sign(one - other)));
        const [n1, n2] = [a.length, b.length];
        const delta = sum(matrix.flat()) / (n1 * n2);
        const found = got(cliffsDelta(f(a), f(b), 0.9));
        expect(found.delta).toBeCloseTo(delta, 12);
        if (found.low === null || found.high === null) return;
        const rows = sum(matrix.map((row) => (sum(row) / n2 - delta) ** 2));
        const columns = sum(b.map((_, at) => (sum(matrix.map((row) => row[at] ?? 0)) / n1 - delta) ** 2));
        const cells = sum(matrix.flat().map((cell) => (cell - delta) ** 2));
        const unbiased = (n2 ** 2 * rows + n1 ** 2 * columns - cells) / (n1 * n2 * (n1 - 1) * (n2 - 1));
        const variance = Math.max(unbiased, (1 - delta ** 2) / (n1 * n2 - 1));
        const t = tQuantile(0.95, n1 + n2 - 2);
        const reach = t * Math.sqrt(variance * ((1 - delta ** 2) ** 2 + t ** 2 * variance));
        const divisor = 1 - delta ** 2 + t ** 2 * variance;
        expect(found.low).toBeCloseTo(Math.max(-1, (delta - delta ** 3 - reach) / divisor), 10);
        expect(found.high).toBeCloseTo(Math.min(1, (delta - delta ** 3 + reach) / divisor), 10);
      }),
    );
  });
});
