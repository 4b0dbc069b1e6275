import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/analysis/disclosure/decide.js';
import type { Publication } from '../../../src/model/publication.js';
import { type Defence, openSurvey, unprotected } from './attack/editions.js';
import { survey } from './attack/hand-written.js';
import { loadScenario } from './attack/project.js';
import type { BandsPlan, ItemPlan, Person, Scenario } from './attack/scenario.js';

/** What an attacker from outside once recovered: figures of one item that tell how another was answered. */

const Q: ItemPlan = { id: 'q', kind: 'single', options: ['a', 'b', 'c'] };
const U: ItemPlan = { id: 'u', kind: 'multiple', options: ['x', 'y', 'z'] };
const M: ItemPlan = { id: 'm', kind: 'single', options: ['yes', 'no'] };
const scale = (id: string, askedIf?: ItemPlan['askedIf']): ItemPlan => ({
  id,
  kind: 'scale',
  low: 1,
  high: 5,
  ...(askedIf ? { askedIf } : {}),
});

/** Bands of the age with a cut after `last`, so that two such cuts differ by those of one age. */
const cut = (last: number): BandsPlan => ({
  id: `to${last}`,
  of: 'age',
  bands: [
    { id: 'young', from: null, to: last },
    { id: 'old', from: last + 1, to: null },
  ],
});

/** 60 people whose age is their place. */
const people = (answers: (index: number) => Person['answers']): Scenario['steps'] => [
  Array.from({ length: 60 }, (_, index) => ({
    id: `r${index}`,
    source: 'web',
    attributes: { age: String(index) },
    answers: answers(index),
  })),
];

interface Attack {
  readonly items: readonly ItemPlan[];
  readonly bands: readonly BandsPlan[];
  readonly groups: Scenario['groups'];
  readonly steps: Scenario['steps'];
}

async function published({ items, bands, groups, steps }: Attack, defence: Defence = decide): Promise<Publication> {
  const scenario = survey('told of others', items, { attributes: [{ id: 'age', options: null }], bands, groups, steps });
  const publication = openSurvey(scenario, await loadScenario(scenario), defence).publish(0, { kind: 'public' });
  if (publication === null) throw new Error('Nothing is published.');
  return publication;
}

/** The entries of groups that show an item, or an option of one, in any group. */
const showing = ({ groups }: Publication, of: string, option: string | null = null) =>
  groups.flatMap(({ id, comparisons }) =>
    comparisons.some((one) => one.of === of && one.option === option && one.groups.some(({ statistics }) => statistics.shown))
      ? [id]
      : [],
  );

async function shownOnce(attack: Attack, items: readonly (readonly [of: string, option: string | null])[]): Promise<void> {
  const everywhere = await published(attack, unprotected);
  const protectedOnes = await published(attack);
  const all = (publication: Publication) => items.flatMap(([of, option]) => showing(publication, of, option));
  expect(all(everywhere)).toHaveLength(2);
  expect(all(protectedOnes)).toHaveLength(1);
}

