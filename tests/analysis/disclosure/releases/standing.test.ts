import { describe, expect, it } from 'vitest';
import type { Decisions } from '../../../../src/analysis/disclosure/decide.js';
import type { ItemPlan, Person, Scenario } from '../attack/scenario.js';
import { decideOn, people, releaseOf, type Survey } from './reconfigured.js';

const A: ItemPlan = { id: 'a', kind: 'scale', low: 1, high: 5 };
const V: ItemPlan = { id: 'v', kind: 'number', floor: 0, ceiling: null };
const MEMBER: ItemPlan = { id: 'member', kind: 'single', options: ['yes', 'no'] };
const D = { id: 'd', options: ['x', 'y'] };
const E = { id: 'e', options: ['x', 'y'] };
const AGE = { id: 'age', options: null };

/** 48 people: the one of 24 is the only one whom the two attributes put apart. */
const MOST = people(48, (index) => ({
  attributes: { d: index < 24 ? 'x' : 'y', e: index < 25 ? 'x' : 'y', age: String(20 + index) },
}));

const BASE: Survey = { items: [A, V], attributes: [D, E, AGE], people: MOST };

function bandsUpTo(id: string, to: number, [young, old] = ['young', 'old']): Scenario['bands'] {
  return [
    {
      id,
      of: 'age',
      bands: [
        { id: young ?? '', from: null, to },
        { id: old ?? '', from: to + 1, to: null },
      ],
    },
  ];
}

/** Why each group of an entry that compares a subject is withheld; null where it is shown. */
const groupsOf = ({ verdicts }: Decisions, entry: string, key: string) => verdicts.public.groups.get(entry)?.get(key)?.categories;

