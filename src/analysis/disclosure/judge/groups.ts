import type { Analysis } from '../../../model/analysis.js';
import type { GroupAnalysis, GroupComparison } from '../../../model/inference.js';
import { has } from '../../../model/item-traits.js';
import type { Withheld } from '../../../model/publication.js';
import {
  areAlike,
  type Cell,
  type ComparisonVerdict,
  comparisonKey,
  givesAwayPartial,
  openPartialEnds,
  type PartialEnds,
  releaseMark,
  type Variable,
  type Verdict,
  type Verdicts,
} from '../rules/index.js';
import type { JudgeContext } from './context.js';
import { isOfOne, isTelling, type Subject } from './subjects.js';

/** A comparison while its groups are judged. */
export interface ContingencyTable {
  readonly group: GroupAnalysis;
  readonly comparison: GroupComparison;
  /** By category: the cells that its group shows, each with the variable that it is about. */
  readonly cells: readonly (readonly VariableCell[])[];
  /** Over everyone in any of the groups or in none: what the groups could be subtracted from. */
  readonly totals: readonly VariableCell[];
  /** By category; changes while groups are withheld. */
  readonly reasons: (Withheld | null)[];
  /** True where the values are taken from a release. */
  readonly isKept: boolean;
}

export interface VariableCell {
  readonly variable: Variable;
  readonly cell: Cell;
}

/**
 * Every comparison of groups, with a reason for each group that cannot be shown by itself: it is small, its answers are alike, or so
 * is what it leaves of the total.
 */
export function openTables(
  context: JudgeContext,
  { items, scores, options }: Pick<Verdicts, 'items' | 'scores' | 'options'>,
): readonly ContingencyTable[] {
  const tables = context.analysis.groups.flatMap((group) =>
    group.comparisons.map((comparison) =>
      openTable(context, group, comparison, reasonOf(comparison, { items, scores, options })),
    ),
  );
  for (const table of tables) protectRest(context, table);
  for (const score of tables.filter(({ comparison }) => comparison.kind === 'score')) protectScore(context, score, tables);
  return tables;
}

function reasonOf(
  { kind, of, option }: GroupComparison,
  { items, scores, options }: Pick<Verdicts, 'items' | 'scores' | 'options'>,
): Withheld | null {
  const verdict: Verdict | undefined = kind === 'score' ? scores.get(of) : items.get(of);
  return verdict?.statistics ?? options.get(of)?.get(option ?? '') ?? null;
}

function openTable(
  context: JudgeContext,
  group: GroupAnalysis,
  comparison: GroupComparison,
  ofSubject: Withheld | null,
): ContingencyTable {
  const { settings, thresholds, isTeam, heldReleases } = context;
  const kept = heldReleases.groups.get(group.id)?.get(comparisonKey(comparison));
  const scale = context.analysis.sections.find(({ id }) => id === comparison.of)?.score?.scale;
  const [subject] = subjectsIn(context, comparison);
  const ofGroups = comparison.groups.map(({ category }) => cellsOf(context, group, comparison, category));
  const reasons = comparison.groups.map(({ category, n, mean, counts, modal, byAnswered }, index): Withheld | null => {
    if (kept === null) return 'few-changed';
    if (ofSubject !== null) return ofSubject;
    if (n === 0) return 'not-computable';
    if (isTeam) return null;
    if (n < thresholds.statistics) return 'too-few';
    const ends = () => endsIn(context, group, comparison.of, category);
    if (scale && givesAwayPartial({ n, mean, byAnswered }, scale, ends(), settings.changed)) return 'complementary';
    const answers = comparison.kind === 'score' ? [modal, n - modal] : Object.values(counts);
    const single = Object.keys(counts).length === 0;
    if (areAlike(single ? [modal, n - modal] : answers) && (!single || modal > n - modal)) return 'alike';
    const ofGroup = ofGroups[index] ?? [];
    if (ofGroup.some(({ variable, cell }) => isOfOne(variable, cell, settings))) return 'dominated';
    const isOfSubject = (variable: Variable) => comparison.kind !== 'score' && variable === subject?.variable;
    const least = (variable: Variable) => (isOfSubject(variable) ? thresholds.distribution : settings.changed);
    return ofGroup.some(({ variable, cell }) => isTelling(variable, cell, least(variable), settings)) ? 'complementary' : null;
  });
  return { group, comparison, cells: ofGroups, totals: totalsOf(context, comparison), reasons, isKept: kept !== undefined };
}

/** At which ends of a section's scale those of a category answered who left items out. */
function endsIn({ analysis }: JudgeContext, group: GroupAnalysis, sectionId: string, category: string): PartialEnds {
  const { readers, sections } = analysis;
  const items = sections.find(({ id }) => id === sectionId)?.items.filter((item) => has(item, 'levels')) ?? [];
  const [categories, compared] = [readers.categoriesIn(group.by), readers.comparedIn(group.id, sectionId)];
  return openPartialEnds(readers, items)((position) => compared[position] === true && categories[position] === category);
}

