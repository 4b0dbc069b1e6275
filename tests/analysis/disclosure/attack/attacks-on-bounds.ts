import { A, type KnownAttack, people, READER, survey, TRADE, TWO } from './hand-written.js';
import type { ItemPlan } from './scenario.js';

const MONEY: ItemPlan = { id: 'money', kind: 'number', floor: 0, ceiling: null };
const ATTRIBUTES = ['x', 'y', 'z'].map((id) => ({ id, options: ['in', 'out'] }));
const GROUPS = ['x', 'y', 'z'].map((by) => ({ id: `by_${by}`, by, of: ['money'] }));
const BY_TRADE = { attributes: [TRADE], groups: [{ id: 'by', by: 'trade', of: ['money'] }] };
const FOUR = ['w', 'x', 'y', 'z'];
const BY_FOUR = {
  attributes: FOUR.map((id) => ({ id, options: ['in', 'out'] })),
  groups: FOUR.map((by) => ({ id: `by_${by}`, by, of: ['money'] })),
};

/** The first ten are in all four groups, each other is out of one. */
function inFour(index: number): Readonly<Record<string, string>> {
  return Object.fromEntries(FOUR.map((id, at) => [id, index >= 10 && index % 4 === at ? 'out' : 'in']));
}

/** Attacks on number items: from their bounds, deviations, and sums of groups. */
export const ATTACKS_ON_BOUNDS: readonly KnownAttack[] = [
  {
    how: 'mean and deviation leave everybody near the mean',
    attacker: READER,
    scenario: survey('alike numbers', [MONEY], {
      steps: [people(12, (index) => ({ answers: { money: 990 + ((index * 7) % 20) } }))],
    }),
  },
  {
    how: 'the mean is so near the least that is accepted that everybody is',
    attacker: READER,
    scenario: survey('numbers near min', [{ ...MONEY, floor: 1000 }], {
      steps: [people(12, (index) => ({ answers: { money: 1000 + (index % 9) } }))],
    }),
  },
  {
    how: 'the mean is so near the most that is accepted that everybody is',
    attacker: READER,
    scenario: survey('numbers near max', [{ ...MONEY, ceiling: 100 }], {
      steps: [people(12, (index) => ({ answers: { money: 100 - (index % 4) / 2 } }))],
    }),
  },
  {
    how: 'a deviation beside a mean is that of one large number',
    attacker: READER,
    scenario: survey('extreme number', [MONEY], {
      steps: [
        people(40, (index) => ({ answers: { money: index === 3 ? 9000 : index < 3 ? 2000 : 400 + ((index * 37) % 200) } })),
      ],
    }),
  },
  {
    how: 'three groupings leave one of them all, who has most of what is left',
    attacker: READER,
    scenario: survey('three groupings', [MONEY], {
      attributes: ATTRIBUTES,
      groups: GROUPS,
      steps: [
        people(48, (index) => {
          const out = index === 0 ? [] : index < 36 ? [index % 3] : index < 46 ? [0, 1, 2] : [(index + 1) % 3];
          const attributes = Object.fromEntries(ATTRIBUTES.map(({ id }, at) => [id, out.includes(at) ? 'out' : 'in']));
          const money = index === 0 ? 8000 : out.length === 3 ? 3 + (index % 5) : 600 + ((index * 37) % 300);
          return { attributes, answers: { money } };
        }),
      ],
    }),
  },
  {
    how: 'the mean of a group is so near the least that is accepted that everybody in it is',
    attacker: READER,
    scenario: survey('group near min', [{ ...MONEY, floor: 1000 }], {
      ...BY_TRADE,
      steps: [
        people(42, (index) => ({
          attributes: { trade: `t${Math.floor(index / 14)}` },
          answers: { money: index < 14 ? 1000 + (index % 9) : 3000 + ((index * 37) % 900) },
        })),
      ],
    }),
  },
  {
    how: 'the mean of a group is so near the most that is accepted that everybody in it is',
    attacker: READER,
    scenario: survey('group near max', [{ ...MONEY, ceiling: 100 }], {
      ...BY_TRADE,
      steps: [
        people(42, (index) => ({
          attributes: { trade: `t${Math.floor(index / 14)}` },
          answers: { money: index < 14 ? 100 - (index % 4) / 2 : 30 + ((index * 7) % 60) },
        })),
      ],
    }),
  },
  {
    how: 'four groupings leave ten who are in all of them, of whom one has nearly all',
    attacker: READER,
    scenario: survey('four groupings', [MONEY], {
      ...BY_FOUR,
      steps: [
        people(66, (index) => ({
          attributes: inFour(index),
          answers: { money: index === 0 ? 8000 : index < 10 ? index % 9 : 600 + ((index * 37) % 300) },
        })),
      ],
    }),
  },
  {
    how: 'four groupings leave ten who are in all of them, of whom two know that a third has nearly all of the rest',
    attacker: TWO,
    scenario: survey('four groupings beside two', [A, MONEY], {
      ...BY_FOUR,
      // They are the two who answer otherwise than all others.
      steps: [
        people(66, (index) => ({
          attributes: inFour(index),
          answers: {
            a: index === 1 || index === 2 ? 5 : 1,
            money: index === 0 ? 8000 : index < 3 ? 3000 : index < 10 ? index % 9 : 600 + ((index * 977) % 7400),
          },
        })),
      ],
    }),
  },
  {
    how: 'two with the largest numbers know the deviation of the others, which is that of the largest of them',
    attacker: TWO,
    scenario: survey('extreme beside two', [A, MONEY], {
      // They are the two who answer otherwise than all others.
      steps: [
        people(40, (index) => ({
          answers: { a: index < 2 ? 5 : 1, money: index < 2 ? 15_500 : index === 2 ? 9000 : ((index - 3) * 271) % 1000 },
        })),
      ],
    }),
  },
  {
    how: 'two with the next largest numbers know the deviation of the others, which is that of the largest',
    attacker: TWO,
    scenario: survey('largest beside two', [A, MONEY], {
      // They are the two who answer otherwise than all others.
      steps: [
        people(66, (index) => ({
          answers: {
            a: index === 1 || index === 2 ? 5 : 1,
            money: index === 0 ? 8000 : index < 3 ? 3000 : index < 10 ? index % 9 : 600 + ((index * 37) % 300),
          },
        })),
      ],
    }),
  },
];
