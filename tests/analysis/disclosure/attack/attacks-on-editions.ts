import {
  A,
  B,
  type KnownAttack,
  MEMBER,
  people,
  RELEASES,
  SOURCES,
  survey,
  TRADE,
  TWO_RELEASES,
  TWO_WHO_COLLECT,
  withNewcomer,
} from './hand-written.js';
import type { Scenario } from './scenario.js';

/** Of two sources an edition of both and one of the first. */
const ALL_AND_WEB: Pick<Scenario, 'sources' | 'editions'> = {
  sources: ['web', 'mail'],
  editions: [
    { name: 'e0', step: 0, sources: null, released: false },
    { name: 'e0-web', step: 0, sources: ['web'], released: false },
  ],
};

const SOME_OF_MONEY = people(40, (index) => ({ answers: { money: 100 + ((index * 377) % 900) } }));

/** By putting editions beside each other: of several sources, and releases. */
export const ATTACKS_ON_EDITIONS: readonly KnownAttack[] = [
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
    how: 'respondents beside the frame by bands of numbers count newcomers who are all in one band',
    attacker: RELEASES,
    scenario: survey('margins by bands', [{ id: 'money', kind: 'number', floor: 0, ceiling: null }, A], {
      bands: [
        {
          id: 'wealth',
          of: 'money',
          bands: [
            { id: 'lower', from: null, to: 500 },
            { id: 'upper', from: 501, to: null },
          ],
        },
      ],
      frame: { size: 500, margins: { wealth: { lower: 300, upper: 200 } } },
      editions: TWO_RELEASES,
      steps: [SOME_OF_MONEY, [...SOME_OF_MONEY, ...people(6, (index) => ({ answers: { money: 100 + index * 50 } }), 'new')]],
    }),
  },
  {
    how: 'all without the answers by one way are those by the other, in which all answered alike',
    attacker: SOURCES,
    scenario: survey('sources', [A], {
      ...ALL_AND_WEB,
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
    how: 'a held figure of a report counts the answer that somebody gave since',
    attacker: TWO_WHO_COLLECT,
    scenario: survey('given since', [A, B], {
      editions: TWO_RELEASES,
      steps: [
        people(30, (index) => (index === 3 ? { answers: { a: null } } : {})),
        people(30, (index) => (index === 3 ? { answers: { a: 2 } } : {})),
      ],
    }),
  },
  {
    how: 'all by the other way chose an option',
    attacker: SOURCES,
    scenario: survey('option by source', [{ id: 'u', kind: 'multiple', options: ['x', 'y'] }], {
      ...ALL_AND_WEB,
      steps: [
        people(36, (index) => {
          const y = index % 3 === 0 ? ['y'] : [];
          return index < 20
            ? { answers: { u: index % 2 === 0 ? ['x', ...y] : y } }
            : { source: 'mail', answers: { u: ['x', ...y] } };
        }),
      ],
    }),
  },
  {
    how: 'respondents beside the frame, by an item that all by the other way answered alike',
    attacker: SOURCES,
    scenario: survey('margins by source', [MEMBER, A], {
      ...ALL_AND_WEB,
      frame: { size: 500, margins: { member: { yes: 300, no: 200 } } },
      steps: [
        people(48, (index) =>
          index < 32 ? { answers: { member: index % 2 === 0 ? 'yes' : 'no' } } : { source: 'mail', answers: { member: 'yes' } },
        ),
      ],
    }),
  },
];
