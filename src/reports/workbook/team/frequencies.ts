import { available } from '../../../analysis/statistics/index.js';
import type { Analysis, ItemAnalysis } from '../../../model/analysis.js';
import { has } from '../../../model/item-traits.js';
import type { Project } from '../../../model/project.js';
import type { CellText } from '../cell-text.js';
import type { SheetTable } from '../field.js';
import { type FrequencyLine, frequencyTable, lineOf, missingLines, type OwnOfLine, TOTAL } from '../frequencies.js';
import { rowWords } from '../headings-wording.js';
import { choicesOf } from '../subject.js';
import { weightedItem } from './weights.js';

/** Exact counts and shares of all items. */
export function teamFrequencies(cellText: CellText, project: Project, analysis: Analysis): SheetTable<number> {
  const lines = analysis.sections.flatMap(({ items }) => items.flatMap((item) => frequencyLines(project, analysis, item)));
  return frequencyTable(cellText, lines, { share: 'percent1', weighted: project.weights !== null, released: false });
}

function frequencyLines(project: Project, analysis: Analysis, item: ItemAnalysis): readonly FrequencyLine<number>[] {
  const shareOf = (count: number) => (item.base === 0 ? null : count / item.base);
  const line = (own: OwnOfLine<number>) => lineOf(item, null, own);
  return [
    line({ ...TOTAL, count: item.base, share: shareOf(item.base) }),
    ...answers(analysis, item).map(line),
    ...missingLines(project.statistics.base, (kind) => ({
      count: item.missing[kind],
      share: shareOf(item.missing[kind]),
    })).map(line),
  ];
}

/** A line for each level, option or band; for a text, one that says how many gave an answer, as for a number without bands. */
function answers(analysis: Analysis, item: ItemAnalysis): readonly OwnOfLine<number>[] {
  if (item.kind === 'number' && item.bands) {
    const { options, counts, shares } = item.bands;
    return options.map(({ id, label }) => ({ label, count: counts[id] ?? 0, share: shares[id] ?? null }));
  }
  if (!has(item, 'listed')) return [{ label: rowWords.answered, count: item.n }];
  const intervals = analysis.items.get(item.id)?.shareIntervals ?? {};
  const weights = weightedItem(analysis, item.id);
  return choicesOf(item).map(({ key, code, label }) => {
    const interval = intervals[key];
    const { low = null, high = null } = interval && available(interval) ? interval : {};
    const weighted = weights?.shares[key];
    return {
      code,
      label,
      count: item.counts[key] ?? 0,
      share: item.shares[key] ?? null,
      low,
      high,
      weighted: weighted && available(weighted) ? weighted.mean : null,
    };
  });
}
