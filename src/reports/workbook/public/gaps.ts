import type { Publication, PublishedGap } from '../../../model/publication.js';
import type { CellText } from '../cell-text.js';
import { code, numberColumns, type SheetTable, shown, shownP, tableOf } from '../field.js';
import { type PairName, pairFields, pairName } from '../gap.js';
import { effects, headings } from '../headings-wording.js';
import { namesIn } from '../named.js';
import { heldCode } from './held.js';

interface Pair {
  readonly name: PairName;
  readonly statistics: PublishedGap['pairs'][number]['statistics'];
  readonly held: PublishedGap['pairs'][number]['held'];
}

/** Differences between two items. */
export function publicGaps(cellText: CellText, { sections, gaps }: Publication): SheetTable {
  const names = namesIn(sections);
  const records = gaps.flatMap((gap) => gap.pairs.map((pair): Pair => ({ ...pair, name: pairName(names, gap, pair) })));
  const interval = (pair: Pair, end: 'low' | 'high') => {
    if (!pair.statistics.shown) return cellText.notShown;
    return pair.statistics.value.interval?.[end] ?? cellText.notShown;
  };
  const fields = [
    ...pairFields<Pair>(cellText, ({ name }) => name),
    ...numberColumns<Pair>(cellText, [
      [headings.nFrom, 'count', (pair) => shown(cellText, pair.statistics, 'nFrom')],
      [headings.nTo, 'count', (pair) => shown(cellText, pair.statistics, 'nTo')],
      [headings.nBoth, 'count', (pair) => shown(cellText, pair.statistics, 'n')],
      [headings.meanFrom, 'decimal1', (pair) => shown(cellText, pair.statistics, 'meanFrom')],
      [headings.meanTo, 'decimal1', (pair) => shown(cellText, pair.statistics, 'meanTo')],
      [headings.difference, 'decimal1', (pair) => shown(cellText, pair.statistics, 'difference')],
      [headings.differenceLow, 'decimal1', (pair) => interval(pair, 'low')],
      [headings.differenceHigh, 'decimal1', (pair) => interval(pair, 'high')],
      [headings.adjusted, 'general', (pair) => shownP(cellText, pair.statistics, 'adjusted') ?? cellText.notShown],
      [effects['rank-biserial'], 'decimal2', (pair) => shown(cellText, pair.statistics, 'effect') ?? cellText.notShown],
    ]),
    ...(records.some(({ held }) => held !== null) ? [code<Pair>(cellText, headings.held, ({ held }) => heldCode(held))] : []),
  ];
  return tableOf(fields, records);
}
