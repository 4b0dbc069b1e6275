import type { Publication, PublishedComparison } from '../../../model/publication.js';
import type { CellText } from '../cell-text.js';
import { type ComparisonName, comparisonFields, comparisonName, methodFields } from '../comparison.js';
import { code, numberColumns, type SheetTable, shown, shownP, tableOf } from '../field.js';
import { headings } from '../headings-wording.js';
import { namesIn } from '../named.js';
import { heldCode } from './held.js';

interface Tested {
  readonly name: ComparisonName;
  readonly test: PublishedComparison['test'];
  readonly held: PublishedComparison['held'];
}

/** The tests of the groups that the project compares: one row for each comparison. */
export function publicGroups(cellText: CellText, { sections, groups }: Publication): SheetTable {
  const names = namesIn(sections);
  const records = groups.flatMap((entry) =>
    entry.comparisons.map((comparison): Tested => ({ ...comparison, name: comparisonName(names, entry, comparison) })),
  );
  const interval = ({ test }: Tested, end: 'low' | 'high') => {
    if (!test.shown) return cellText.notShown;
    return test.value.interval?.[end] ?? null;
  };
  const fields = [
    ...comparisonFields<Tested>(cellText, ({ name }) => name),
    ...methodFields<Tested>(cellText, ({ test }) => (test.shown ? test.value.method : null)),
    ...numberColumns<Tested>(cellText, [
      [headings.p, 'general', ({ test }) => shownP(cellText, test, 'p')],
      [headings.adjusted, 'general', ({ test }) => shownP(cellText, test, 'adjusted')],
      [headings.effect, 'decimal2', ({ test }) => shown(cellText, test, 'effect')],
      [headings.effectLow, 'decimal2', (record) => interval(record, 'low')],
      [headings.effectHigh, 'decimal2', (record) => interval(record, 'high')],
    ]),
    ...(records.some(({ held }) => held !== null) ? [code<Tested>(cellText, headings.held, ({ held }) => heldCode(held))] : []),
  ];
  return tableOf(fields, records);
}
