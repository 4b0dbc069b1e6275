import { chanceFrom } from './chance.js';
import type { ItemPlan, Person, Scenario } from './scenario.js';

/** An attack that once succeeded, on a survey that has nothing else to attack. Each stands for a kind. */
export interface KnownAttack {
  readonly how: string;
  /** The attacker of ATTACKERS that succeeds without protection. */
  readonly attacker: string;
  readonly scenario: Scenario;
}

const [READER, SOURCES, RELEASES, ONE] = [
  'a reader of the public reports',
  'a collector of editions by source',
  'a collector of releases',
  'one reader',
];

const A: ItemPlan = { id: 'a', kind: 'scale', low: 1, high: 5 };
const B: ItemPlan = { id: 'b', kind: 'scale', low: 1, high: 5 };
const MEMBER: ItemPlan = { id: 'member', kind: 'single', options: ['yes', 'no'] };
const TRADE = { id: 'trade', options: ['t0', 't1', 't2'] };
const ONE_EDITION: Scenario['editions'] = [{ name: 'e0', step: 0, sources: null, released: true }];
const TWO_RELEASES: Scenario['editions'] = [
  { name: 'e0', step: 0, sources: null, released: true },
  { name: 'e1', step: 1, sources: null, released: true },
];

function survey(name: string, items: readonly ItemPlan[], more: Partial<Scenario> & Pick<Scenario, 'steps'>): Scenario {
  return {
    name,
    sources: ['web'],
    attributes: [],
    sections: [{ id: 's', items }],
    bands: [],
    groups: [],
    gaps: [],
    frame: null,
    weights: null,
    statistics: { sd: 'population', base: 'answered', leastAnswered: 1 },
    disclosure: {},
    peers: [],
    editions: ONE_EDITION,
    ...more,
  };
}

type Draft = Partial<Omit<Person, 'id'>>;

/** People with even answers to a and b, as far as `draft` does not say otherwise. */
function people(count: number, draft: (index: number) => Draft = () => ({}), prefix = 'f'): readonly Person[] {
  const chance = chanceFrom(count);
  return Array.from({ length: count }, (_, index): Person => {
    const { source = 'web', attributes = {}, answers = {} } = draft(index);
    return {
      id: `${prefix}${index}`,
      source,
      attributes,
      answers: { a: chance.between(1, 5), b: chance.between(1, 5), member: index % 3 === 0 ? 'no' : 'yes', ...answers },
    };
  });
}

/** Trade, area and answer; found by chance. */
const TWO_GROUPINGS = '114 115 011 201 012 102 101 105 001 014 011 011 214 014 101 214 11- 012 104 001 114 001 101 103 101'.split(
  ' ',
);

function inTwoGroups([trade = '', area = '', answer = '']: string): Draft {
  return { attributes: { trade: `t${trade}`, area: `r${area}` }, answers: { a: answer === '-' ? null : Number(answer) } };
}

