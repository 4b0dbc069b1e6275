import { NEWCOMER, ONE, READER, RELEASES, SOURCES, TWO, TWO_WHO_COLLECT } from './hand-written.js';
import { at, type NeededRule } from './rule.js';

/** Rules for what is published after a release. */
export const RULES_OF_RELEASES: readonly NeededRule[] = [
  {
    rule: 'editions together give away few who changed',
    off: [at('releases/changes.ts', 'isReachTold || isTold(null))', 'isReachTold)')],
    survey: 74,
    attacker: TWO_WHO_COLLECT,
  },
  {
    rule: 'what releases have told of everyone’s answers to an item',
    off: [at('releases/released-parts.ts', '...totalOf(release, itemId),')],
    survey: 8,
    attacker: RELEASES,
  },
  {
    rule: 'what releases have told of groups',
    off: [at('releases/released-parts.ts', '...groupsOf(ledger, release, itemId),')],
    survey: 300,
    attacker: SOURCES,
  },
  {
    rule: 'option of which nearly all who changed say the same',
    off: [at('judge/items.ts', "if (context.heldReleases.options.get(item.id)?.has(option)) return 'few-changed';")],
    survey: 14,
    attacker: RELEASES,
  },
  {
    rule: 'score is held with its items',
    off: [
      at('releases/held-values.ts', '.filter((section) => heldIn(section.items.map(({ id }) => id)))', '.filter(() => false)'),
    ],
    survey: 30,
    attacker: NEWCOMER,
  },
  {
    rule: 'gap is held with its items',
    off: [at('releases/held-values.ts', 'return heldIn([pair.from, pair.to])', 'return false')],
    survey: 24,
    attacker: RELEASES,
  },
  {
    rule: 'groups that must be held, but that no release has',
    off: [at('judge/groups.ts', "if (kept === null) return 'few-changed';")],
    survey: 12,
    attacker: READER,
  },
  {
    rule: 'respondents beside the frame keep the release of the item',
    off: [
      at('releases/held-values.ts', 'if (!release || item === null) return margin;', 'return margin;'),
      at('judge/margins.ts', 'const held = release ? releaseMark(release) : null;', 'const held = null;'),
    ],
    survey: 'margins',
    attacker: RELEASES,
  },
  {
    rule: 'respondents beside the frame by bands of an item, among the cells of releases',
    off: [at('releases/released-parts.ts', '...bandsOf(release, itemId),', '')],
    survey: 'margins by bands',
    attacker: RELEASES,
  },
  {
    rule: 'held figures of a report do not count answers given since',
    off: [at('publish/others.ts', ' && release.members.every((member) => then.has(member) || !now.has(member))')],
    survey: 'given since',
    attacker: ONE,
  },
  {
    rule: 'held figures of a report are of answers that stand as they were',
    off: [at('publish/others.ts', 'isAsThen && release.members', 'release.members')],
    survey: 22,
    attacker: ONE,
  },
  {
    rule: 'release has no groups that were withheld',
    off: [
      at(
        'compose-release.ts',
        'categories[index] === null ? { ...group, ...(isOfNumbers && { sd: null }) } : { category: group.category, ...nothing },',
        'group,',
      ),
    ],
    survey: 30,
    attacker: READER,
  },
  {
    rule: 'conditional item keeps a release with the item of its condition, and not having been asked counts as an answer',
    off: [
      at('releases/held-values.ts', 'if (ofChild === ofParent) continue;', 'continue;'),
      at('releases/basis.ts', 'spared[index] ? NOT_ASKED : answer', 'answer'),
    ],
    survey: 'not asked',
    attacker: READER,
  },
  {
    rule: 'conditional item that no release has together with the item of its condition',
    off: [at('judge/items.ts', "if (context.heldReleases.lost.has(item.id)) return 'few-changed';")],
    survey: 128,
    attacker: TWO,
  },
  {
    rule: 'groups are held with their item, and where one of them changed little',
    off: [
      at(
        'releases/held-values.ts',
        'return isOfHeld || groupsChangedLittle(ledger, analysis.readers, compared, respondentsBehindOf, settings);',
        'return false;',
      ),
    ],
    survey: 149,
    attacker: RELEASES,
  },
  {
    rule: 'release has no means that were withheld',
    off: [
      at(
        'compose-release.ts',
        'const seen = shown ? item : { ...item, mean: null, median: null, q1: null, q3: null };',
        'const seen = item;',
      ),
    ],
    survey: 'largest left',
    attacker: RELEASES,
  },
];