describe('the number of those who were asked an item on a condition', () => {
  const answer = (index: number) => ({
    q: 'abc'[(index * 7) % 3] ?? '',
    u: [['x'], ['y', 'z'], ['x', 'y']][(index * 7) % 3] ?? [],
    m: index % 2 === 0 ? 'yes' : 'no',
    c1: 1 + (index % 5),
    c2: 1 + ((index * 3) % 5),
    c3: 1 + ((index * 2) % 5),
  });
  const common = { bands: [cut(29), cut(30)], steps: people(answer) };

  it('is not shown of groups that differ by one from those of the earlier item', async () => {
    const items = [Q, scale('c1', { item: 'q', in: ['a'] })];
    const groups = [
      { id: 'one', by: 'to29', of: ['q'] },
      { id: 'two', by: 'to30', of: ['c1'] },
    ];
    await shownOnce({ ...common, items, groups }, [
      ['q', null],
      ['c1', null],
    ]);
  });

  it('is not shown of groups that differ by one from those of another item with the same condition', async () => {
    const items = [Q, scale('c1', { item: 'q', in: ['a', 'b'] }), scale('c2', { item: 'q', in: ['a', 'b'] })];
    const groups = [
      { id: 'one', by: 'to29', of: ['c1'] },
      { id: 'two', by: 'to30', of: ['c2'] },
    ];
    await shownOnce({ ...common, items, groups }, [
      ['c1', null],
      ['c2', null],
    ]);
  });

  it('is not shown of groups that differ by one from those of an item in a chain of conditions', async () => {
    const items = [M, scale('c1', { item: 'm', in: ['yes'] }), scale('c2', { item: 'c1', in: ['2', '3', '4', '5'] })];
    const groups = [
      { id: 'one', by: 'to29', of: ['m'] },
      { id: 'two', by: 'to30', of: ['c2'] },
    ];
    await shownOnce({ ...common, items, groups }, [
      ['m', null],
      ['c2', null],
    ]);
  });

  it('is not shown of groups that differ by one from those of the option that it is about', async () => {
    const items = [U, scale('c1', { item: 'u', in: ['x'] })];
    const groups = [
      { id: 'one', by: 'to29', of: ['u'] },
      { id: 'two', by: 'to30', of: ['c1'] },
    ];
    await shownOnce({ ...common, items, groups }, [
      ['u', 'x'],
      ['c1', null],
    ]);
  });
});

describe('groups that an item makes', () => {
  const grouped = (answers: (index: number) => Person['answers'], more: Partial<Attack> = {}) => ({
    items: [M, scale('c1')],
    bands: [],
    groups: [{ id: 'one', by: 'm', of: ['c1'] }],
    steps: people(answers),
    ...more,
  });

  it('are not shown where the answers tell who is in which', async () => {
    const linked = (index: number) => ({ c1: 1 + (index % 5), m: index % 5 >= 3 ? 'yes' : 'no' });
    expect(showing(await published(grouped(linked), unprotected), 'c1')).toEqual(['one']);
    expect(showing(await published(grouped(linked)), 'c1')).toEqual([]);
    // Three who answer otherwise hide which is which.
    const loose = (index: number) => ({ ...linked(index), ...(index < 30 && index % 10 === 0 ? { m: 'yes' } : {}) });
    expect(showing(await published(grouped(loose)), 'c1')).toEqual(['one']);
  });

  it('leave nobody, or as many as a figure needs, to be subtracted from the total', async () => {
    const MANY: ItemPlan = { id: 'm', kind: 'single', options: ['yes', 'no', 'other'] };
    const few = (index: number) => ({ c1: 1 + (index % 5), m: index < 4 ? 'other' : index < 20 ? 'yes' : 'no' });
    const attack = grouped(few, { items: [MANY, scale('c1')] });
    const shown = ({ groups }: Publication) =>
      groups.flatMap(({ comparisons }) => comparisons.flatMap((one) => one.groups.map(({ statistics }) => statistics.shown)));
    expect(shown(await published(attack, unprotected))).toEqual([true, true, true]);
    expect(shown(await published(attack))).toEqual([false, true, false]);
  });

  it('are not shown where somebody has a larger amount than all in a group together', async () => {
    const NUMBER: ItemPlan = { id: 'v', kind: 'number', floor: 0, ceiling: null };
    const amounts = (most: number) =>
      grouped((index) => ({ m: index < 30 ? 'yes' : 'no', v: index < 30 ? 100 + index : index === 31 ? most : 300 + index }), {
        items: [M, NUMBER],
        groups: [{ id: 'one', by: 'm', of: ['v'] }],
      });
    expect(showing(await published(amounts(3000)), 'v')).toEqual(['one']);
    expect(showing(await published(amounts(4000)), 'v')).toEqual([]);
  });
});

