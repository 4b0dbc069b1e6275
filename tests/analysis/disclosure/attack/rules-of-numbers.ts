import { READER, TWO } from './hand-written.js';
import { at, type NeededRule } from './rule.js';

/** The audit of sums, which withholds the same where a rule on single cells is switched off alone. */
const AUDIT_OF_SUMS = at('audit/give-away.ts', 'return pinsAmount(shown.map(coverOf), answers, rules);', 'return false;');

/** Rules for what sums, deviations and bounds tell of number items. */
export const RULES_OF_NUMBERS: readonly NeededRule[] = [
  {
    rule: 'numbers of which one is nearly all',
    off: [at('judge/numbers.ts', 'cells.some((cell) => isOfOne(variable, cell, settings)) ||')],
    survey: 'loss',
    attacker: READER,
  },
  {
    rule: 'numbers are looked at without their signs',
    off: [at('rules/magnitudes.ts', 'Math.abs(amount - origin)', 'Math.max(0, amount - origin)')],
    survey: 'loss',
    attacker: READER,
  },
  {
    rule: 'numbers: what the others without three could have less, in a cell and in sums',
    off: [at('rules/magnitudes.ts', 'remaining(above, LARGEST) < near || '), AUDIT_OF_SUMS],
    survey: 'group near min',
    attacker: READER,
  },
  {
    rule: 'numbers: what the others without three could have more, in a cell and in sums',
    off: [at('rules/magnitudes.ts', 'remaining(below, LARGEST) < near || '), AUDIT_OF_SUMS],
    survey: 'group near max',
    attacker: READER,
  },
  {
    rule: 'numbers: nobody has less than the least that is accepted',
    off: [at('rules/magnitudes.ts', 'min === null ? Number.POSITIVE_INFINITY : amount - min', 'Number.POSITIVE_INFINITY')],
    survey: 'group near min',
    attacker: READER,
  },
  {
    rule: 'groups of numbers of which one is nearly all, in a cell and in sums',
    off: [
      at('judge/groups.ts', "if (dominated[index]) return 'dominated';"),
      at(
        'judge/subjects.ts',
        'isDominated(magnitudesOf(amounts, truth.bounds, magnitudes), magnitudes)\n    );',
        'false\n    );',
      ),
      AUDIT_OF_SUMS,
    ],
    survey: 'group sum',
    attacker: READER,
  },
  {
    rule: 'audit of sums by what amounts there can be',
    off: [AUDIT_OF_SUMS],
    survey: 'four groupings',
    attacker: READER,
  },
  {
    rule: 'audit of sums by what amounts there can be: to readers who know their own',
    off: [at('audit/amounts.ts', 'at, change, room), INSIDERS)', 'at, change, room), 0)')],
    survey: 'four groupings beside two',
    attacker: TWO,
  },
  {
    rule: 'deviation that tells the largest or the smallest number',
    off: [at('judge/numbers.ts', "deviation: isTold ? 'dominated' : null", 'deviation: null')],
    survey: 'extreme number',
    attacker: READER,
  },
  {
    rule: 'deviation that tells a number: to readers who know their own',
    off: [at('rules/deviation.ts', 'choices(atEnds, INSIDERS)', 'choices(atEnds, 0)')],
    survey: 'extreme beside two',
    attacker: TWO,
  },
];
