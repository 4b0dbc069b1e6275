import { ONE, READER, SOURCES, THREE, TWO, TWO_WHO_COLLECT } from './hand-written.js';
import { at, type NeededRule } from './rule.js';
import { RULES_OF_NUMBERS } from './rules-of-numbers.js';

/** Rules that judge one figure: an item, a score, a gap, a margin, weights. */
export const RULES_OF_FIGURES: readonly NeededRule[] = [
  ...RULES_OF_NUMBERS,
  {
    rule: 'respondents behind a public figure',
    off: [
      at(
        'rules/rules.ts',
        'distribution: settings.public, statistics: Math.max(settings.public, settings.spread)',
        'distribution: 1, statistics: settings.spread',
      ),
    ],
    survey: 444,
    attacker: TWO_WHO_COLLECT,
  },
  {
    rule: 'others behind a figure in feedback',
    off: [
      at(
        'rules/rules.ts',
        'distribution: settings.feedback, statistics: Math.max(settings.feedback, settings.spread)',
        'distribution: 1, statistics: settings.spread',
      ),
    ],
    survey: 'four answers',
    attacker: THREE,
  },
  {
    rule: 'respondents behind means and quantiles',
    off: [at('rules/rules.ts', 'statistics: Math.max(settings.feedback, settings.spread)', 'statistics: settings.feedback')],
    survey: 'eight amounts',
    attacker: THREE,
  },
  {
    rule: 'answers nearly alike',
    off: [at('judge/items.ts', 'isAlike(item) || isOptionTold', 'isOptionTold')],
    survey: 'peers by an item',
    attacker: READER,
  },
  {
    rule: 'answers nearly alike: fewer than three, not two, answered otherwise',
    off: [at('rules/alike.ts', 'const DISSENTERS = INSIDERS + 1;', 'const DISSENTERS = INSIDERS;')],
    survey: 13,
    attacker: TWO,
  },
  {
    rule: 'options nearly alike, one by one',
    off: [at('judge/items.ts', ' || areAlike([count, item.n - count])')],
    survey: 'option',
    attacker: ONE,
  },
  {
    rule: 'conditional item with the item that its condition is about',
    off: [at('judge/items.ts', "if (parent !== null && parent !== 'not-computable') return 'complementary';")],
    survey: 13,
    attacker: ONE,
  },
  {
    rule: 'number of answers, and of those not asked, with the item',
    off: [
      at(
        'publish/published-sections.ts',
        "const isShown = (kind === 'number' ? (distribution ?? statistics) : distribution) === null;",
        'const isShown = true;',
      ),
    ],
    survey: 1,
    attacker: READER,
  },
  {
    rule: 'sources stand alone',
    off: [
      at(
        'judge/items.ts',
        "return isSeparate(context, context.subjectsOf.item(item.id, null)) ? 'complementary' : null;",
        'return null;',
      ),
    ],
    survey: 'sources',
    attacker: SOURCES,
  },
  {
    rule: 'sources stand alone, option by option',
    off: [
      at(
        'judge/items.ts',
        "return isSeparate(context, context.subjectsOf.item(item.id, option)) ? 'complementary' : null;",
        'return null;',
      ),
      at('judge/items.ts', ' || isOptionTold(context, item)'),
    ],
    survey: 'option by source',
    attacker: SOURCES,
  },
  {
    rule: 'score with its items',
    off: [at('judge/scores.ts', 'if (withheld || givesAwayPartial', 'if (givesAwayPartial')],
    survey: 32,
    attacker: TWO,
  },
  {
    rule: 'score of those who left items out',
    off: [
      at('judge/scores.ts', 'if (withheld || givesAwayPartial(score, score.scale, makingUp, settings.changed))', 'if (withheld)'),
    ],
    survey: 'given since',
    attacker: READER,
  },
  {
    rule: 'score of those who left items out: at the edge of its rounding',
    off: [at('rules/partial.ts', 'return isAtEdge || hidden', 'return hidden')],
    survey: 'given since',
    attacker: READER,
  },
  {
    rule: 'score of those who left items out: half of their range',
    off: [at('rules/partial.ts', ' || hidden / share < (covered * answered * (high - low)) / 2')],
    survey: 75,
    attacker: TWO,
  },
  {
    rule: 'score with one decimal',
    off: [
      at('publish/published-sections.ts', 'Math.min(precision.digits, SCORE_DIGITS)', 'precision.digits'),
      at('publish/published-groups.ts', 'Math.min(precision.digits, SCORE_DIGITS)', 'precision.digits'),
      at('publish/others.ts', 'roundHalfUp(mean, SCORE_DIGITS)', 'mean'),
      at('attack/score-reader.ts', 'const SCORE_DIGITS = 1;', 'const SCORE_DIGITS = 7;'),
    ],
    survey: 'left out of the score',
    attacker: READER,
  },
  {
    rule: 'score of the others from the published one',
    off: [
      at(
        'publish/others.ts',
        'return { ...score, mean: ownScore === undefined ? published : (n * published - ownScore) / (n - 1) };',
        'return score;',
      ),
      at('attack/score-reader.ts', '(reading.publication.own === null || reading.publication.readerIncluded)', 'true'),
    ],
    survey: 'left out of the score',
    attacker: ONE,
  },
  {
    rule: 'score that somebody has only because of a conditional item',
    off: [at('judge/scores.ts', "if (kept === undefined && hangsOnCondition(analysis, section)) return 'complementary';")],
    survey: 'score of a conditional item',
    attacker: READER,
  },
  {
    rule: 'score that somebody lacks who was not asked a conditional item',
    off: [
      at(
        'judge/scores.ts',
        'return answered < least && answered + conditional >= least;',
        'return answered < least && scaled.filter(({ id }) => (readers.answersTo(id)[_] ?? null) !== null).length >= least;',
      ),
    ],
    survey: 1869,
    attacker: ONE,
  },
  {
    rule: 'reliability and correlations in sections with conditional items',
    off: [at('judge/sections.ts', "if (isConditional) return 'complementary';")],
    survey: 'correlation of a conditional item',
    attacker: READER,
  },
  {
    rule: 'gap with its items',
    off: [at('judge/gaps.ts', '(ofItems ?? (', '(null ?? (')],
    survey: 13,
    attacker: TWO,
  },
  {
    rule: 'gap of a conditional item',
    off: [at('judge/gaps.ts', "(isConditional ? 'complementary' : null)", 'null')],
    survey: 'gap of a conditional item',
    attacker: READER,
  },
  {
    rule: 'respondents beside the frame with the item that makes the categories',
    off: [at('judge/margins.ts', 'const forAll = ofItem ?? (', 'const forAll = (')],
    survey: 'margins by source',
    attacker: SOURCES,
  },
  {
    rule: 'respondents beside the frame nearly alike',
    off: [at('judge/margins.ts', "isTold ? 'alike' : null", 'null')],
    survey: 27,
    attacker: READER,
  },
  {
    rule: 'respondents beside the frame by bands of an item, among the cells',
    off: [
      at('judge/margins.ts', 'return over().map((cell) => ({ variable, cell }));', 'return [];'),
      // The distribution of a number item is the same cell.
      at('judge/bands.ts', 'subject.over().map((cell) => ({ variable: subject.variable, cell }))', '[]'),
    ],
    survey: 1021,
    attacker: READER,
  },
  {
    rule: 'weighted figures among the cells',
    off: [
      at('judge/weights.ts', 'mean: { cells: cellsBy(weightedCells), reason }', 'mean: { cells: [], reason }'),
      at('judge/weights.ts', 'shares: { cells: cellsBy(classCells), reason }', 'shares: { cells: [], reason }'),
    ],
    survey: 34,
    attacker: READER,
  },
  {
    rule: 'weights that an item makes: who has one',
    off: [at('judge/weights.ts', 'return [subject, ...makers].flatMap', 'return [subject].flatMap')],
    survey: 34,
    attacker: READER,
  },
];
