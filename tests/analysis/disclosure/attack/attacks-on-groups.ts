import { A, B, type Draft, type KnownAttack, MEMBER, ONE, people, READER, survey, TRADE } from './hand-written.js';

/** Trade, area and answer; found by chance. */
const TWO_GROUPINGS = '114 115 011 201 012 102 101 105 001 014 011 011 214 014 101 214 11- 012 104 001 114 001 101 103 101'.split(
  ' ',
);

function inTwoGroups([trade = '', area = '', answer = '']: string): Draft {
  return { attributes: { trade: `t${trade}`, area: `r${area}` }, answers: { a: answer === '-' ? null : Number(answer) } };
}

/**
 * One of the first trade left out a. The answers of the 29 others add up to 172, which is 2.966 on average and printed as 3.0: with the
 * answer left over, which is 1, they could be 173 at most, or the mean were printed as 3.1.
 */
function leftOut(index: number): Draft {
  if (index >= 30) return { attributes: { trade: index < 45 ? 't1' : 't2' } };
  const attributes = { trade: 't0' };
  if (index === 0) return { attributes, answers: { a: null, b: 1 } };
  const lower = index <= 7 && index !== 5 ? 1 : 0;
  return { attributes, answers: { a: 1 + (index % 5), b: 1 + ((3 * index) % 5) - lower } };
}

/** On groups, scores, weights and options. */
export const ATTACKS_ON_GROUPS: readonly KnownAttack[] = [
  {
    how: 'one left out a subject, so that the group that an item makes has one less there',
    attacker: READER,
    scenario: survey('item grouping', [MEMBER, A, B], {
      groups: [{ id: 'by', by: 'member', of: ['a', 'b'] }],
      steps: [people(42, (index) => (index === 7 ? { answers: { b: null } } : {}))],
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
    how: 'one answered too few items for a score, and the group has the answers beside the score',
    attacker: READER,
    scenario: survey('left out of the score', [A, B], {
      statistics: { sd: 'population', base: 'answered', leastAnswered: 2 },
      attributes: [TRADE],
      groups: [{ id: 'by', by: 'trade', of: ['s'] }],
      steps: [people(60, leftOut)],
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
    how: 'the size of a comparison group that an item makes tells that all others gave that answer',
    attacker: ONE,
    scenario: survey('peers by an item', [MEMBER, A], {
      peers: ['member'],
      steps: [people(30, () => ({ answers: { member: 'yes' } }))],
    }),
  },
  {
    how: 'the only one who chose an option knows of all others that they did not',
    attacker: ONE,
    scenario: survey('option', [A, { id: 'u', kind: 'multiple', options: ['x', 'y'] }], {
      steps: [people(30, (index) => ({ answers: { u: index === 11 ? ['x', 'y'] : index % 2 === 0 ? ['y'] : [] } }))],
    }),
  },
];
