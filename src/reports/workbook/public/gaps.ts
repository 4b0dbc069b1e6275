import type { Publication, PublishedGap } from '../../../model/publication.js';
import type { CellText } from '../cell-text.js';
import { code, figures, shown, type Table, tableOf } from '../field.js';
import { type PairName, pairFields, pairName } from '../gap.js';
import { headings } from '../headings-wording.js';
import { namesIn } from '../named.js';
import { releasedAs } from './released.js';

interface Pair {
  readonly name: PairName;
  readonly figures: PublishedGap['pairs'][number]['figures'];
  readonly asOf: PublishedGap['pairs'][number]['asOf'];
}

/** Differences between two items, within those who answered both. */
export function publicGaps(cellText: CellText, { sections, gaps }: Publication): Table {
  const names = namesIn(sections);
  const records = gaps.flatMap((gap) => gap.pairs.map((pair): Pair => ({ ...pair, name: pairName(names, gap, pair) })));
  const interval = (pair: Pair, end: 'low' | 'high') => {
    if (!pair.figures.shown) return cellText.withheld(pair.figures.reason);
    return pair.figures.value.interval?.[end] ?? null;
  };
  const fields = [
    ...pairFields<Pair>(cellText, ({ name }) => name),
    ...figures<Pair>(cellText, [
      [headings.n, 'count', (pair) => shown(cellText, pair.figures, 'n')],
      [headings.meanFrom, 'decimal1', (pair) => shown(cellText, pair.figures, 'meanFrom')],
      [headings.meanTo, 'decimal1', (pair) => shown(cellText, pair.figures, 'meanTo')],
      [headings.difference, 'decimal1', (pair) => shown(cellText, pair.figures, 'difference')],
      [headings.differenceLow, 'decimal1', (pair) => interval(pair, 'low')],
      [headings.differenceHigh, 'decimal1', (pair) => interval(pair, 'high')],
      [headings.adjusted, 'decimal4', (pair) => shown(cellText, pair.figures, 'adjusted')],
      [headings.rankBiserial, 'decimal2', (pair) => shown(cellText, pair.figures, 'effect')],
    ]),
    ...(records.some(({ asOf }) => asOf !== null) ? [code<Pair>(cellText, headings.asOf, ({ asOf }) => releasedAs(asOf))] : []),
  ];
  return tableOf(fields, records);
}
