import type { Analysis, ScaleAnalysis, ScoreAnalysis, SectionAnalysis } from '../../../model/analysis.js';
import type { Category } from '../../../model/inference.js';
import { has } from '../../../model/item-traits.js';
import type { Release } from '../../../model/ledger.js';
import type { Profile } from '../../../model/profile.js';
import type { Cell, PeerValues, Precision, PublishedPeers } from '../../../model/publication.js';
import { roundHalfUp } from '../../statistics/index.js';
import type { Decisions } from '../decide.js';
import { differing, groupBasesThen } from '../releases/index.js';
import { type Basis, givesAwayPartial, openMakingUp, type Withheld } from '../rules/index.js';
import { NOT_SHOWN } from './cells.js';
import { published, shown } from './make-published.js';

/**
 * The comparison group of a respondent's own report: the first grouping in `decisions.peers` where the reader's category is
 * known, has enough others and leaves anything to show; null where none has. Only medians are shown, which cannot be subtracted
 * from the medians of all others. Each needs `spread` respondents besides the reader, and outside the group nobody or at least `feedback`
 * others. It does not matter whether the group's answers are nearly alike: that a median is there, or is not, would tell. It is decided for a group as a whole, so that its members see the same
 * cells. Groups that an item makes are never shown: how many there are would tell who they are.
 */
export function publishPeers(decisions: Decisions, own: Profile, { digits }: Precision): PublishedPeers | null {
  for (const by of decisions.peers) {
    const group = groupOf(decisions, by, own.id);
    if (group === null || group.reasons.every((reason) => reason !== null)) continue;
    return publish(decisions, group, own.id, digits);
  }
  return null;
}

/** Everyone of one category, the reader included, and what of them may be shown. */
interface PeerGroup {
  readonly by: string;
  readonly category: Category;
  readonly ids: readonly string[];
  /** By item id and section id: why it is withheld. */
  readonly items: ReadonlyMap<string, Withheld | null>;
  readonly scores: ReadonlyMap<string, Withheld | null>;
  readonly reasons: readonly (Withheld | null)[];
}

/** A group of peers and what was decided about it, whether or not anything is shown to its members. */
export interface JudgedPeers {
  readonly by: string;
  readonly category: Category;
  /** By item id and section id: why it is withheld. Null where the group is too small for anything. */
  readonly reasons: ReadonlyMap<string, Withheld | null> | null;
}

/**
 * All groups that readers may be compared with, grouping by grouping in the order of `decisions.peers`; categories without
 * respondents are left out.
 */
export function judgePeers(decisions: Decisions): readonly JudgedPeers[] {
  const { peers, analysis } = decisions;
  return peers.flatMap((by) => {
    if (analysis.readers.groupingOf(by).item !== null) return [];
    const members = new Set(analysis.readers.categoriesIn(by));
    const categories = analysis.readers.groupingOf(by).categories.filter(({ id }) => members.has(id));
    return categories.map((category) => {
      const group = judgedOnce(decisions, by, category);
      return { by, category, reasons: group && new Map([...group.items, ...group.scores]) };
    });
  });
}

/** Groups by grouping and category, judged once for all their members. */
const judged = new WeakMap<Decisions, Map<string, PeerGroup | null>>();

function groupOf(decisions: Decisions, by: string, reader: string): PeerGroup | null {
  const { readers } = decisions.analysis;
  // Who is in a group is as secret as the answer that makes it.
  if (readers.groupingOf(by).item !== null) return null;
  const categoryId = readers.categoriesIn(by)[readers.ids.indexOf(reader)] ?? null;
  const category = readers.groupingOf(by).categories.find(({ id }) => id === categoryId);
  return category ? judgedOnce(decisions, by, category) : null;
}

function judgedOnce(decisions: Decisions, by: string, category: Category): PeerGroup | null {
  const known = judged.get(decisions) ?? new Map<string, PeerGroup | null>();
  judged.set(decisions, known);
  const key = `${by} ${category.id}`;
  const group = known.has(key) ? (known.get(key) ?? null) : judgeGroup(decisions, by, category);
  known.set(key, group);
  return group;
}

function judgeGroup(decisions: Decisions, by: string, category: Category): PeerGroup | null {
  const { analysis, settings } = decisions;
  const categories = analysis.readers.categoriesIn(by);
  const ids = analysis.readers.ids.filter((_, index) => categories[index] === category.id);
  if (ids.length - 1 < settings.spread) return null;
  const inGroup = analysis.readers.sectionsOf(ids, null);
  const overall = analysis.readers.sectionsOf(analysis.readers.ids, null);
  const stable = stabilityOf(decisions, by, category);
  const items = new Map<string, Withheld | null>();
  const scores = new Map<string, Withheld | null>();
  inGroup.forEach((section, at) => {
    const scaled = section.items.filter((item) => has(item, 'levels'));
    for (const item of scaled) {
      const all = overall[at]?.items.find(({ id }) => id === item.id)?.n ?? 0;
      const reason = judgeItem(decisions, item, all) ?? (stable(item.id) ? null : 'few-changed');
      items.set(item.id, reason ?? (decisions.isPeersSafe(by, category.id, item.id) ? null : 'complementary'));
    }
    const whole = overall[at]?.score;
    if (section.score && whole) scores.set(section.id, judgeScore(decisions, ids, section, section.score, whole, items));
  });
  return { by, category, ids, items, scores, reasons: [...items.values(), ...scores.values()] };
}