/** What is told of a subject, and (of an item that not everyone was asked) of who was asked. */
function subjectsIn({ analysis, subjectsOf }: JudgeContext, { of, kind, option }: GroupComparison): readonly Subject[] {
  const section = analysis.sections.find(({ id }) => id === of);
  if (kind === 'score')
    return section?.items.flatMap((item) => (has(item, 'levels') ? [subjectsOf.item(item.id, null)] : [])) ?? [];
  const item = itemIn(analysis, of);
  return [subjectsOf.item(of, option), ...(item?.askedIf ? [subjectsOf.reach(of)] : [])];
}

function itemIn({ sections }: Analysis, id: string) {
  return sections.flatMap(({ items }) => items).find((item) => item.id === id);
}

/**
 * The cells of one group. Where an item makes the groups nobody knows who is in one; but all groups together are a known set, of the
 * subject as of the item that makes them.
 */
function cellsOf(
  context: JudgeContext,
  group: GroupAnalysis,
  comparison: GroupComparison,
  category: string,
): readonly VariableCell[] {
  const { readers } = context.analysis.whole();
  const compared = readers.comparedIn(group.id, comparison.of);
  const isCompared = (position: number) => compared[position] === true;
  const subjects = subjectsIn(context, comparison);
  if (group.item === null) {
    const categories = readers.categoriesIn(group.by);
    return cells(subjects, comparison, (position) => isCompared(position) && categories[position] === category);
  }
  const makers = itemIn(context.analysis, comparison.of)?.askedIf ? [] : [context.subjectsOf.grouping(group.by, group.item)];
  return [...cells(subjects, comparison, isCompared), ...cells(makers, null, isCompared)];
}

/** The mean of a score tells the sum of all its items, but of none how often each level was given. */
function cells(
  subjects: readonly Subject[],
  comparison: GroupComparison | null,
  keep?: (position: number) => boolean,
): readonly VariableCell[] {
  const isScore = comparison?.kind === 'score';
  return subjects.flatMap(({ variable, over }) =>
    over(keep).map((cell) => ({ variable, cell: isScore ? { ...cell, counts: null } : cell })),
  );
}

function totalsOf(context: JudgeContext, comparison: GroupComparison): readonly VariableCell[] {
  return cells(subjectsIn(context, comparison), comparison);
}

/** A group's score gives away what is withheld of one of its items, for the other items could be subtracted. */
function protectScore(context: JudgeContext, score: ContingencyTable, tables: readonly ContingencyTable[]): void {
  const section = context.analysis.sections.find(({ id }) => id === score.comparison.of);
  const itemIds = new Set(section?.items.filter((item) => has(item, 'levels')).map(({ id }) => id));
  const ofItems = tables.filter(({ group, comparison }) => group.by === score.group.by && itemIds.has(comparison.of));
  score.reasons.forEach((reason, index) => {
    const isOpen = ofItems.every(({ reasons }) => reasons[index] === null || reasons[index] === 'not-computable');
    if (reason === null && !isOpen && !context.isTeam) score.reasons[index] = 'complementary';
  });
  protectRest(context, score);
}

/** What the groups shown leave of the total must be nobody, or enough who do not answer alike: else the smallest are withheld too. */
export function protectRest(context: JudgeContext, table: ContingencyTable): void {
  if (context.isTeam || table.isKept) return;
  while (!isRestSafe(context, table)) {
    const smallest = smallestShown(table);
    if (smallest === null) return;
    table.reasons[smallest] = 'complementary';
  }
}

function isRestSafe(
  { thresholds, settings }: JudgeContext,
  { group, cells: ofGroups, totals, reasons }: ContingencyTable,
): boolean {
  const shown = ofGroups.filter((_, index) => reasons[index] === null);
  if (shown.length === 0) return true;
  // Groups that an item makes are known together alone: any of them stands for all.
  const counted = group.item === null ? shown : shown.slice(0, 1);
  return totals.every(({ variable, cell }, index) => {
    const taken = counted.flatMap((cellsIn) => cellsIn[index]?.cell ?? []);
    const rest = restOf(cell, taken);
    return !isTelling(variable, rest, thresholds.distribution, settings);
  });
}

function restOf({ marks, counts }: Cell, taken: readonly Cell[]): Cell {
  return {
    marks: marks.map((mark, person) => mark - taken.reduce((sum, one) => sum + (one.marks[person] ?? 0), 0)),
    counts: counts?.map((count, level) => count - taken.reduce((sum, one) => sum + (one.counts?.[level] ?? 0), 0)) ?? null,
    weights: null,
  };
}

function smallestShown({ comparison, reasons }: ContingencyTable): number | null {
  const shown = comparison.groups.flatMap(({ n }, index) => (reasons[index] === null ? [{ n, index }] : []));
  return shown.sort((a, b) => a.n - b.n)[0]?.index ?? null;
}

/** By entry id, then by `comparisonKey`. */
export function verdictsOn(
  context: JudgeContext,
  tables: readonly ContingencyTable[],
): ReadonlyMap<string, ReadonlyMap<string, ComparisonVerdict>> {
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

function verdictFor(context: JudgeContext, { group, comparison, reasons }: ContingencyTable): ComparisonVerdict {
  const kept = context.heldReleases.groups.get(group.id)?.get(comparisonKey(comparison));
  const withheld = reasons.find((reason) => reason !== null && reason !== 'not-computable') ?? null;
  return { categories: reasons, test: withheld, held: kept ? releaseMark(kept) : null };
}
