import type { Analysis } from '../../../model/analysis.js';
import type { GroupAnalysis, GroupComparison } from '../../../model/inference.js';
import { has } from '../../../model/item-traits.js';
import type { Withheld } from '../../../model/publication.js';
import { areAlike } from './alike.js';
import { giveAway } from './audit.js';
import type { JudgeContext } from './judge-items.js';
import { givesAwayPartial } from './partial.js';
import { releaseMark } from './rules.js';
import { type ComparisonVerdict, comparisonKey, type Verdict } from './verdicts.js';

/** A comparison while its groups are judged. */
interface ContingencyTable {
  readonly group: GroupAnalysis;
  readonly comparison: GroupComparison;
  /** Answers in all groups together, also from respondents whose category is not known; `totals` by level or option. */
  readonly total: number;
  readonly totals: Readonly<Record<string, number>>;
  /** By category; changes while groups are withheld. */
  readonly reasons: (Withheld | null)[];
  /** True where the values are taken from a release. */
  readonly isKept: boolean;
}

/**
 * Judges every comparison of groups, all tables of one item, option or score together. A group with few respondents is withheld,
 * and then as many others as are needed so that it cannot be worked out by subtraction, within a table or between tables. The
 * result is by entry id, then by `comparisonKey`.
 */
export function judgeGroups(
  context: JudgeContext,
  items: ReadonlyMap<string, Verdict>,
  scores: ReadonlyMap<string, Verdict>,
): ReadonlyMap<string, ReadonlyMap<string, ComparisonVerdict>> {
  const tables = context.analysis.groups.flatMap((group) =>
    group.comparisons.map((comparison) => openTable(context, group, comparison, verdictOn(comparison, items, scores))),
  );
  const subjects = new Set(tables.map(({ comparison }) => comparisonKey(comparison)));
  for (const subject of subjects) {
    const ofSubject = tables.filter(({ comparison }) => comparisonKey(comparison) === subject);
    for (const table of ofSubject) protectWithin(context, table);
    protectBetween(context, ofSubject);
  }
  for (const score of tables.filter(({ comparison }) => comparison.kind === 'score')) protectScore(context, score, tables);
  return new Map(
    context.analysis.groups.map((group) => [
      group.id,
      new Map(
        tables
          .filter((table) => table.group === group)
          .map((table) => [comparisonKey(table.comparison), verdictFor(context, table)]),
      ),
    ]),
  );
}

function verdictOn(
  { kind, of }: GroupComparison,
  items: ReadonlyMap<string, Verdict>,
  scores: ReadonlyMap<string, Verdict>,
): Withheld | null {
  const verdict = kind === 'score' ? scores.get(of) : items.get(of);
  return verdict?.statistics ?? null;
}

function openTable(
  context: JudgeContext,
  group: GroupAnalysis,
  comparison: GroupComparison,
  ofSubject: Withheld | null,
): ContingencyTable {
  const { total, totals } = totalOf(context.analysis, comparison);
  const kept = context.heldReleases.groups.get(group.id)?.get(comparisonKey(comparison));
  const scale = context.analysis.sections.find(({ id }) => id === comparison.of)?.score?.scale;
  const reasons = comparison.groups.map(({ n, counts, modal, byAnswered }): Withheld | null => {
    if (kept === null) return 'few-changed';
    if (ofSubject !== null) return ofSubject;
    if (n === 0) return 'not-computable';
    if (isTeam(context)) return null;
    if (n < context.thresholds.statistics) return 'too-few';
    if (scale && givesAwayPartial(n, byAnswered, scale, context.settings.changed)) return 'complementary';
    const answers = comparison.kind === 'score' ? [modal, n - modal] : Object.values(counts);
    const single = Object.keys(counts).length === 0;
    return areAlike(single ? [modal, n - modal] : answers) && (!single || modal > n - modal) ? 'alike' : null;
  });
  return { group, comparison, total, totals, reasons, isKept: kept !== undefined };
}

function isTeam({ thresholds }: JudgeContext): boolean {
  return thresholds.distribution <= 1;
}

function totalOf({ sections }: Analysis, { of, kind, option }: GroupComparison): Pick<ContingencyTable, 'total' | 'totals'> {
  if (kind === 'score') return { total: sections.find(({ id }) => id === of)?.score?.n ?? 0, totals: {} };
  const item = sections.flatMap((section) => section.items).find(({ id }) => id === of);
  const counts = item && has(item, 'listed') ? item.counts : {};
  const n = item?.n ?? 0;
  const yes = counts[option ?? ''] ?? 0;
  return { total: n, totals: option === null ? counts : { yes, no: n - yes } };
}

