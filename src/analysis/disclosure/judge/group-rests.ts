import { has } from '../../../model/item-traits.js';
import { areAlike, type Cell, itemOf } from '../rules/index.js';
import type { JudgeContext } from './context.js';
import { toldOfNearlyAll } from './coverage.js';
import { alsoWithheld, choicesOf, choseOneEach, type OptionCount } from './exclusive.js';
import { inCategory, isDecidedByGroup } from './group-cells.js';
import { relationTold } from './relations.js';
import { isTelling } from './subjects.js';
import type { ContingencyTable } from './tables.js';

/**
 * A group's score gives away what is withheld of one of its items, for the other items could be subtracted. That nobody answered an item
 * that everyone is asked is known, and so it is where the group itself decides who is asked; of any other asked on a condition, a score
 * beside it would tell that nobody in the group fulfilled that.
 */
export function protectScore(context: JudgeContext, score: ContingencyTable, tables: readonly ContingencyTable[]): void {
  const section = context.analysis.sections.find(({ id }) => id === score.comparison.of);
  const items = new Map(section?.items.flatMap((item) => (has(item, 'levels') ? [[item.id, item] as const] : [])));
  const ofItems = tables.filter(({ group, comparison }) => group.by === score.group.by && items.has(comparison.of));
  score.reasons.forEach((reason, index) => {
    const isOpen = ofItems.every(
      ({ group, comparison, reasons }) =>
        reasons[index] === null ||
        (reasons[index] === 'not-computable' &&
          (items.get(comparison.of)?.askedIf === null || isDecidedByGroup(context, group, comparison))),
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

/**
 * Where hardly anyone in a group chose more than one option, so many options are withheld that those withheld tell nothing together. Where
 * the others tell of one that nearly all in the group chose it, they are withheld in all groups in which it is, so that they do not follow
 * from the groups that are left.
 */
function protectOptions(context: JudgeContext, tables: readonly ContingencyTable[]): void {
  const [first] = tables;
  first?.comparison.groups.forEach(({ category, n }, index) => {
    const { of } = first.comparison;
    const isIn = inCategory(context.analysis, first, category);
    if (choseOneEach(context.analysis, of, isIn)) {
      const added = new Set(
        alsoWithheld(
          tables.map((table) => optionIn(table, index)),
          n,
        ),
      );
      withholdAlso(
        context,
        tables.filter(({ comparison }) => added.has(comparison.option ?? '')),
        [index],
      );
    }
    const options = tables.map((table) => ({ ...optionIn(table, index), most: mostIn(context, table, index) }));
    const told = new Set(toldOfNearlyAll(choicesOf(context.analysis.readers, of, isIn), options));
    for (const { reasons } of tables.filter(({ comparison }) => told.has(comparison.option ?? '')))
      withholdAlso(
        context,
        tables,
        Array.from(reasons.keys()).filter((at) => reasons[at] !== null),
      );
  });
}

function withholdAlso(context: JudgeContext, tables: readonly ContingencyTable[], categories: readonly number[]): void {
  for (const table of tables) {
    for (const index of categories) table.reasons[index] ??= 'complementary';
    protectRest(context, table);
  }
}

function optionIn({ comparison, reasons }: ContingencyTable, index: number): OptionCount {
  const count = comparison.groups[index]?.counts.yes ?? 0;
  return { option: comparison.option ?? '', count, isWithheld: reasons[index] !== null };
}

/** How many of a group can have chosen an option at most: the groups shown leave so many of the total. */
function mostIn({ analysis }: JudgeContext, { comparison, reasons }: ContingencyTable, index: number): number {
  const item = itemOf(analysis, comparison.of);
  const total = item && has(item, 'options') ? item.counts[comparison.option ?? ''] : undefined;
  // An option that is withheld of all has no total.
  if (!item || total === undefined || areAlike([total, item.n - total])) return Number.POSITIVE_INFINITY;
  return comparison.groups.reduce(
    (left, { counts }, at) => (at === index || reasons[at] !== null ? left : left - (counts.yes ?? 0)),
    total,
  );
}
