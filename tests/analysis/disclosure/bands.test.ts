import { beforeAll, describe, expect, it } from 'vitest';
import { protect } from '../../../src/analysis/disclosure/protect.js';
import { toldByBands } from '../../../src/analysis/disclosure/rules/bands.js';
import type { Release } from '../../../src/model/ledger.js';
import type { Project } from '../../../src/model/project.js';
import type { Audience } from '../../../src/model/publication.js';
import { decideOn, type Firm, loadAttacked, releaseOf } from './attack/survey.js';

let project: Project;
beforeAll(async () => {
  project = await loadAttacked();
});

/** `amounts[index]` of firm f<index>; the scales are spread. */
const firms = (amounts: readonly (number | null)[]): readonly Firm[] =>
  amounts.map((money, index) => ({
    id: `f${index}`,
    trade: index % 2,
    area: 0,
    answers: { a: 1 + (index % 5), b: 1 + ((index + 2) % 5), c: 1 + ((index * 3) % 5), ...(money === null ? {} : { money }) },
  }));

const even = (count: number) => Array.from({ length: count }, (_, index) => 20 + (index % 40));

function money(
  amounts: readonly (number | null)[],
  releases: readonly Release[] = [],
  audience: Audience = { kind: 'public' },
  of = project,
) {
  const decisions = decideOn(of, firms(amounts), releases);
  const item = protect(decisions, audience, { digits: 1, shareDigits: 2 })
    .sections.flatMap(({ items }) => items)
    .find(({ id }) => id === 'money');
  if (item?.kind !== 'number') throw new Error('There is no money.');
  const counts = item.distribution.shown ? item.distribution.value.bars.map(({ key, count }) => `${key} ${count}`) : null;
  return { counts, withheld: item.withheld, held: item.held?.name ?? null, n: item.n, release: () => releaseOf(decisions, 'v1') };
}

/** With bands of the project's own. */
const inBands = (...ends: readonly (readonly [from: number | null, to: number | null])[]): Project => ({
  ...project,
  analyses: {
    ...project.analyses,
    bands: [
      {
        id: 'money_bands',
        of: 'money',
        label: { ja: '金額', en: 'Money' },
        bands: ends.map(([from, to], index) => ({ id: `b${index}`, label: { ja: `${index}`, en: `${index}` }, from, to })),
      },
    ],
  },
});

describe('the distribution of numbers', () => {
  it('is shown in bands of ten and more', () => {
    // 120 amounts, 20 to 59 three times each: fifteen in every five.
    const { counts, n } = money(even(120));
    expect([counts, n]).toEqual([
      ['..25 15', '25..30 15', '30..35 15', '35..40 15', '40..45 15', '45..50 15', '50..55 15', '55.. 15'],
      120,
    ]);
  });

  it('leaves out the reader in a report of its own', () => {
    const { counts, n } = money(even(120), [], { kind: 'respondent', id: 'f0' });
    expect([counts?.[0], counts?.[1], n]).toEqual(['..25 14', '25..30 15', 119]);
  });

  it('is not shown of fewer than two bands of ten, nor where nearly all are in one', () => {
    expect(money(even(19)).counts).toBeNull();
    // 118 below 30, two above.
    const nearlyAll = [...Array.from({ length: 118 }, (_, index) => 10 + (index % 20)), 35, 36];
    expect(money(nearlyAll, [], { kind: 'public' }, inBands([null, 29], [30, null])).counts).toBeNull();
  });

  it('withholds small bands of the project, and another with the only small one', () => {
    const written = inBands([null, 22], [23, 39], [40, 49], [50, null]);
    // Below 23: 9; 23 to 39: 51; 40 to 49: 30; from 50: 30. Nine are withheld, and thirty with them.
    const { counts, withheld } = money(even(120), [], { kind: 'public' }, written);
    expect(counts).toEqual(['b1 51', 'b3 30']);
    expect(withheld).toEqual(['b0', 'b2']);
  });

  it('counts who is in no band among those that a withheld one could be worked out from', () => {
    // Outside are 9, at 20 to 22: all others are shown, so that the smallest of them goes.
    const { counts, withheld } = money(even(120), [], { kind: 'public' }, inBands([23, 39], [40, 49], [50, null]));
    expect([counts?.length, withheld]).toEqual([2, ['b1']]);
  });

  it('keeps the values of a release where few changed, and is withheld where that had none', () => {
    const before = money(even(120));
    const release = before.release();
    const now = money([...even(120), 30, 31], [release]);
    expect([now.held, now.counts, now.n]).toEqual(['v1', before.counts, 120]);
    const { bands: _, ...values } = release.cells.items.money?.values ?? {
      n: 0,
      missing: { noAnswer: 0, notApplicable: 0, invalid: 0 },
      base: 0,
    };
    const old = {
      ...release,
      cells: { ...release.cells, items: { ...release.cells.items, money: { ...release.cells.items.money, values } } },
    } as Release;
    expect(money([...even(120), 30, 31], [old]).counts).toBeNull();
  });

  it('is withheld where a release was divided at other places', () => {
    const release = money(even(120)).release();
    // From 20 to 99, so that bands are of ten.
    const many = [...even(120), ...even(120).map((amount) => amount + 40)];
    expect(money(many).counts?.[0]).toBe('..30 30');
    expect(money(many, [release]).counts).toBeNull();
  });

  it('shows new counts beside those of a release where those who joined are many and unlike, and not where they are alike', () => {
    const release = money(even(120)).release();
    const joined = [21, 27, 33, 38, 42, 47, 52, 57, 23, 28];
    const spread = money([...even(120), ...joined], [release]);
    expect([spread.held, spread.counts?.[0]]).toEqual([null, '..25 17']);
    const alike = money([...even(120), 25, 26, 27, 28, 29, 25, 26, 27, 28, 29], [release]);
    expect(alike.counts).toBeNull();
  });
});

describe('bands beside a mean', () => {
  const rules = { percent: 10, largest: 2, share: 0.85 };
  const bounds = { min: 0, max: null };
  const ends = [
    { from: null, to: 19 },
    { from: 20, to: null },
  ];

  it('tell the largest where nobody else is above the beginning of a band', () => {
    // Eleven at 0 and nine at 20, one at 100: the sum leaves 100 for the largest alone.
    const bare = [...Array.from({ length: 11 }, () => 0), ...Array.from({ length: 9 }, () => 20), 100];
    expect(toldByBands(bare, { ends }, bounds, rules)).toBe(true);
    // Each of the nine 4 above 20: without two of them 28 is left, more than a tenth of 100.
    const loose = [...Array.from({ length: 11 }, () => 0), ...Array.from({ length: 9 }, () => 24), 100];
    expect(toldByBands(loose, { ends }, bounds, rules)).toBe(false);
  });
});
