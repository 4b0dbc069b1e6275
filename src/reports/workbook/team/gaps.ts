import { available } from '../../../analysis/statistics/index.js';
import type { Analysis } from '../../../model/analysis.js';
import type { GapPair } from '../../../model/inference.js';
import type { Outcome } from '../../../model/statistics.js';
import type { CellText } from '../cell-text.js';
import { code, numberColumns, type SheetTable, tableOf } from '../field.js';
import { type PairName, pairFields, pairName } from '../gap.js';
import { effects, headings } from '../headings-wording.js';
import { namesIn } from '../named.js';

interface Pair extends Omit<GapPair, 'label' | 'from' | 'to'> {
  readonly name: PairName;
}

/** Differences between two items, with Wilcoxon's signed-rank test, all exact. */
export function teamGaps(cellText: CellText, { sections, gaps }: Analysis): SheetTable<number> {
  const names = namesIn(sections);
  const records = gaps.flatMap((gap) => gap.pairs.map((pair): Pair => ({ ...pair, name: pairName(names, gap, pair) })));
  const fields = [
    ...pairFields<Pair>(cellText, ({ name }) => name),
    ...numberColumns<Pair, number>(cellText, [
      [headings.nFrom, 'count', ({ nFrom }) => nFrom],
      [headings.nTo, 'count', ({ nTo }) => nTo],
      [headings.nBoth, 'count', ({ n }) => n],
      [headings.meanFrom, 'decimal2', ({ meanFrom }) => meanFrom],
      [headings.meanTo, 'decimal2', ({ meanTo }) => meanTo],
      [headings.difference, 'decimal2', ({ difference }) => difference],
      [headings.differenceLow, 'decimal2', ({ interval }) => known(interval)?.low ?? null],
      [headings.differenceHigh, 'decimal2', ({ interval }) => known(interval)?.high ?? null],
      [headings.p, 'decimal4', ({ test }) => known(test)?.p ?? null],
      [headings.adjusted, 'decimal4', ({ adjusted }) => adjusted],
      [effects['rank-biserial'], 'decimal3', ({ test }) => known(test)?.rankBiserial ?? null],
    ]),
    code<Pair>(cellText, headings.why, ({ test }) => (available(test) ? null : test.unavailable)),
  ];
  return tableOf(fields, records);
}

function known<T>(outcome: Outcome<T>): T | null {
  return available(outcome) ? outcome : null;
}
