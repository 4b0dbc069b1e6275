import { greatest } from '../../model/extremes.js';
import type { Published } from '../../model/published.js';
import { MISSING_KINDS } from '../../model/responses.js';
import type { Text } from '../../model/text.js';
import type { CellValue, NumberFormat, SheetColumn, SheetRow } from '../../model/workbook.js';
import { missingWords } from '../text/index.js';
import type { CellText } from './cell-text.js';
import type { SheetTable } from './field.js';

import { headings, nthOption, rowWords } from './headings-wording.js';
import type { Choice, Subject } from './subject.js';

/**
 * Cross tables one below the other: 表側 (the groups) down, 表頭 (options or levels) across, all respondents first. A block begins
 * with a row that names the item and its options.
 */

export interface CrossRow<N extends number = Published> {
  /** Null for all respondents. */
  readonly group: { readonly grouping: Text; readonly category: Text; readonly code: string | null } | null;
  readonly n: CellValue<N>;
  /** By option, in the order of the block. */
  readonly cells: readonly CellValue<N>[];
  /** The values of the further columns, as CrossStyle names them. */
  readonly rest: readonly CellValue<N>[];
}

/** The table of one item or score. */
export interface CrossBlock<N extends number = Published> {
  readonly subject: Subject;
  readonly choices: readonly Choice[];
  readonly rows: readonly CrossRow<N>[];
}

/** How the numbers of a cross table are written, and which columns stand to the right of the options. */
export interface CrossStyle {
  /** Format of what stands below the options. */
  readonly cells: NumberFormat;
  readonly rest: readonly (readonly [heading: Text, format: NumberFormat])[];
}

/** Mean, median and standard deviation as the columns to the right. */
export const momentColumns = (format: NumberFormat): CrossStyle['rest'] => [
  [headings.mean, format],
  [headings.median, format],
  [headings.sd, format],
];
/** The kinds of missing answers as the columns to the right. */
export const missingColumns: CrossStyle['rest'] = MISSING_KINDS.map((kind) => [missingWords[kind], 'count']);

const WIDTH = { id: 12, grouping: 18, category: 26, number: 12 } as const;

/** Blocks one below the other, with as many option columns as the block with most options needs. */
export function crossTable<N extends number>(
  cellText: CellText,
  blocks: readonly CrossBlock<N>[],
  { cells, rest }: CrossStyle,
): SheetTable<N> {
  const widest = greatest(
    blocks.map(({ choices }) => choices.length),
    0,
  );
  const number = (heading: Text, format: NumberFormat): SheetColumn => ({
    heading: cellText.all(heading),
    width: WIDTH.number,
    format,
  });
  const word = (heading: Text, width: number) =>
    cellText.perLanguage((wording): SheetColumn => ({ heading: wording(heading), width, format: 'general' }));
  return {
    columns: [
      { heading: cellText.all(headings.id), width: WIDTH.id, format: 'general' },
      ...word(headings.grouping, WIDTH.grouping),
      ...word(headings.group, WIDTH.category),
      { heading: cellText.all(headings.code), width: WIDTH.id, format: 'general' },
      number(headings.n, 'count'),
      ...Array.from({ length: widest }, (_, index) => number(nthOption(index + 1), cells)),
      ...rest.map(([heading, format]) => number(heading, format)),
    ],
    rows: blocks.flatMap((block) => [
      headingOf(cellText, block, widest, rest),
      ...block.rows.map((row) => rowOf(cellText, block, row, widest)),
    ]),
  };
}

/**
 * How many columns stay in sight: the id and, in each language, grouping and group. Must count those that `crossTable` puts first.
 */
export function crossFrozen(cellText: CellText): number {
  return 1 + 2 * cellText.each(rowWords.all).length;
}

function headingOf(
  cellText: CellText,
  { subject, choices }: CrossBlock<number>,
  widest: number,
  rest: CrossStyle['rest'],
): SheetRow<never> {
  const blank = cellText.each(rowWords.all).map(() => null);
  return {
    look: 'heading',
    cells: [
      subject.id,
      ...cellText.each(subject.label),
      ...blank,
      null,
      cellText.all(headings.n),
      ...padded<never>(
        choices.map(({ label }) => cellText.all(label)),
        widest,
      ),
      ...rest.map(([heading]) => cellText.all(heading)),
    ],
  };
}

function rowOf<N extends number>(
  cellText: CellText,
  { subject }: CrossBlock<N>,
  { group, n, cells, rest }: CrossRow<N>,
  widest: number,
): SheetRow<N> {
  return {
    look: group ? 'plain' : 'total',
    cells: [
      subject.id,
      ...cellText.each(group?.grouping ?? rowWords.all),
      ...cellText.each(group?.category ?? rowWords.all),
      group?.code ?? null,
      n,
      ...padded(cells, widest),
      ...rest,
    ],
  };
}

function padded<N extends number>(cells: readonly CellValue<N>[], length: number): readonly CellValue<N>[] {
  return Array.from({ length }, (_, index) => cells[index] ?? null);
}
