import { at, type Rule } from './rule.js';

/** A rule without which nothing was recovered, and why it stands nevertheless; docs/confidentiality.md says the same. */
export interface UnseenRule extends Rule {
  readonly because: string;
}

const [BY_AUDIT, NOT_READ, BY_ANOTHER] = [
  'the audit of all cells together withholds the same; the rule keeps a released value instead, or says a plainer reason',
  'guards numbers that the attack does not read',
  'another rule on the same numbers is enough for what the attack counts as recovered',
];

export const UNSEEN_RULES: readonly UnseenRule[] = [
  {
    rule: 'numbers: the share of the largest',
    off: [at('rules/magnitudes.ts', ' || dominant > rules.share * sum')],
    because: BY_ANOTHER,
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
      at(
        'judge/scores.ts',
        "return score.modal > score.n - score.modal && areAlike([score.modal, score.n - score.modal]) ? 'alike' : null;",
        'return null;',
      ),
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
      at('judge/gaps.ts', 'test: means ?? ofTest()', 'test: means'),
    ],
    because: NOT_READ,
  },
  {
    rule: 'respondents beside the frame in a small category',
    off: [at('judge/margins.ts', "count > 0 && count < least ? 'too-few' : null", 'null')],
    because: BY_ANOTHER,
  },
  {
    rule: 'few who changed',
    off: [
      at(
        'releases/changes.ts',
        "if (respondents < settings.changed) return { kind: 'held', release, respondents, because: 'few-changed' };",
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
    rule: 'audit by differences of few, or nearly alike',
    off: [at('audit/differences.ts', 'size < rules.least - NEARLY || (counts !== null && areAlike(counts))', 'false')],
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
    rule: 'peers: few, nearly alike, few outside',
    off: [
      at('publish/peers.ts', "if (n - 1 < settings.spread) return 'too-few';"),
      at('publish/peers.ts', "(areAlike(counts) ? 'alike' : null)", 'null'),
      at('publish/peers.ts', "return all > n && all - n < settings.feedback ? 'complementary' : null;", 'return null;'),
    ],
    because: 'a median cannot be subtracted from another; the rule guards against guesses',
  },
  {
    rule: 'peers: a score of those who left items out',
    off: [at('publish/peers.ts', "isPartial ? 'complementary' : null", 'null')],
    because: NOT_READ,
  },
];