function judgeItem(decisions: Decisions, item: ScaleAnalysis, all: number): Withheld | null {
  // How many of a group answered tells who was asked.
  if (item.askedIf !== null) return 'complementary';
  // Of two levels a median is as good as their counts.
  if (item.scale.high - item.scale.low < 2) return 'complementary';
  const verdict = decisions.verdicts.respondent.items.get(item.id);
  return verdict?.distribution ?? verdict?.statistics ?? judgeSize(decisions, item.n, all);
}

/** A score rests on all items of its section, so that it falls with any of them. */
function judgeScore(
  decisions: Decisions,
  ids: readonly string[],
  section: SectionAnalysis,
  score: ScoreAnalysis,
  whole: ScoreAnalysis,
  items: ReadonlyMap<string, Withheld | null>,
): Withheld | null {
  const verdict = decisions.verdicts.respondent.scores.get(section.id);
  const ofItems = section.items.flatMap(({ id }) => items.get(id) ?? []);
  const within = new Set(ids);
  const { readers } = decisions.analysis;
  const scaled = section.items.filter((item) => has(item, 'levels'));
  const makingUp = () => openMakingUp(readers, scaled)((position) => within.has(readers.ids[position] ?? ''));
  const isPartial = givesAwayPartial(score, score.scale, makingUp, decisions.settings.changed);
  return verdict?.statistics ?? ofItems[0] ?? judgeSize(decisions, score.n, whole.n) ?? (isPartial ? 'complementary' : null);
}

/** A reader's own answer protects nobody, in the group or outside it. */
function judgeSize({ settings }: Decisions, n: number, all: number): Withheld | null {
  if (n - 1 < settings.spread) return 'too-few';
  return all > n && all - n < settings.feedback ? 'complementary' : null;
}

/**
 * Whether the group's answers to an item may be shown as they are today. Any two versions that a reader may have seen must differ
 * by nobody or by at least `changed` respondents. So the releases are gone through, and a version that differs by fewer from the
 * last one shown counts as not shown. A respondent who corrected an answer, or moved to another category, has changed. Where the
 * figures of all others are held at a release, the group must be as it was then. Nor may it be nearly one of the groups that readers
 * could be compared with under another name.
 */
function stabilityOf(decisions: Decisions, by: string, category: Category): (itemId: string) => boolean {
  const { analysis, ledger, respondentsBehindOf, heldReleases, settings } = decisions;
  if (ledger.releases.length === 0) return () => true;
  const isNow = memberCheck(analysis, by, category.id, (id) => ledger.memberToken(id));
  const then = (release: Release, itemId: string): Basis | null => {
    if (release.groupings[by] === undefined) return null;
    return groupBasesThen(ledger, release, by, itemId).get(category.id) ?? NOBODY;
  };
  const namesNow = new Set(analysis.readers.groupingOf(by).categories.map(({ id }) => id));
  const othersThen = (release: Release, itemId: string): readonly Basis[] =>
    release.peers.flatMap((grouping) =>
      Array.from(groupBasesThen(ledger, release, grouping, itemId)).flatMap(([name, basis]) =>
        (grouping === by && namesNow.has(name)) || release.groupings[grouping]?.item !== null ? [] : [basis],
      ),
    );
  return (itemId) => {
    const today = within(respondentsBehindOf(itemId).now, isNow);
    const held = heldReleases.items.get(itemId);
    const having = ledger.releases.filter(({ cells }) => cells.items[itemId] !== undefined);
    if (having.some((release) => othersThen(release, itemId).some((other) => !mayFollow(other, today, settings.changed))))
      return false;
    if (held) return isSame(then(held, itemId), today);
    const versions = having.map((one) => then(one, itemId));
    if (versions.includes(null)) return false;
    const shown = versions.reduce<Basis | null>(
      (last, version) => (version && (last === null || mayFollow(last, version, settings.changed)) ? version : last),
      null,
    );
    return shown === null || mayFollow(shown, today, settings.changed);
  };
}

const NOBODY: Basis = new Map();

function memberCheck(
  { readers }: Analysis,
  by: string,
  category: string,
  tokenOf: (id: string) => string,
): (member: string) => boolean {
  const categories = readers.categoriesIn(by);
  const members = new Set(readers.ids.flatMap((id, index) => (categories[index] === category ? [tokenOf(id)] : [])));
  return (member) => members.has(member);
}

function mayFollow(shown: Basis, next: Basis, changed: number): boolean {
  if (Math.abs(shown.size - next.size) >= changed) return true;
  const count = differing(shown, next);
  return count === 0 || count >= changed;
}

function isSame(a: Basis | null, b: Basis): boolean {
  return a !== null && differing(a, b) === 0;
}

function within(basis: Basis, keep: (member: string) => boolean): Basis {
  return new Map([...basis].filter(([member]) => keep(member)));
}

/** The reader is never among the peers, also where the others of the report include the reader. */
function publish({ analysis }: Decisions, group: PeerGroup, reader: string, digits: number): PublishedPeers {
  const sections = analysis.readers.sectionsOf(group.ids, reader);
  const cell = (reason: Withheld | null | undefined, n: number, median: number | null): Cell<PeerValues> => {
    if (reason || median === null) return NOT_SHOWN;
    return shown({ n, median: roundHalfUp(median, digits) });
  };
  return {
    by: group.by,
    label: analysis.readers.groupingOf(group.by).label,
    category: group.category.label,
    n: published(group.ids.length - 1),
    items: new Map(
      sections.flatMap(({ items }) =>
        items.flatMap((item) => (has(item, 'levels') ? [[item.id, cell(group.items.get(item.id), item.n, item.median)]] : [])),
      ),
    ),
    scores: new Map(
      sections.flatMap(({ id, score }) => (score ? [[id, cell(group.scores.get(id), score.n, score.median)]] : [])),
    ),
  };
}
