import { at, type Rule } from './rule.js';

/** A rule without which nothing was recovered, and why it stands nevertheless; docs/confidentiality.md says the same. */
export interface UnseenRule extends Rule {
  readonly because: string;
}

const [BY_AUDIT, NOT_READ, BY_ANOTHER, NOT_LINKED, NOT_EDITED, NOT_ASKED_WHY] = [
  'the audit of all cells together withholds the same; the rule keeps a released value instead, or says a plainer reason',
  'guards numbers that the attack does not read',
  'another rule on the same numbers is enough for what the attack counts as recovered',
  'guards what follows from how answers go together, of which the attack knows conditions alone',
  'guards against changes of the questionnaire or of project.yaml between releases, and the attack makes none',
  'guards against what withholding tells, and the attack does not ask why something is withheld',
];

export const UNSEEN_RULES: readonly UnseenRule[] = [
  {
    rule: 'numbers: the share of the largest',
    off: [at('rules/magnitudes.ts', ' || dominant > rules.share * remaining(sizes, 0)')],
    because: BY_ANOTHER,
  },
  {
    rule: 'numbers nearly alike',
    off: [at('judge/items.ts', 'return areAmountsAlike(item.modal, item.n);', 'return false;')],
    because: BY_ANOTHER,
  },
  {
    rule: 'rest of numbers that groups leave, nearly alike',
    off: [at('judge/subjects.ts', 'areAmountsAlike(mostFrequent(amounts), amounts.length) ||')],
    because: NOT_ASKED_WHY,
  },
  {
    rule: 'numbers: mean and deviation leave all of them near the mean',
    off: [
      at(
        'judge/numbers.ts',
        "if (cells.some(({ marks }) => toldOf(marks).all)) return { statistics: 'alike', deviation: null };",
      ),
    ],
    because: NOT_READ,
  },
  {
    rule: 'numbers: quartiles, and medians of groups, that tell the largest',
    off: [
      at(
        'judge/numbers.ts',
        'cells.some(({ marks }) => toldByQuantiles(amountsIn(truth, marks), quantiles, truth.bounds, settings.magnitudes))',
        'false',
      ),
      at(
        'judge/numbers.ts',
        '(median !== null && toldByQuantiles(amountsIn(truth, cell.marks), [median], truth.bounds, settings.magnitudes))',
        'false',
      ),
    ],
    because: NOT_READ,
  },
  {
    rule: 'numbers: deviations of those who joined since a release, or left',
    off: [
      at(
        'judge/numbers.ts',
        'changesSince(cells, released).some(({ joined, left }) => isExtreme(joined) || isExtreme(left) || hasUnread(truth, left))',
        'false',
      ),
    ],
    because: NOT_READ,
  },
  {
    rule: 'numbers: quartiles and deviation to two significant figures',
    off: [
      at('publish/coarse-numbers.ts', 'const FIGURES = 2;', 'const FIGURES = 15;'),
      at('attack/item-reader.ts', '0.5000001 * 10 ** (Math.floor(Math.log10(value)) - 1)', '0'),
    ],
    because: BY_ANOTHER,
  },
  {
    rule: 'numbers: groups that an item makes fall together',
    off: [at('judge/numbers.ts', 'dominated.map(() => dominated.includes(true))', 'dominated')],
    because: NOT_READ,
  },
  {
    rule: 'options of which hardly anyone chose several, of all and in groups',
    off: [
      at('judge/items.ts', 'for (const option of alsoWithheld(counts, item.n))', 'for (const option of [] as string[])'),
      at('judge/group-rests.ts', 'for (const ofItem of byItem(tables)) protectOptions(context, ofItem);'),
      at('judge/group-cells.ts', "if (kind !== 'option' || item?.kind !== 'multiple') return [];", 'return [];'),
    ],
    because: NOT_LINKED,
  },
  {
    rule: 'options of which the others tell that nearly all chose them, of all and in groups',
    off: [
      at('judge/items.ts', ' || isOptionTold(context, item)'),
      at('judge/group-rests.ts', "told.has(comparison.option ?? '')", 'false'),
    ],
    because: NOT_LINKED,
  },
  {
    rule: 'groups made by an item: answers that tell the group',
    off: [at('judge/group-rests.ts', 'if (reason === null) return;', 'return;')],
    because: NOT_LINKED,
  },
  {
    rule: 'conditional item: who was asked those that decide who is asked it',
    off: [at('judge/conditions.ts', 'return [...told, ...subjectsAsked(context, item, makers)];', 'return told;')],
    because: BY_ANOTHER,
  },
  {
    rule: 'conditional item with weights: who was asked',
    off: [at('judge/weights.ts', 'const asked = subjectsAsked(context, itemId, makers);', 'const asked: Subject[] = [];')],
    because: BY_ANOTHER,
  },
  {
    rule: 'conditional item: who was asked, among the totals',
    off: [at('judge/judge.ts', '...(item.askedIf === null ? [] : [subjectsOf.reach(item.id)]),')],
    because: BY_ANOTHER,
  },
  {
    rule: 'tests and intervals of answers in pairs',
    off: [
      at('judge/pairs.ts', "if (higher + same + lower < thresholds.statistics) return { test: 'too-few', size: 'too-few' };"),
      at('judge/pairs.ts', "if (areAlike([higher, same, lower])) return { test: 'alike', size: 'alike' };"),
      at('judge/pairs.ts', "return { test: isSafe ? null : 'alike', size: 'alike' };", 'return { test: null, size: null };'),
    ],
    because: NOT_READ,
  },
  {
    rule: 'tests of pairs of whom few changed',
    off: [
      at('judge/gaps.ts', '!isTeam && kept === undefined && heldReleases.tests.get(gapId)?.has(key)', 'false'),
      at('judge/sections.ts', "if (changedLittle?.has(pairKey(pair))) return { test: 'few-changed', size: 'few-changed' };"),
    ],
    because: NOT_READ,
  },
  {
    rule: 'reliability and correlations of few, of items that go together, and of 1',
    off: [
      at('judge/sections.ts', "return 'too-few';", 'return null;'),
      at('judge/sections.ts', "return areTold ? 'alike' : null;", 'return null;'),
    ],
    because: NOT_READ,
  },
  {
    rule: 'families of tests, and rankings, of what is shown',
    off: [
      at('publish/families.ts', 'isShown(comparison) && '),
      at('publish/families.ts', 'verdicts.get(pairKey(pair))?.test === null && '),
      at('publish/families.ts', 'ofTest === null ? pair.test : WITHHELD', 'pair.test'),
      at('publish/families.ts', 'ofSize === null ? pair.interval : WITHHELD', 'pair.interval'),
    ],
    because: NOT_READ,
  },
  {
    rule: 'release has no deviations of numbers in groups',
    off: [at('compose-release.ts', '{ ...group, ...(isOfNumbers && { sd: null }) }', 'group')],
    because: NOT_READ,
  },
  {
    rule: 'what releases have told of weighted answers, of groups and weights that an item makes, and of who was asked',
    off: [
      at('releases/released-parts.ts', '...weightedOf(ledger, release, itemId),'),
      at('releases/released-parts.ts', '...groupsMadeBy(release, itemId),'),
      at('releases/released-parts.ts', '...weightsMadeBy(ledger, release, itemId),'),
      at('releases/standing.ts', 'askedOnCondition(known, release, option)', '[]'),
      at('releases/respondents-behind.ts', 'standing: standingOnAsked(known, told)', 'standing: []'),
    ],
    because: BY_ANOTHER,
  },
  {
    rule: 'groups of bands that a release has, among respondents beside the frame',
    off: [at('judge/margins.ts', "isOfBands ? 'few-changed' : ")],
    because: 'a release has no numbers of bands; without the rule wrong ones were shown',
  },
  {
    rule: 'item with an answer that nobody can give any more',
    off: [at('releases/changes.ts', "return { kind: 'unlike' };", "return { kind: 'new' };")],
    because: NOT_EDITED,
  },
  {
    rule: 'peers that are nearly a group of another name in a release',
    off: [
      at(
        'publish/peers.ts',
        'having.some((release) => othersThen(release, itemId).some((other) => !mayFollow(other, today, settings.changed)))',
        'false',
      ),
    ],
    because: NOT_EDITED,
  },
  {
    rule: 'group of few',
    off: [at('judge/groups.ts', "if (n < thresholds.statistics) return 'too-few';")],
    because: BY_ANOTHER,
  },
  {
    rule: 'group with its item',
    off: [at('judge/groups.ts', 'if (ofSubject !== null) return ofSubject;')],
    because: BY_ANOTHER,
  },
  {
    rule: 'score of few, and scores nearly alike',
    off: [
      at('judge/scores.ts', "if (score.n - thresholds.readers < threshold) return 'too-few';"),
      at('judge/scores.ts', "return areAmountsAlike(score.modal, score.n) ? 'alike' : null;", 'return null;'),
    ],
    because: NOT_READ,
  },
  {
    rule: 'score that must be held, but that no release has',
    off: [at('judge/scores.ts', "if (kept === null) return 'few-changed';")],
    because: BY_ANOTHER,
  },
  {
    rule: 'gap that must be held, but that no release has',
    off: [at('judge/gaps.ts', "kept === null ? 'few-changed' : ")],
    because: BY_ANOTHER,
  },
  {
    rule: 'tests with their groups; interval and test of a gap',
    off: [
      at('judge/groups.ts', 'test: withheld, held', 'test: null, held'),
      at('judge/gaps.ts', 'test: means ?? test, size: means ?? size', 'test: means, size: means'),
    ],
    because: NOT_READ,
  },
  {
    rule: 'respondents beside the frame in a small category',
    off: [at('judge/few.ts', "count > 0 && count < least ? 'too-few' : null", 'null')],
    because: BY_ANOTHER,
  },
  {
    rule: 'few who changed',
    off: [
      at(
        'releases/changes.ts',
        "if (respondents < settings.changed) return { kind: 'held', release, respondents, because: 'few-changed', hold: null };",
      ),
    ],
    because: BY_AUDIT,
  },
  {
    rule: 'those who changed are nearly alike',
    off: [at('releases/changes.ts', 'if (isNetAlike || ', 'if (')],
    because: BY_AUDIT,
  },
  {
    rule: 'those for whose sake a release kept an item',
    off: [at('releases/changes.ts', 'tellsOfKept(variable, totalNow(respondentsBehind, variable), versions, holds)', 'false')],
    because: NOT_ASKED_WHY,
  },
  {
    rule: 'who was asked, told by editions together',
    off: [at('releases/changes.ts', 'isReachTold || ')],
    because: BY_ANOTHER,
  },
  {
    rule: 'editions by source beside that of all',
    off: [
      at('judge/together.ts', '...(elsewhere.get(variable.id) ?? []), '),
      at('judge/items.ts', ', ...(elsewhere.get(variable.id) ?? [])'),
    ],
    because: BY_ANOTHER,
  },
  {
    rule: 'totals of each source are kept free',
    off: [at('judge/judge.ts', ', ...(isShown ? ofSources : [])')],
    because: BY_ANOTHER,
  },
  {
    rule: 'weighted figures with the items that make the weights',
    off: [
      at(
        'judge/weights.ts',
        "if (makers.some((id) => heldReleases.items.has(id)) && !heldReleases.items.has(itemId)) return 'few-changed';",
      ),
      at('judge/weights.ts', 'if (isTeam || ofItems) return ofItems ?? null;', 'if (isTeam) return null;'),
    ],
    because: BY_ANOTHER,
  },
  {
    rule: 'weighted shares with two decimals',
    off: [
      at('publish/published-sections.ts', 'Math.min(precision.shareDigits, 2)', 'precision.shareDigits'),
      at('attack/weight-reader.ts', 'const SHARE_DIGITS = 2;', 'const SHARE_DIGITS = 7;'),
    ],
    because: BY_ANOTHER,
  },
  {
    rule: 'audit by linear algebra',
    off: [at('audit/give-away.ts', 'if (revealsFew(ofClasses.sizes, classes.covers, rules.least)) return true;')],
    because: BY_ANOTHER,
  },
  {
    rule: 'audit by differences, and by differences of differences',
    off: [at('audit/give-away.ts', 'return tellsByDifference(plain, ofClasses, rules);', 'return false;')],
    because: BY_ANOTHER,
  },
  {
    rule: 'release has no options that were withheld',
    off: [
      at(
        'compose-release.ts',
        'counts: without(item.counts, options), shares: without(item.shares, options)',
        'counts: item.counts, shares: item.shares',
      ),
    ],
    because: BY_ANOTHER,
  },
  {
    rule: 'peers: few, few outside',
    off: [
      at('publish/peers.ts', "if (n - 1 < settings.spread) return 'too-few';"),
      at('publish/peers.ts', "return all > n && all - n < settings.feedback ? 'complementary' : null;", 'return null;'),
    ],
    because: 'a median cannot be subtracted from another; the rule guards against guesses',
  },
  {
    rule: 'peers: a score of those who left items out',
    off: [at('publish/peers.ts', "isPartial ? 'complementary' : null", 'null')],
    because: NOT_READ,
  },
  {
    rule: 'weighted figures by weighting category',
    off: [at('judge/weights.ts', "return isFew ? 'too-few' : null;", 'return null;')],
    because: BY_ANOTHER,
  },
  {
    rule: 'weighted shares count as telling each weighted class',
    off: [
      at(
        'judge/weights.ts',
        'shares: { cells: cellsBy(classCells), reason }',
        'shares: { cells: cellsBy(weightedCells), reason }',
      ),
    ],
    because: BY_ANOTHER,
  },
  {
    rule: 'weighted mean with one decimal',
    off: [
      at('publish/published-sections.ts', 'const WEIGHTED_DIGITS = 1;', 'const WEIGHTED_DIGITS = 7;'),
      at('attack/weight-reader.ts', 'const MEAN_DIGITS = 1;', 'const MEAN_DIGITS = 7;'),
    ],
    because: BY_ANOTHER,
  },
  {
    rule: 'peers on a scale of two levels',
    off: [at('publish/peers.ts', "if (item.scale.high - item.scale.low < 2) return 'complementary';")],
    because: BY_ANOTHER,
  },
  {
    rule: 'peers after a release',
    off: [at('publish/peers.ts', "(stable(item.id) ? null : 'few-changed')", 'null')],
    because: BY_ANOTHER,
  },
];
