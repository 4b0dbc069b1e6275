import type { StatisticsSettings } from '../../model/project.js';
import type { Published } from '../../model/published.js';
import { MISSING_KINDS, type MissingKind, WAS_ASKED } from '../../model/responses.js';
import type { MissingCounts } from '../../model/sample.js';
import type { Text } from '../../model/text.js';
import type { CellValue, NumberFormat } from '../../model/workbook.js';
import { missingWords } from '../text/index.js';
import type { CellText } from './cell-text.js';
import { code, type Field, label, type NumberColumn, numberColumns, type SheetTable, tableOf } from './field.js';
import { headings, rowWords } from './headings-wording.js';
import { type Subject, subjectFields } from './subject.js';

/** GT tables (単純集計表) of all items one below the other: the total first, then options, then what is missing. */

/** One row of a GT table. */
export interface FrequencyLine<N extends number = Published> {
  readonly subject: Subject;
  readonly look: 'total' | 'plain';
  readonly code: CellValue;
  readonly label: Text;
  readonly count: CellValue<N>;
  /** 0..1, as are its ends `low` and `high` and the weighted share. */
  readonly share: CellValue<N>;
  readonly low: CellValue<N>;
  readonly high: CellValue<N>;
  readonly weighted: CellValue<N>;
  readonly held: CellValue;
}

/** The format of shares, and whether there are columns for weighted shares and for the release that a value was kept from. */
export interface FrequencyStyle {
  readonly share: NumberFormat;
  readonly weighted: boolean;
  readonly released: boolean;
}

/** GT tables of all items as one sheet, line by line. */
export function frequencyTable<N extends number>(
  cellText: CellText,
  lines: readonly FrequencyLine<N>[],
  style: FrequencyStyle,
): SheetTable<N | Published> {
  const fields: readonly Field<FrequencyLine<N>, N | Published>[] = [
    ...subjectFields<FrequencyLine<N>>(cellText, ({ subject }) => subject),
    code(cellText, headings.code, (line) => line.code),
    label(cellText, headings.category, (line) => line.label, 26),
    ...numberColumns<FrequencyLine<N>, N>(cellText, [
      [headings.count, 'count', ({ count }) => count],
      [headings.share, style.share, ({ share }) => share],
      [headings.shareLow, style.share, ({ low }) => low],
      [headings.shareHigh, style.share, ({ high }) => high],
      ...(style.weighted ? [weightedShares<N>(style)] : []),
    ]),
    ...(style.released ? [code<FrequencyLine<N>>(cellText, headings.held, ({ held }) => held)] : []),
  ];
  return tableOf(fields, lines, ({ look }) => look);
}

function weightedShares<N extends number>({ share }: FrequencyStyle): NumberColumn<FrequencyLine<N>, N> {
  return [headings.weightedShare, share, ({ weighted }) => weighted];
}

/** What a line says itself. */
export type OwnOfLine<N extends number = Published> = Pick<FrequencyLine<N>, 'label' | 'count'> & Partial<FrequencyLine<N>>;

/** A line of an item; columns that the line does not name stay empty. */
export function lineOf<N extends number>(subject: Subject, held: CellValue, own: OwnOfLine<N>): FrequencyLine<N> {
  return { subject, look: 'plain', code: null, share: null, low: null, high: null, weighted: null, held, ...own };
}

/** The kinds of missing answers, a line for each; it has a share only where the base of shares counts this kind. */
export function missingLines<N extends number>(
  base: StatisticsSettings['base'],
  cell: (kind: MissingKind) => { readonly count: CellValue<N>; readonly share: CellValue<N> },
): readonly (Pick<FrequencyLine<N>, 'label' | 'count' | 'share'> & { readonly code: null })[] {
  return MISSING_KINDS.map((kind) => {
    const { count, share } = cell(kind);
    return { code: null, label: missingWords[kind], count, share: isInBase(base, kind) ? share : null };
  });
}

function isInBase(base: StatisticsSettings['base'], kind: MissingKind): boolean {
  switch (base) {
    case 'answered':
      return false;
    case 'applicable':
      return WAS_ASKED[kind];
    case 'all':
      return true;
  }
}

/** How many answers are missing, of all kinds. */
export function totalMissing(missing: MissingCounts): number {
  return MISSING_KINDS.reduce((sum, kind) => sum + missing[kind], 0);
}

/** What the line of the total has in every table. */
export const TOTAL = { look: 'total', label: rowWords.total } as const;