export const KNOWN_ATTACKS: readonly KnownAttack[] = [
  {
    how: 'one left out a subject, so that the group that an item makes has one less there',
    attacker: READER,
    scenario: survey('item grouping', [MEMBER, A, B], {
      groups: [{ id: 'by', by: 'member', of: ['a', 'b'] }],
      steps: [people(42, (index) => (index === 7 ? { answers: { b: null } } : {}))],
    }),
  },
  {
    how: 'a conditional item was asked of all in a group',
    attacker: READER,
    scenario: survey('conditional child', [MEMBER, A, { ...B, askedIf: { item: 'member', in: ['yes'] } }], {
      attributes: [TRADE],
      groups: [{ id: 'by', by: 'trade', of: ['a', 'b'] }],
      steps: [
        people(48, (index) => {
          const trade = index < 12 ? 't0' : index < 30 ? 't1' : 't2';
          return { attributes: { trade }, answers: { member: index < 12 || index % 2 === 0 ? 'yes' : 'no' } };
        }),
      ],
    }),
  },
  {
    how: 'respondents beside the frame by an item count a newcomer',
    attacker: RELEASES,
    scenario: survey('margins', [MEMBER, A], {
      frame: { size: 500, margins: { member: { yes: 300, no: 200 } } },
      editions: TWO_RELEASES,
      steps: withNewcomer(people(40), { member: 'no', a: 3 }),
    }),
  },
  {
    how: 'the number that was not asked a conditional item counts a newcomer',
    attacker: RELEASES,
    scenario: survey('not asked', [MEMBER, A, { ...B, askedIf: { item: 'member', in: ['yes'] } }], {
      editions: TWO_RELEASES,
      steps: withNewcomer(people(40), { member: 'no', a: 3 }),
    }),
  },
  {
    how: 'one of a weighting category answered an item',
    attacker: READER,
    scenario: survey('weighted', [A, B], {
      attributes: [TRADE],
      frame: { size: 1000, margins: { trade: { t0: 700, t1: 200, t2: 100 } } },
      weights: { method: 'post-stratification', by: ['trade'], trim: null },
      steps: [
        people(44, (index) => ({
          attributes: { trade: index < 12 ? 't0' : index < 28 ? 't1' : 't2' },
          ...(index < 12 && index !== 4 ? { answers: { b: null } } : {}),
        })),
      ],
    }),
  },
  {
    how: 'one value makes up a sum of which another is negative',
    attacker: READER,
    scenario: survey('negative', [{ id: 'growth', kind: 'number', floor: -100, ceiling: null }], {
      steps: [people(30, (index) => ({ answers: { growth: index === 0 ? 90_000 : (index % 9) - 1 } }))],
    }),
  },
  {
    how: 'one value makes up the sum of a group, though not of all',
    attacker: READER,
    scenario: survey('group sum', [{ id: 'money', kind: 'number', floor: 0, ceiling: null }], {
      attributes: [TRADE],
      groups: [{ id: 'by', by: 'trade', of: ['money'] }],
      steps: [
        people(42, (index) => {
          const trade = index < 14 ? 't0' : index < 28 ? 't1' : 't2';
          return { attributes: { trade }, answers: { money: index === 5 || index > 20 ? 87_654 - index * 100 : index % 9 } };
        }),
      ],
    }),
  },
  {
    how: 'two groups overlap, and the levels of the one leave only one to those of the other who are not in it',
    attacker: READER,
    scenario: survey('two groupings', [A], {
      attributes: [TRADE, { id: 'area', options: ['r0', 'r1'] }],
      groups: [
        { id: 'by0', by: 'trade', of: ['a'] },
        { id: 'by1', by: 'area', of: ['a'] },
      ],
      steps: [people(TWO_GROUPINGS.length, (index) => inTwoGroups(TWO_GROUPINGS[index] ?? ''))],
    }),
  },
  {
    how: 'all without the answers by one way are those by the other, in which all answered alike',
    attacker: SOURCES,
    scenario: survey('sources', [A], {
      sources: ['web', 'mail'],
      editions: [
        { name: 'e0', step: 0, sources: null, released: false },
        { name: 'e0-web', step: 0, sources: ['web'], released: false },
      ],
      steps: [people(32, (index) => (index < 20 ? {} : { source: 'mail', answers: { a: 5 } }))],
    }),
  },
  {
    how: 'all in a group without those by one way are few of the other',
    attacker: SOURCES,
    scenario: survey('sources by group', [A], {
      sources: ['web', 'mail'],
      attributes: [TRADE],
      groups: [{ id: 'by', by: 'trade', of: ['a'] }],
      editions: [
        { name: 'e0', step: 0, sources: null, released: false },
        { name: 'e0-web', step: 0, sources: ['web'], released: false },
      ],
      steps: [
        people(60, (index) => ({
          source: index % 4 === 0 ? 'mail' : 'web',
          // One by mail is of the first trade.
          attributes: { trade: index % 4 !== 0 ? `t${index % 3}` : index === 0 ? 't0' : `t${1 + (index % 2)}` },
        })),
      ],
    }),
  },
  {
    how: 'the only one who chose an option knows of all others that they did not',
    attacker: ONE,
    scenario: survey('option', [A, { id: 'u', kind: 'multiple', options: ['x', 'y'] }], {
      steps: [people(30, (index) => ({ answers: { u: index === 11 ? ['x', 'y'] : index % 2 === 0 ? ['y'] : [] } }))],
    }),
  },
  {
    how: 'the size of a comparison group that an item makes tells that all others gave that answer',
    attacker: ONE,
    scenario: survey('peers by an item', [MEMBER, A], {
      peers: ['member'],
      steps: [people(30, () => ({ answers: { member: 'yes' } }))],
    }),
  },
  {
    how: 'a held figure of a report counts the answer that somebody gave since',
    attacker: 'two readers who collect releases',
    scenario: survey('given since', [A, B], {
      editions: TWO_RELEASES,
      steps: [
        people(30, (index) => (index === 3 ? { answers: { a: null } } : {})),
        people(30, (index) => (index === 3 ? { answers: { a: 2 } } : {})),
      ],
    }),
  },
];

function withNewcomer(before: readonly Person[], answers: Person['answers']): Scenario['steps'] {
  return [before, [...before, ...people(1, () => ({ answers }), 'new')]];
}
