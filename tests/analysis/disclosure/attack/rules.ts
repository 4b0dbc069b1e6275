import { A, people, survey } from './hand-written.js';
import type { NeededRule } from './rule.js';
import { RULES_OF_FIGURES } from './rules-of-figures.js';
import { RULES_OF_GROUPS } from './rules-of-groups.js';
import { RULES_OF_RELEASES } from './rules-of-releases.js';
import type { Scenario } from './scenario.js';

/** Every rule without which the attack recovers somebody's answer. */
export const NEEDED_RULES: readonly NeededRule[] = [...RULES_OF_FIGURES, ...RULES_OF_GROUPS, ...RULES_OF_RELEASES];

/** Of so few respondents that three who put their answers together know that of another; more than two is more than is promised. */
export const SURVEYS_BEYOND: readonly Scenario[] = [
  survey('four answers', [A, { ...A, id: 'c' }], {
    steps: [people(12, (index) => ({ answers: { a: index < 4 ? index + 1 : null } }))],
  }),
  survey('eight amounts', [A, { id: 'money', kind: 'number', floor: 0, ceiling: null }], {
    // The first three, who are tried together since they answer otherwise than the fourth, have the largest amounts; the fourth has so
    // much that the quartiles do not tell whose is the largest.
    steps: [
      people(8, (index) => ({
        answers: { a: index < 4 ? 5 - index : null, money: index < 3 ? 100 : index === 3 ? 95 : 1 },
      })),
    ],
  }),
];

export { UNSEEN_RULES } from './unseen-rules.js';
