import type { Analysis, ItemAnalysis, Summary } from '../../../model/analysis.js';
import { has } from '../../../model/item-traits.js';
import { MISSING_KINDS } from '../../../model/responses.js';
import type { CellValue } from '../../../model/workbook.js';
import type { CellText } from '../cell-text.js';
import { type CrossBlock, type CrossRow, crossTable, missingColumns, momentColumns } from '../cross.js';
import type { SheetTable } from '../field.js';

import { type Choice, choicesOf, scoreOf } from '../subject.js';
import type { Side } from './sides.js';

/** How many chose what: every item by every grouping, with what is missing in each group. */
export function teamCounts(cellText: CellText, { sections }: Analysis, sides: readonly Side[]): SheetTable<number> {
  const blocks = sections.flatMap(({ items }) =>
    items.map((item) =>
      blockOf(item, sides, (own, choices) => ({
        n: own.n,
        cells: choices.map(({ key }) => (has(own, 'listed') ? (own.counts[key] ?? 0) : null)),
        rest: MISSING_KINDS.map((kind) => own.missing[kind]),
      })),
    ),
  );
  return crossTable(cellText, blocks, { cells: 'count', rest: missingColumns });
}

/** Shares of the base of each group, with mean, median and standard deviation; and the scores of sections. */
export function teamShares(cellText: CellText, { sections }: Analysis, sides: readonly Side[]): SheetTable<number> {
  const blocks = sections.flatMap((section) => [
    ...section.items.flatMap((item) => (has(item, 'counted') ? [blockOf(item, sides, sharesOf)] : [])),
    ...(section.score ? [scoreBlock(section, sides)] : []),
  ]);
  return crossTable(cellText, blocks, { cells: 'percent1', rest: momentColumns('decimal2') });
}

type CrossValues = Omit<CrossRow<number>, 'group'>;

/** An item is not crossed with itself. */
function blockOf(
  item: ItemAnalysis,
  sides: readonly Side[],
  valuesOf: (own: ItemAnalysis, choices: readonly Choice[]) => CrossValues,
): CrossBlock<number> {
  const choices = choicesOf(item);
  const rows = sides.flatMap(({ by, group, items }): readonly CrossRow<number>[] => {
    const own = items.get(item.id);
    return own && by !== item.id ? [{ group, ...valuesOf(own, choices) }] : [];
  });
  return { subject: item, choices, rows };
}

function sharesOf(item: ItemAnalysis, choices: readonly Choice[]): CrossValues {
  const cells = choices.map(({ key }) => (has(item, 'listed') ? (item.shares[key] ?? null) : null));
  return { n: item.base, cells, rest: has(item, 'measured') ? momentsOf(item) : [null, null, null] };
}

function scoreBlock(section: Parameters<typeof scoreOf>[0], sides: readonly Side[]): CrossBlock<number> {
  const rows = sides.flatMap(({ group, scores }): readonly CrossRow<number>[] => {
    const score = scores.get(section.id);
    return score ? [{ group, n: score.n, cells: [], rest: momentsOf(score) }] : [];
  });
  return { subject: scoreOf(section), choices: [], rows };
}

function momentsOf({ mean, median, sd }: Summary): readonly CellValue<number>[] {
  return [mean, median, sd];
}