/** A group's score gives away what is withheld of one of its items, for the other items could be subtracted. */
function protectScore(context: JudgeContext, score: ContingencyTable, tables: readonly ContingencyTable[]): void {
  const section = context.analysis.sections.find(({ id }) => id === score.comparison.of);
  const itemIds = new Set(section?.items.filter((item) => has(item, 'levels')).map(({ id }) => id));
  const ofItems = tables.filter(({ group, comparison }) => group.by === score.group.by && itemIds.has(comparison.of));
  score.reasons.forEach((reason, index) => {
    const isOpen = ofItems.every(({ reasons }) => reasons[index] === null || reasons[index] === 'not-computable');
    if (reason === null && !isOpen && !isTeam(context)) score.reasons[index] = 'complementary';
  });
  protectWithin(context, score);
}

/** What the groups shown leave of the total must be nobody, or enough who do not answer alike. */
function protectWithin(context: JudgeContext, table: ContingencyTable): void {
  if (isTeam(context)) return;
  while (!isRestSafe(context, table)) {
    const smallest = smallestShown(table);
    if (smallest === null) return;
    table.reasons[smallest] = 'complementary';
  }
}

function isRestSafe({ thresholds }: JudgeContext, { comparison, total, totals, reasons }: ContingencyTable): boolean {
  const shown = comparison.groups.filter((_, index) => reasons[index] === null);
  const rest = total - shown.reduce((sum, { n }) => sum + n, 0);
  if (rest === 0 || shown.length === 0) return true;
  if (rest < thresholds.distribution) return false;
  const counts = Object.entries(totals).map(
    ([key, count]) => count - shown.reduce((sum, group) => sum + (group.counts[key] ?? 0), 0),
  );
  return counts.length === 0 || !areAlike(counts);
}

function smallestShown({ comparison, reasons }: ContingencyTable): number | null {
  const shown = comparison.groups.flatMap(({ n }, index) => (reasons[index] === null ? [{ n, index }] : []));
  return shown.sort((a, b) => a.n - b.n)[0]?.index ?? null;
}

/** Groups of different tables of one subject, and of releases, must not leave few respondents between them, or answers alike. */
function protectBetween(context: JudgeContext, tables: readonly ContingencyTable[]): void {
  const shown = () => tables.some(({ reasons }) => reasons.includes(null));
  if (isTeam(context) || !shown() || (tables.length < 2 && context.ledger.releases.length === 0)) return;
  const respondentsBehind = subjectPersons(context, tables);
  while (shown() && respondentsBehind.some((one) => one.giveAway())) {
    const candidates = tables.flatMap((table) => {
      const index = smallestShown(table);
      return index === null ? [] : [{ table, index, n: table.comparison.groups[index]?.n ?? 0 }];
    });
    const smallest = candidates.sort((a, b) => a.n - b.n)[0];
    if (!smallest) return;
    smallest.table.reasons[smallest.index] = 'complementary';
    protectWithin(context, smallest.table);
  }
}

/** The figures to be checked: an item's own, or for a score the figures of each item that it is computed from. */
function subjectPersons(context: JudgeContext, tables: readonly ContingencyTable[]): readonly { giveAway(): boolean }[] {
  const { analysis, ledger, respondentsBehindOf, settings, heldReleases } = context;
  const subject = tables[0]?.comparison;
  const isScore = subject?.kind === 'score';
  const section = isScore ? analysis.sections.find(({ id }) => id === subject.of) : undefined;
  const itemIds = section ? section.items.filter((item) => has(item, 'levels')).map(({ id }) => id) : [subject?.of ?? ''];
  const categories = new Map(tables.map(({ group }) => [group.by, analysis.readers.categoriesIn(group.by)]));
  return itemIds.map((itemId) => {
    const respondentsBehind = respondentsBehindOf(itemId);
    const released = ledger.releases.flatMap((release) => respondentsBehind.released(release));
    const total =
      heldReleases.items.has(itemId) || !subject
        ? []
        : [respondentsBehind.today(isScore ? null : totalOf(analysis, subject).totals)];
    return {
      giveAway: () => {
        const groups = tables.flatMap(({ group, comparison, reasons, isKept }) =>
          comparison.groups.flatMap(({ category, counts }, index) => {
            if (reasons[index] !== null || isKept) return [];
            const within = categories.get(group.by) ?? [];
            const known = isScore || Object.keys(counts).length === 0 ? null : counts;
            return [respondentsBehind.today(known, (respondent) => within[respondent] === category)];
          }),
        );
        return giveAway([...released, ...total, ...groups], respondentsBehind.parts, settings.changed);
      },
    };
  });
}

function verdictFor(context: JudgeContext, { group, comparison, reasons }: ContingencyTable): ComparisonVerdict {
  const kept = context.heldReleases.groups.get(group.id)?.get(comparisonKey(comparison));
  const withheld = reasons.find((reason) => reason !== null && reason !== 'not-computable') ?? null;
  return { categories: reasons, test: withheld, held: kept ? releaseMark(kept) : null };
}
