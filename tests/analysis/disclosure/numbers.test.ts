import { beforeAll, describe, expect, it } from 'vitest';
import { protect } from '../../../src/analysis/disclosure/protect.js';
import { coarseAmount } from '../../../src/analysis/disclosure/publish/coarse-numbers.js';
import { toldByDeviation } from '../../../src/analysis/disclosure/rules/deviation.js';
import { type Bounds, isDominated, magnitudesOf } from '../../../src/analysis/disclosure/rules/magnitudes.js';
import { toldByQuantiles } from '../../../src/analysis/disclosure/rules/quantiles.js';
import type { Release } from '../../../src/model/ledger.js';
import type { Project } from '../../../src/model/project.js';
import { decideOn, type Firm, loadAttacked, releaseOf } from './attack/survey.js';

const PRECISION = { digits: 7, shareDigits: 7 };
const RULES = { percent: 10, largest: 2, share: 0.85 };
const FREE = { min: null, max: null };

let project: Project;
beforeAll(async () => {
  project = await loadAttacked();
});

/** Twelve amounts, each of `values` in turn. */
const twelve = (...values: readonly number[]) => Array.from({ length: 12 }, (_, index) => values[index % values.length] ?? 0);

function firms(amounts: readonly number[], prefix = 'f'): readonly Firm[] {
  return amounts.map((money, index) => ({
    id: `${prefix}${index}`,
    trade: index % 2,
    area: 0,
    answers: { a: 1 + (index % 5), b: 1 + ((index + 2) % 5), c: 1 + ((index * 3) % 5), money },
  }));
}

function money(list: readonly Firm[], releases: readonly Release[] = []) {
  const decisions = decideOn(project, list, releases);
  const publication = protect(decisions, { kind: 'public' }, PRECISION);
  const item = publication.sections.flatMap(({ items }) => items).find(({ id }) => id === 'money');
  if (item?.kind !== 'number') throw new Error('There is no money.');
  return { item, publication, release: () => releaseOf(decisions, 'v1') };
}

/** Spread so that no deviation tells an end of them. */
const even = (count: number) => Array.from({ length: count }, (_, index) => 20 + ((index * 37) % 211));

describe('the bounds of the questionnaire', () => {
  const dominated = (amounts: readonly number[], bounds: Bounds) => isDominated(magnitudesOf(amounts, bounds, RULES), RULES);

  it('leave nothing to the others where a mean is near the least, or the most, that is accepted', () => {
    const [low, high] = [twelve(1000, 1004, 1008), twelve(98.5, 99, 99)];
    expect([dominated(low, FREE), dominated(low, { min: 0, max: null }), dominated(low, { min: 1000, max: null })]).toEqual([
      false,
      false,
      true,
    ]);
    expect([dominated(high, FREE), dominated(high, { min: 0, max: 100 })]).toEqual([false, true]);
    // 9 others have 12 each above the least: 108 is more than a tenth of 1012.
    expect(dominated(twelve(1012), { min: 1000, max: null })).toBe(false);
  });

  it('count from the least where they tell everything to within ten percent themselves, as with years', () => {
    const years = { min: 1900, max: 2030 };
    expect(dominated(twelve(1950, 1985, 2010), years)).toBe(false);
    expect([coarseAmount(1985, years, RULES), coarseAmount(1985, FREE, RULES)]).toEqual([1985, 2000]);
  });
});

describe('a deviation', () => {
  const told = (amounts: readonly number[]) => toldByDeviation(amounts, FREE, RULES);

  it('tells everybody where it is small beside the mean, whoever two insiders are', () => {
    // The ten others are within 3 times a deviation of 30 of 1000.
    expect(told(twelve(970, 1030))).toMatchObject({ all: true });
    expect(told(twelve(960, 1040))).toMatchObject({ all: false });
    expect(told([...twelve(970, 1030).slice(0, 10), 10, 9000])).toMatchObject({ all: true });
  });

  it('tells nothing of nobody', () => {
    expect(told([])).toEqual({ all: false, extreme: false });
  });

  it('tells the largest, or the smallest, where it comes from that one', () => {
    expect(told([...even(30), 5000])).toEqual({ all: false, extreme: true });
    expect(told([...even(30), 5000, 5200, 5400])).toEqual({ all: false, extreme: true });
    expect(told([...even(30), 5000, 5200, 5400, 5600])).toEqual({ all: false, extreme: false });
    expect(told([...even(30), -5000])).toEqual({ all: false, extreme: true });
    expect(told(even(30))).toEqual({ all: false, extreme: false });
  });
});