describe('after a release', () => {
  it.each<[string, Partial<Survey>, Partial<Survey>]>([
    [
      'by another attribute',
      { groups: [{ id: 'gd', by: 'd', of: ['a', 'v'] }] },
      { groups: [{ id: 'g', by: 'e', of: ['a', 'v'] }] },
    ],
    [
      'by another attribute under the same id',
      { groups: [{ id: 'g', by: 'd', of: ['a', 'v'] }] },
      { groups: [{ id: 'g', by: 'e', of: ['a', 'v'] }] },
    ],
    [
      'by bands that are cut otherwise and called otherwise',
      { bands: bandsUpTo('bands', 43), groups: [{ id: 'g', by: 'bands', of: ['a', 'v'] }] },
      { bands: bandsUpTo('bands', 44, ['jun', 'sen']), groups: [{ id: 'g', by: 'bands', of: ['a', 'v'] }] },
    ],
    [
      'by bands of another name',
      { bands: bandsUpTo('bands', 43), groups: [{ id: 'g', by: 'bands', of: ['a', 'v'] }] },
      { bands: bandsUpTo('others', 44), groups: [{ id: 'other', by: 'others', of: ['a', 'v'] }] },
    ],
  ])('groups %s that differ by one person are withheld', async (_, then, today) => {
    const release = await releaseOf({ ...BASE, ...then });
    const [before, after] = [await decideOn({ ...BASE, ...today }), await decideOn({ ...BASE, ...today }, [release])];
    for (const key of ['a', 'v']) {
      expect(groupsOf(before, today.groups?.[0]?.id ?? '', key)).toEqual([null, null]);
      expect(groupsOf(after, today.groups?.[0]?.id ?? '', key)).not.toContain(null);
    }
  });

  it('a score in groups that differ by one person is withheld where the release had the items alone', async () => {
    const scored: Survey = { ...BASE, items: [A, { id: 'b', kind: 'scale', low: 1, high: 5 }] };
    const release = await releaseOf({ ...scored, groups: [{ id: 'gd', by: 'd', of: ['s'] }] });
    // Only the score stands, as if its items had been withheld in these groups.
    const { s = undefined, ...items } = release.cells.groups.gd ?? {};
    const scoreAlone = { ...release, cells: { ...release.cells, groups: { gd: s ? { s } : {} } } };
    expect(Object.keys(items)).toEqual(['a', 'b']);
    const after = await decideOn({ ...scored, groups: [{ id: 'ge', by: 'e', of: ['a'] }] }, [scoreAlone]);
    expect(groupsOf(after, 'ge', 'a')).not.toContain(null);
  });

  it('the values of groups by another grouping are never taken for those of today', async () => {
    const release = await releaseOf({ ...BASE, groups: [{ id: 'g', by: 'd', of: ['a'] }] });
    // One who corrects an answer makes the item, and its groups, keep what was released.
    const corrected = MOST.map((one, index): Person => (index === 3 ? { ...one, answers: { ...one.answers, a: 1 } } : one));
    const today: Survey = { ...BASE, people: corrected, groups: [{ id: 'g', by: 'e', of: ['a'] }] };
    const after = await decideOn(today, [release]);
    expect(after.verdicts.public.items.get('a')).toMatchObject({ held: { name: 'r0' }, distribution: null });
    expect(groupsOf(after, 'g', 'a')).toEqual(['few-changed', 'few-changed']);
  });

  it('groups keep what was released under another id of the entry', async () => {
    const release = await releaseOf({ ...BASE, groups: [{ id: 'g', by: 'd', of: ['a'] }] });
    const corrected = MOST.map((one, index): Person => (index === 3 ? { ...one, answers: { ...one.answers, a: 1 } } : one));
    const after = await decideOn({ ...BASE, people: corrected, groups: [{ id: 'renamed', by: 'd', of: ['a'] }] }, [release]);
    expect(groupsOf(after, 'renamed', 'a')).toEqual([null, null]);
    expect(after.analysis.groups[0]?.comparisons[0]?.groups[0]?.counts).toEqual(release.cells.groups.g?.a?.groups[0]?.counts);
  });

  it('weighted figures are withheld where the weights of the release differ by one person', async () => {
    const weightedUpTo = (id: string, to: number): Survey => ({
      ...BASE,
      bands: bandsUpTo(id, to),
      frame: { size: 400, margins: { [id]: { young: 100, old: 300 } } },
      weights: { method: 'post-stratification', by: [id], trim: null },
    });
    const release = await releaseOf(weightedUpTo('bands', 43));
    expect(release.cells.items.a?.weighted?.shares['1']).toMatchObject({ mean: expect.any(Number) });
    const [same, other] = [weightedUpTo('bands', 43), weightedUpTo('others', 44)];
    const weights = async (survey: Survey) => {
      const { verdicts } = await decideOn(survey, [release]);
      return ['a', 'v'].map((id) => verdicts.public.weights.get(id));
    };
    const shown = { mean: null, shares: null };
    const withheld = { mean: 'complementary', shares: 'complementary' };
    expect(await weights(same)).toEqual([shown, shown]);
    expect(await weights(other)).toEqual([withheld, withheld]);
  });

  it('who was asked an item in a group stands for the answers to the item of its condition', async () => {
    const child: ItemPlan = { id: 'b', kind: 'scale', low: 1, high: 5, askedIf: { item: 'member', in: ['yes'] } };
    const asked = MOST.map((one, index) => ({ ...one, answers: { ...one.answers, member: index % 2 === 0 ? 'yes' : 'no' } }));
    const survey: Survey = { ...BASE, items: [MEMBER, A, child], people: asked };
    const release = await releaseOf({ ...survey, groups: [{ id: 'gd', by: 'd', of: ['b'] }] });
    const today: Survey = { ...survey, items: [MEMBER, A], groups: [{ id: 'ge', by: 'e', of: ['member', 'a'] }] };
    expect(groupsOf(await decideOn(today), 'ge', 'member')).toEqual([null, null]);
    const after = await decideOn(today, [release]);
    expect(groupsOf(after, 'ge', 'member')).not.toContain(null);
    expect(groupsOf(after, 'ge', 'a')).toEqual([null, null]);
  });

  it('an item is withheld where answers were released that nobody can give today', async () => {
    const release = await releaseOf(BASE);
    const wider: ItemPlan = { id: 'a', kind: 'scale', low: 0, high: 4 };
    const shifted = MOST.map((one) => ({ ...one, answers: { ...one.answers, a: Number(one.answers.a) - 1 } }));
    const after = await decideOn({ ...BASE, items: [wider, V], people: shifted }, [release]);
    expect(after.verdicts.public.items.get('a')).toMatchObject({ distribution: 'few-changed', statistics: 'few-changed' });
    expect(after.verdicts.public.items.get('v')).toMatchObject({ distribution: null });
  });

  it('everything is shown as before where nothing has changed, also groups and weights that an item makes', async () => {
    const answered = MOST.map((one, index) => ({ ...one, answers: { ...one.answers, member: index % 3 === 0 ? 'no' : 'yes' } }));
    const survey: Survey = {
      ...BASE,
      items: [MEMBER, A, V],
      people: answered,
      groups: [
        { id: 'gd', by: 'd', of: ['a', 'v'] },
        { id: 'gm', by: 'member', of: ['a', 'v'] },
      ],
      frame: { size: 400, margins: { member: { yes: 300, no: 100 } } },
      weights: { method: 'post-stratification', by: ['member'], trim: null },
    };
    const before = await decideOn(survey);
    const after = await decideOn(survey, [await releaseOf(survey)]);
    expect(after.verdicts.public).toEqual({ ...before.verdicts.public, cells: expect.anything() });
    expect(groupsOf(after, 'gm', 'a')).toEqual([null, null]);
  });
});
