import { has } from '../../../model/item-traits.js';
import type { Cell } from '../rules/index.js';
import type { JudgeContext } from './context.js';
import { alsoWithheld, choseOneEach } from './exclusive.js';
import { inCategory, isDecidedByGroup } from './group-cells.js';
import { relationTold } from './relations.js';
import { isTelling } from './subjects.js';
import type { ContingencyTable } from './tables.js';

/**
 * A group's score gives away what is withheld of one of its items, for the other items could be subtracted. That nobody answered an item
 * that everyone is asked is known; of one asked on a condition, a score beside it would tell that nobody in the group fulfilled that.
 */
export function protectScore(context: JudgeContext, score: ContingencyTable, tables: readonly ContingencyTable[]): void {
  const section = context.analysis.sections.find(({ id }) => id === score.comparison.of);
  const items = new Map(section?.items.flatMap((item) => (has(item, 'levels') ? [[item.id, item] as const] : [])));
  const ofItems = tables.filter(({ group, comparison }) => group.by === score.group.by && items.has(comparison.of));
  score.reasons.forEach((reason, index) => {
    const isOpen = ofItems.every(
      ({ reasons, comparison }) =>
        reasons[index] === null || (reasons[index] === 'not-computable' && items.get(comparison.of)?.askedIf === null),
    );
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

function isRestSafe(context: JudgeContext, { group, comparison, cells: ofGroups, totals, reasons }: ContingencyTable): boolean {
  const { thresholds, settings } = context;
  const shown = ofGroups.filter((_, index) => reasons[index] === null);
  if (shown.length === 0 || isDecidedByGroup(context, group, comparison)) return true;
  return totals.every(({ variable, cell }, index) => {
    const taken = shown.flatMap((cellsIn) => cellsIn[index]?.cell ?? []);
    return !isTelling(variable, restOf(cell, taken), thresholds.distribution, settings);
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

/**
 * Withholds what tables tell beside each other or by the relation that they show, as far as they are shown: to be done again where more
 * was withheld.
 */
export function protectBeside(context: JudgeContext, tables: readonly ContingencyTable[]): void {
  if (context.isTeam) return;
  for (const table of tables) if (!table.isKept) protectRelation(context, table);
  for (const ofItem of byItem(tables)) protectOptions(context, ofItem);
}

/**
 * Where the answers tell the group that an item puts somebody in, or the other way round, nothing of them is shown; unless the
 * questionnaire says so, since that item decides who is asked.
 */
function protectRelation(context: JudgeContext, { group, comparison, reasons, cells: ofGroups }: ContingencyTable): void {
  if (group.item === null || isDecidedByGroup(context, group, comparison)) return;
  const reason = relationTold(comparison.groups, ofGroups, (index) => reasons[index] === null);
  if (reason === null) return;
  reasons.forEach((before, index) => {
    reasons[index] = before ?? reason;
  });
}

/** The tables of the options of each item, by the groups of each entry. */
function byItem(tables: readonly ContingencyTable[]): readonly (readonly ContingencyTable[])[] {
  const found = new Map<string, ContingencyTable[]>();
  for (const table of tables) {
    if (table.comparison.kind !== 'option' || table.isKept) continue;
    const key = JSON.stringify([table.group.id, table.comparison.of]);
    const ofItem = found.get(key);
    if (ofItem) ofItem.push(table);
    else found.set(key, [table]);
  }
  return [...found.values()];
}

/** Where hardly anyone in a group chose more than one option, so many options are withheld that those withheld tell nothing together. */
function protectOptions(context: JudgeContext, tables: readonly ContingencyTable[]): void {
  const [first] = tables;
  first?.comparison.groups.forEach(({ category, n }, index) => {
    if (!choseOneEach(context.analysis, first.comparison.of, inCategory(context.analysis, first, category))) return;
    const counts = tables.map(({ comparison, reasons }) => ({
      option: comparison.option ?? '',
      count: comparison.groups[index]?.counts.yes ?? 0,
      isWithheld: reasons[index] !== null,
    }));
    const added = new Set(alsoWithheld(counts, n));
    for (const table of tables.filter(({ comparison }) => added.has(comparison.option ?? ''))) {
      table.reasons[index] = 'complementary';
      protectRest(context, table);
    }
  });
}