describe('quantiles', () => {
  const told = (amounts: readonly number[]) => toldByQuantiles(amounts, [20, 25, 30], { min: 0, max: null }, RULES);

  it('tell the largest where they leave less of the sum open than the others have', () => {
    // Beside the largest the others have 340 above 0, but only 20 above the quartiles, less than a tenth of 900.
    const others = [20, 20, 20, 20, 20, 25, 25, 25, 30, 30, 30, 35, 40];
    expect(isDominated(magnitudesOf([900, ...others], { min: 0, max: null }, RULES), RULES)).toBe(false);
    expect(told([900, ...others])).toBe(true);
    expect(told([900, 5, 10, 15, ...others])).toBe(true);
    expect(told([900, 19, 19, 19, 19, 19, 19, ...others])).toBe(false);
  });

  it('do not where others have as much', () => {
    expect(told([30, 30, 30, 30, ...twelve(20, 25)])).toBe(false);
  });
});

describe('what is published of numbers', () => {
  it('has two significant figures of what is somebody’s own, and an interval as wide as the deviation shown', () => {
    const { statistics, interval } = money(firms(even(30).map((amount) => amount + 0.123))).item;
    if (!statistics.shown || !interval.shown) throw new Error('Withheld.');
    const { mean, sd, ...quantiles } = statistics.value;
    expect(mean).toBeCloseTo(even(30).reduce((sum, amount) => sum + amount, 0) / 30 + 0.123, 6);
    for (const value of [...Object.values(quantiles), sd]) expect(value).toBe(Number(Number(value).toPrecision(2)));
    // Student's t with 29 degrees of freedom.
    const half = (2.0452296 * (sd ?? 0)) / Math.sqrt(30);
    expect(interval.value.high - mean).toBeCloseTo(half, 4);
    expect(mean - interval.value.low).toBeCloseTo(half, 4);
  });

  it('is nothing where numbers are nearly alike', () => {
    expect(money(firms(twelve(990, 1010, 1000))).item.statistics).toEqual({ shown: false });
  });

  it('is all but the deviation and the interval where these tell the largest', () => {
    const { item } = money(firms([...even(30), 2000]));
    expect(item.statistics).toMatchObject({
      shown: true,
      value: { sd: null, mean: expect.any(Number), median: expect.any(Number) },
    });
    expect(item.interval).toEqual({ shown: false });
  });

  it('has no deviations of groups', () => {
    const groups = money(firms(even(40))).publication.groups.flatMap(({ by, comparisons }) =>
      by === 'trade' ? comparisons : [],
    );
    const shown = (of: string) =>
      groups
        .filter((one) => one.of === of)
        .flatMap((one) => one.groups.flatMap(({ statistics }) => (statistics.shown ? [statistics.value] : [])));
    expect(shown('money').map(({ n, sd }) => [n, sd])).toEqual([
      [20, null],
      [20, null],
    ]);
    expect(shown('s').every(({ sd }) => sd !== null)).toBe(true);
  });

  it('keeps out of a release what it kept out of reports', () => {
    const values = money(firms([...even(30), 2000])).release().cells.items.money?.values;
    expect(values).toMatchObject({ sd: null, mean: expect.any(Number) });
    const dominated = money(firms([...twelve(5, 6, 7), 9000])).release().cells.items.money?.values;
    expect(dominated).toMatchObject({ sd: null, mean: null, median: null });
  });

  it('has a deviation after a release only where it does not tell who joined', () => {
    const { release } = money(firms(even(30)));
    const joined = (amounts: readonly number[]) => money([...firms(even(30)), ...firms(amounts, 'n')], [release()]).item;
    expect(joined(even(12)).statistics).toMatchObject({ shown: true, value: { sd: expect.any(Number) } });
    expect(joined([100, 101, 102, 103, 104, 105]).statistics).toMatchObject({ shown: true, value: { sd: null } });
  });
});
