import type { GroupAnalysis, GroupComparison } from '../../../model/inference.js';
import { has } from '../../../model/item-traits.js';
import {
  areAlike,
  areAmountsAlike,
  type ComparisonVerdict,
  comparisonKey,
  givesAwayPartial,
  type MakingUp,
  openMakingUp,
  releaseMark,
  type Variable,
  type Verdict,
  type Verdicts,
  type Withheld,
} from '../rules/index.js';
import type { JudgeContext } from './context.js';
import { cellsOf, inCategory, linkedCells, subjectsIn, totalsOf } from './group-cells.js';
import { protectBeside, protectRest, protectScore } from './group-rests.js';
import { dominatedGroups } from './numbers.js';
import { isTelling } from './subjects.js';
import type { ContingencyTable } from './tables.js';

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
  protectBeside(context, tables);
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
  const [subject] = subjectsIn(context, group, comparison);
  const ofGroups = comparison.groups.map(({ category }) => cellsOf(context, group, comparison, category));
  const dominated = comparison.kind === 'item' && !isTeam ? dominatedGroups(context, group, comparison) : [];
  const reasons = comparison.groups.map(({ category, n, mean, counts, modal, byAnswered }, index): Withheld | null => {
    if (kept === null) return 'few-changed';
    if (ofSubject !== null) return ofSubject;
    if (n === 0) return 'not-computable';
    if (isTeam) return null;
    if (n < thresholds.statistics) return 'too-few';
    if (
      scale &&
      givesAwayPartial({ n, mean, byAnswered }, scale, () => makingUpIn(context, group, comparison, category), settings.changed)
    )
      return 'complementary';
    const answers = Object.values(counts);
    if (answers.length === 0 ? areAmountsAlike(modal, n) : areAlike(answers)) return 'alike';
    const ofGroup = ofGroups[index] ?? [];
    if (dominated[index]) return 'dominated';
    const isOfSubject = (variable: Variable) => comparison.kind !== 'score' && variable === subject?.variable;
    const least = (variable: Variable) => (isOfSubject(variable) ? thresholds.distribution : settings.changed);
    return ofGroup.some(({ variable, cell }) => isTelling(variable, cell, least(variable), settings)) ? 'complementary' : null;
  });
  return {
    group,
    comparison,
    cells: ofGroups,
    linked: comparison.groups.map(({ category }) => linkedCells(context, group, comparison, category)),
    totals: totalsOf(context, group, comparison),
    reasons,
    isKept: kept !== undefined,
  };
}

/** Whether the answers of those of a group who left items of a section out make up for each other. */
function makingUpIn({ analysis }: JudgeContext, group: GroupAnalysis, comparison: GroupComparison, category: string): MakingUp {
  const { readers, sections } = analysis;
  const items = sections.find(({ id }) => id === comparison.of)?.items.filter((item) => has(item, 'levels')) ?? [];
  return openMakingUp(readers, items)(inCategory(analysis, { group, comparison }, category));
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
