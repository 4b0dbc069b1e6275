import { has } from '../../../model/item-traits.js';
import type {
  Cell,
  NumberStatistics,
  Publication,
  PublishedComparison,
  PublishedGroup,
  PublishedGrouping,
  PublishedItem,
  PublishedSection,
  Statistics,
} from '../../../model/publication.js';
import type { CellValue } from '../../../model/workbook.js';
import type { CellText } from '../cell-text.js';
import { type CrossBlock, type CrossRow, crossTable, momentColumns } from '../cross.js';
import { type SheetTable, shown, shownDeviation } from '../field.js';
import { type Choice, choicesOf, scoreOf } from '../subject.js';
import { hidesCounts, wholePercent } from './held.js';

const NO_MOMENTS: readonly CellValue[] = [null, null, null];

/** Item by item, what is published of each group that the project compares, below what is published of all. */
export function publicCrossTables(cellText: CellText, publication: Publication): SheetTable {
  const blocks = publication.sections.flatMap((section) => [
    ...section.items.flatMap((item) => itemBlock(cellText, publication, item)),
    ...scoreBlock(cellText, publication, section),
  ]);
  return crossTable(cellText, blocks, { cells: 'percent', rest: momentColumns('decimal1') });
}

function itemBlock(cellText: CellText, publication: Publication, item: PublishedItem): readonly CrossBlock[] {
  const choices = choicesOf(item);
  const rows = publication.groups.flatMap((grouping) => {
    const comparisons = grouping.comparisons.filter(({ kind, of }) => kind !== 'score' && of === item.id);
    return comparisons.length === 0 ? [] : groupRows(cellText, grouping, comparisons, choices, has(item, 'measured'));
  });
  return rows.length === 0 ? [] : [{ subject: item, choices, rows: [allOf(cellText, publication, item, choices), ...rows] }];
}

function scoreBlock(cellText: CellText, publication: Publication, section: PublishedSection): readonly CrossBlock[] {
  const rows = publication.groups.flatMap((grouping) => {
    const comparisons = grouping.comparisons.filter(({ kind, of }) => kind === 'score' && of === section.id);
    return comparisons.length === 0 ? [] : groupRows(cellText, grouping, comparisons, [], true);
  });
  const { score } = section;
  if (rows.length === 0 || score === null) return [];
  const n = score.n === 0 ? cellText.notShown : score.n;
  const all: CrossRow = { group: null, n, cells: [], rest: moments(cellText, score.statistics) };
  return [{ subject: scoreOf(section), choices: [], rows: [all, ...rows] }];
}

/** Shares of those who answered, since the shares of groups are such too, whatever the base of the item's own shares is. */
function allOf(cellText: CellText, publication: Publication, item: PublishedItem, choices: readonly Choice[]): CrossRow {
  const distribution = has(item, 'listed') ? item.distribution : null;
  const hidden = hidesCounts(publication, item);
  const bars = distribution?.shown ? new Map(distribution.value.bars.map(({ key, count }) => [key, count])) : null;
  const statistics = has(item, 'measured') ? item.statistics : null;
  return {
    group: null,
    n: hidden ? cellText.notShown : item.n,
    cells: choices.map(({ key }) => {
      const count = bars?.get(key);
      return count === undefined ? cellText.notShown : wholePercent(count, item.n);
    }),
    rest: statistics ? moments(cellText, statistics) : NO_MOMENTS,
  };
}

function moments(cellText: CellText, statistics: Cell<Statistics> | Cell<NumberStatistics>): readonly CellValue[] {
  return [shown(cellText, statistics, 'mean'), shown(cellText, statistics, 'median'), shownDeviation(cellText, statistics)];
}

/** A multiple-choice item has a comparison for each option, anything else one. */
function groupRows(
  cellText: CellText,
  grouping: PublishedGrouping,
  comparisons: readonly PublishedComparison[],
  choices: readonly Choice[],
  measured: boolean,
): readonly CrossRow[] {
  return grouping.categories.map(({ id, label }): CrossRow => {
    const groups = comparisons.map(({ option, groups }) => ({ option, group: groups.find(({ category }) => category === id) }));
    const [first] = groups;
    const cellFor = ({ key }: Choice): CellValue => {
      const own = groups.find(({ option }) => option === null || option === key);
      return own?.group ? shareIn(cellText, own.group, own.option === null ? key : 'yes') : null;
    };
    return {
      group: { grouping: grouping.label, category: label, code: id },
      n: first?.group
        ? countOf(
            cellText,
            groups.flatMap(({ group }) => group ?? []),
          )
        : null,
      cells: choices.map(cellFor),
      rest: measured && first?.group ? groupMoments(cellText, first.group) : NO_MOMENTS,
    };
  });
}

function shareIn(cellText: CellText, { statistics }: PublishedGroup, key: string): CellValue {
  return statistics.shown ? (statistics.value.shares[key] ?? null) : cellText.notShown;
}

/** All comparisons of an item have the same n; it is read from the first that is not withheld. */
function countOf(cellText: CellText, groups: readonly PublishedGroup[]): CellValue {
  for (const { statistics } of groups) if (statistics.shown) return statistics.value.n;
  const [first] = groups;
  return first && !first.statistics.shown ? cellText.notShown : null;
}

function groupMoments(cellText: CellText, { statistics }: PublishedGroup): readonly CellValue[] {
  if (!statistics.shown) return ['mean', 'median', 'sd'].map(() => cellText.notShown);
  return [statistics.value.mean, statistics.value.median, statistics.value.sd];
}
