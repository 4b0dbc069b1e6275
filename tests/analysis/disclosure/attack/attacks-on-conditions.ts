import {
  A,
  B,
  type KnownAttack,
  MEMBER,
  ONE,
  people,
  READER,
  RELEASES,
  survey,
  TRADE,
  TWO_RELEASES,
  withNewcomer,
} from './hand-written.js';

/** On who was asked an item that has a condition. */
export const ATTACKS_ON_CONDITIONS: readonly KnownAttack[] = [
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
    how: 'all who answered an item and a conditional one are one less than those who answered the conditional one',
    attacker: READER,
    scenario: survey('gap of a conditional item', [MEMBER, A, { ...B, askedIf: { item: 'member', in: ['yes'] } }], {
      // Nobody has a score for b alone.
      statistics: { sd: 'population', base: 'answered', leastAnswered: 2 },
      gaps: [{ id: 'gap', pairs: [['a', 'b']] }],
      steps: [people(42, (index) => (index === 7 ? { answers: { a: null } } : {}))],
    }),
  },
  {
    how: 'all in a comparison group were asked a conditional item',
    attacker: ONE,
    scenario: survey('peers of a conditional item', [MEMBER, A, { ...B, askedIf: { item: 'member', in: ['yes'] } }], {
      attributes: [TRADE],
      groups: [{ id: 'by', by: 'trade', of: ['b'] }],
      peers: ['trade'],
      steps: [
        people(44, (index) => ({
          attributes: { trade: index < 14 ? 't0' : 't1' },
          answers: { member: index < 14 || index % 2 === 0 ? 'yes' : 'no' },
        })),
      ],
    }),
  },
  {
    how: 'somebody has a score only if asked the one item that was not left out',
    attacker: READER,
    scenario: survey('score of a conditional item', [MEMBER, A, { ...B, askedIf: { item: 'member', in: ['yes'] } }], {
      steps: [people(42, (index) => (index === 7 ? { answers: { a: null } } : {}))],
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
    how: 'all who answered two items of a section tell whether somebody who left out the third was asked',
    attacker: READER,
    scenario: survey(
      'correlation of a conditional item',
      [MEMBER, A, { ...A, id: 'c' }, { ...B, askedIf: { item: 'member', in: ['yes'] } }],
      { steps: [people(42, (index) => ({ answers: { a: index === 7 ? null : 1 + ((index * 3) % 5), c: 1 + (index % 5) } }))] },
    ),
  },
  {
    how: 'three more are in one group of a conditional item than in one of the item of its condition',
    attacker: READER,
    scenario: survey('condition by two groupings', [MEMBER, { ...B, askedIf: { item: 'member', in: ['yes'] } }], {
      attributes: [
        { id: 'trade', options: ['t0', 't1'] },
        { id: 'area', options: ['r0', 'r1'] },
      ],
      groups: [
        { id: 'by0', by: 'trade', of: ['b'] },
        { id: 'by1', by: 'area', of: ['member'] },
      ],
      steps: [
        people(80, (index) => ({
          attributes: { trade: index < 43 ? 't0' : 't1', area: index < 40 ? 'r0' : 'r1' },
          answers: { member: index % 2 === 0 || (index > 39 && index < 43) ? 'yes' : 'no' },
        })),
      ],
    }),
  },
];
