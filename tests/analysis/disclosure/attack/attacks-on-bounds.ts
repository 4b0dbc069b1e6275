import { type KnownAttack, people, READER, survey } from './hand-written.js';
import type { ItemPlan } from './scenario.js';

const MONEY: ItemPlan = { id: 'money', kind: 'number', floor: 0, ceiling: null };
const ATTRIBUTES = ['x', 'y', 'z'].map((id) => ({ id, options: ['in', 'out'] }));
const GROUPS = ['x', 'y', 'z'].map((by) => ({ id: `by_${by}`, by, of: ['money'] }));

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
];
