import type { BriefChart, BriefTable } from '../../model/brief-view.js';
import type { FigureTable } from '../../model/figure.js';
import type { Text } from '../../model/text.js';
import { dataOf } from '../figures/index.js';
import { fixed, same, terms } from '../text/index.js';

/** What a chart is drawn from, with what stands beside it, as a table. */
export function dataTable({ chart }: BriefChart): BriefTable {
  const { headings, rows } = dataOf(chart);
  const columns = headings.slice(1).map((_, column) => printed(rows, column + 1));
  return {
    title: chart.title,
    finding: null,
    headings,
    rows: chart.rows.map(({ label }, row) => ({ label, values: columns.map((column) => column[row] ?? terms.none) })),
  };
}

/** A column whose numbers have as many decimals as each other. */
function printed(rows: FigureTable['rows'], column: number): readonly Text[] {
  const cells = rows.map((row) => row[column] ?? null);
  const digits = cells.some((cell) => typeof cell === 'number' && !Number.isInteger(cell)) ? 1 : 0;
  return cells.map((cell) => (typeof cell === 'number' ? same(fixed(cell, digits).replace('-', '−')) : (cell ?? terms.none)));
}