describe('options that exclude each other', () => {
  const several = (index: number) => ({ u: index % 3 === 0 ? ['x', 'y'] : ['xyz'[index % 3] ?? ''] });
  const groups = [
    { id: 'one', by: 'to29', of: ['u'] },
    { id: 'two', by: 'to30', of: ['u'] },
  ];

  it('are shown of the same groups, since one follows from the others', async () => {
    // Of the older, three chose z by the one cut, and two by the other, who are withheld: so the others must be too.
    const answers = (index: number) => ({
      u: [(index < 30 ? 'xyz'[index % 3] : index % 10 === 0 ? 'z' : 'xy'[index % 2]) ?? ''],
    });
    const attack = { items: [U], bands: [cut(29), cut(30)], groups, steps: people(answers) };
    const publication = await published(attack);
    const shown = ['x', 'y', 'z'].flatMap((option) => showing(publication, 'u', option));
    expect(new Set(shown).size).toBeLessThan(2);
  });

  it('are withheld with one that few chose, so many that it does not follow from the rest', async () => {
    const rare = (answers: (index: number) => Person['answers']) => ({
      items: [U],
      bands: [],
      groups: [],
      steps: people((index) => (index === 7 || index === 37 ? { u: ['z'] } : answers(index))),
    });
    const withheld = async (attack: Attack) => {
      const item = (await published(attack)).sections.flatMap(({ items }) => items).find(({ id }) => id === 'u');
      return item?.kind === 'multiple' ? item.withheld : null;
    };
    const two = (index: number) => ({ u: [index % 3 === 0 ? 'x' : 'y'] });
    expect(await withheld(rare(two))).toEqual(['x', 'z']);
    const overlapping = (index: number) => ({ u: index % 3 === 0 ? ['x', 'y'] : ['y'] });
    expect(await withheld(rare(overlapping))).toEqual(['y', 'z']);
    expect(await withheld(rare(several))).toEqual([]);
  });
});

describe('an option that nearly all chose', () => {
  const shownOf = async (attack: Attack) => {
    const item = (await published(attack)).sections.flatMap(({ items }) => items).find(({ id }) => id === 'u');
    if (item?.kind !== 'multiple' || !item.distribution.shown) return null;
    return item.distribution.value.bars.map(({ key }) => key);
  };
  /** All but two chose x; so many chose y or z. */
  const covering = (covered: number) => ({
    items: [U],
    bands: [],
    groups: [],
    steps: people((index) => {
      const other = index % 2 === 0 ? 'y' : 'z';
      if (index === 7 || index === 20) return { u: [other] };
      return { u: index < covered ? ['x', other] : ['x'] };
    }),
  });

  it('takes its item with it where too few chose others: who answers chose one at least', async () => {
    expect(await shownOf(covering(30))).toBeNull();
    expect(await shownOf(covering(56))).toBeNull();
  });

  it('is withheld alone where all others could have chosen another, whoever two insiders are', async () => {
    // Of 60, two may be those who chose x; 56 are left without two insiders, who chose two each.
    expect(await shownOf(covering(60))).toEqual(['y', 'z']);
    expect(await shownOf(covering(59))).toBeNull();
  });

  it('takes all options of its group with it', async () => {
    const grouped = (covered: number) => ({
      ...covering(0),
      bands: [cut(29)],
      groups: [{ id: 'one', by: 'to29', of: ['u'] }],
      steps: people((index) => {
        const other = index % 2 === 0 ? 'y' : 'z';
        if (index >= 30) return { u: index % 3 === 0 ? ['x', other] : [other] };
        return { u: index < covered ? ['x', other] : ['x'] };
      }),
    });
    const shown = async (covered: number) => {
      const { groups } = await published(grouped(covered));
      return ['x', 'y', 'z'].filter((option) => showing({ groups } as Publication, 'u', option).length > 0);
    };
    expect(await shown(30)).toEqual(['y', 'z']);
    expect(await shown(24)).toEqual([]);
  });
});
