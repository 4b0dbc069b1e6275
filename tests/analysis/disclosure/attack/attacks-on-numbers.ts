import { A, type KnownAttack, people, READER, RELEASES, survey, TRADE, TWO, TWO_RELEASES } from './hand-written.js';
import type { ItemPlan } from './scenario.js';

const MONEY: ItemPlan = { id: 'money', kind: 'number', floor: 0, ceiling: null };

/** On the values of number items. */
export const ATTACKS_ON_NUMBERS: readonly KnownAttack[] = [
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
    scenario: survey('group sum', [MONEY], {
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
    how: 'all gave one value, so that the deviation is 0',
    attacker: READER,
    scenario: survey('one value', [MONEY], { steps: [people(30, () => ({ answers: { money: 10 } }))] }),
  },
  {
    how: 'two with the second and the third largest value know the largest nearly',
    attacker: TWO,
    scenario: survey('three large', [A, MONEY], {
      // They are the two who answer otherwise than all others.
      steps: [
        people(30, (index) => ({ answers: { a: index === 1 || index === 2 ? 5 : 1, money: index < 3 ? 9_000 : index % 9 } })),
      ],
    }),
  },
  {
    how: 'one large loss is the sum, nearly, of values that are not large',
    attacker: READER,
    scenario: survey('loss', [{ id: 'growth', kind: 'number', floor: null, ceiling: 100 }], {
      steps: [people(30, (index) => ({ answers: { growth: index === 0 ? -90_000 : index % 9 } }))],
    }),
  },
  {
    how: 'all without two groups of two groupings have one large value among them',
    attacker: READER,
    scenario: survey('sum beside two groups', [MONEY], {
      attributes: [TRADE, { id: 'area', options: ['r0', 'r1'] }],
      groups: [
        { id: 'by0', by: 'trade', of: ['money'] },
        { id: 'by1', by: 'area', of: ['money'] },
      ],
      // Of those in neither group neither the trade nor the area is known.
      steps: [
        people(60, (index) => ({
          attributes: index < 20 ? { trade: 't0' } : index < 40 ? { area: 'r0' } : {},
          answers: { money: index < 40 ? 50_000 + index * 100 : index === 40 ? 60_000 : index % 9 },
        })),
      ],
    }),
  },
  {
    how: 'a release has the mean that was withheld, and whose largest value has left since',
    attacker: RELEASES,
    scenario: survey('largest left', [MONEY, A], {
      editions: TWO_RELEASES,
      steps: [0, 1].map((step) =>
        people(30, (index) => ({ answers: { money: index === 0 ? 90_000 : 10 + (index % 9) } })).slice(step),
      ),
    }),
  },
];
