import { has } from '../../../model/item-traits.js';
import type { Project } from '../../../model/project.js';
import type { Publication, PublishedItem, PublishedNumberItem } from '../../../model/publication.js';
import type { Published } from '../../../model/published.js';
import type { CellValue } from '../../../model/workbook.js';
import type { CellText } from '../cell-text.js';
import type { SheetTable } from '../field.js';
import { type FrequencyLine, frequencyTable, lineOf, missingLines, type OwnOfLine, TOTAL } from '../frequencies.js';
import { rowWords } from '../headings-wording.js';
import { choicesOf } from '../subject.js';
import { heldCode, hidesCounts, wholePercent } from './held.js';

/** Counts and shares of all items, as far as they are published. */
export function publicFrequencies(cellText: CellText, project: Project, publication: Publication): SheetTable {
  const items = publication.sections.flatMap(({ items }) => items);
  const lines = items.flatMap((item) => frequencyLines(cellText, project, publication, item));
  return frequencyTable(cellText, lines, {
    share: 'percent',
    weighted: project.weights !== null,
    released: items.some(({ held }) => held !== null),
  });
}

function frequencyLines(
  cellText: CellText,
  project: Project,
  publication: Publication,
  item: PublishedItem,
): readonly FrequencyLine[] {
  const hidden = hidesCounts(publication, item) ? cellText.notShown : null;
  const line = (own: OwnOfLine) => lineOf(item, heldCode(item.held), own);
  const shareOf = (count: Published) => wholePercent(count, item.base);
  return [
    line({ ...TOTAL, count: hidden ?? item.base, share: hidden ?? shareOf(item.base) }),
    ...answers(cellText, item, hidden).map(line),
    ...missingLines(project.statistics.base, (kind) => ({
      count: hidden ?? item.missing[kind],
      share: hidden ?? shareOf(item.missing[kind]),
    })).map(line),
  ];
}

/** A line for each level, option or band; for a text, one that says how many gave an answer, as for a number without bands. */
function answers(cellText: CellText, item: PublishedItem, hidden: CellValue): readonly OwnOfLine[] {
  if (item.kind === 'number' && item.options.length > 0) return bands(cellText, item);
  if (!has(item, 'listed')) return [{ label: rowWords.answered, count: hidden ?? item.n }];
  const intervals = has(item, 'options') && item.shareIntervals.shown ? item.shareIntervals.value : {};
  const bars = item.distribution.shown ? new Map(item.distribution.value.bars.map((bar) => [bar.key, bar])) : null;
  return choicesOf(item).map(({ key, code, label }) => {
    const bar = bars?.get(key);
    const weighted = (item.weighted.shown ? item.weighted.value.shares[key] : null) ?? cellText.notShown;
    const { low = null, high = null } = intervals[key] ?? {};
    return { code, label, count: bar?.count ?? cellText.notShown, share: bar?.share ?? cellText.notShown, low, high, weighted };
  });
}

function bands(cellText: CellText, { options, distribution }: PublishedNumberItem): readonly OwnOfLine[] {
  const bars = distribution.shown ? distribution.value.bars : [];
  return options.map(({ id, label }) => {
    const bar = bars.find(({ key }) => key === id);
    return { label, count: bar?.count ?? cellText.notShown, share: bar?.share ?? cellText.notShown };
  });
}
