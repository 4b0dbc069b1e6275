import { ONE, READER, RELEASES, TWO } from './hand-written.js';
import { at, type NeededRule } from './rule.js';

/** Rules that judge groups, peers, and all cells together. */
export const RULES_OF_GROUPS: readonly NeededRule[] = [
  {
    rule: 'group by itself: alike, of one, or few',
    off: [
      at('judge/groups.ts', "if (answers.length === 0 ? areAmountsAlike(modal, n) : areAlike(answers)) return 'alike';"),
      at('judge/groups.ts', "if (dominated[index]) return 'dominated';"),
      at(
        'judge/groups.ts',
        "return ofGroup.some(({ variable, cell }) => isTelling(variable, cell, least(variable), settings)) ? 'complementary' : null;",
        'return null;',
      ),
    ],
    survey: 17,
    attacker: READER,
  },
  {
    rule: 'rest that groups leave of the total, with those of unknown category',
    off: [at('judge/group-rests.ts', 'while (!isRestSafe(context, table)) {', 'while (false) {')],
    survey: 7,
    attacker: ONE,
  },
  {
    rule: 'group of a conditional item: who was asked',
    off: [at('judge/group-cells.ts', '...subjectsAsked(context, of, [group.item]), ')],
    survey: 'conditional child',
    attacker: READER,
  },
  {
    rule: 'groups of a conditional item beside groups of the item that its condition is about',
    off: [
      at('judge/group-cells.ts', ', ...subjectsAskedAfter(context, of)'),
      at('judge/conditions.ts', ', ...options.map((option) => subjectsOf.item(item, option))'),
    ],
    survey: 'condition by two groupings',
    attacker: READER,
  },
  {
    rule: 'groups that an item makes: who is in them',
    off: [at('judge/group-cells.ts', ', ...cells([context.subjectsOf.grouping(group.by, group.item)], null, isCompared)')],
    survey: 'item grouping',
    attacker: READER,
  },
  {
    rule: 'group’s score with its items there',
    off: [
      at('judge/group-rests.ts', "if (reason === null && !isOpen && !context.isTeam) score.reasons[index] = 'complementary';"),
    ],
    survey: 64,
    attacker: TWO,
  },
  {
    rule: 'group’s score of those who left items out',
    off: [
      at(
        'judge/groups.ts',
        'givesAwayPartial({ n, mean, byAnswered }, scale, () => makingUpIn(context, group, comparison, category), settings.changed)',
        'false',
      ),
    ],
    survey: 75,
    attacker: TWO,
  },
  {
    rule: 'all cells of a variable together',
    off: [at('judge/together.ts', 'if (isSafe(shown)) return;', 'return;')],
    survey: 'two groupings',
    attacker: READER,
  },
  {
    rule: 'all cells of a variable together with those of releases',
    off: [at('judge/together.ts', '...variable.standing, ')],
    survey: 8,
    attacker: RELEASES,
  },
  {
    rule: 'audit by whole numbers',
    off: [
      at(
        'audit/give-away.ts',
        'return pinsAnswer(shown.filter((at) => cells[at]?.counts || cells[at]?.weights).map(coverOf), answers);',
        'return false;',
      ),
    ],
    survey: 'two groupings',
    attacker: READER,
  },
  {
    rule: 'audit by whole numbers: against readers who know their answers',
    off: [
      at(
        'audit/whole-numbers.ts',
        'others <= INSIDERS && !isOpen(exchangesOf(at, level), INSIDERS - others)',
        'others <= 0 && !isOpen(exchangesOf(at, level), 0)',
      ),
    ],
    survey: 265,
    attacker: TWO,
  },
  {
    rule: 'peers by an item',
    off: [at('publish/peers.ts', '  if (readers.groupingOf(by).item !== null) return null;\n')],
    survey: 'peers by an item',
    attacker: ONE,
  },
  {
    rule: 'peers’ answers to a conditional item',
    off: [at('publish/peers.ts', "if (item.askedIf !== null) return 'complementary';")],
    survey: 'peers of a conditional item',
    attacker: ONE,
  },
];
