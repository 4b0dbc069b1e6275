import type { StatisticsSettings } from '../../model/project.js';
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
export interface FrequencyLine {
  readonly subject: Subject;
  readonly look: 'total' | 'plain';
  readonly code: CellValue;
  readonly label: Text;
  readonly count: CellValue;
  /** 0..1, as are its ends `low` and `high` and the weighted share. */
  readonly share: CellValue;
  readonly low: CellValue;
  readonly high: CellValue;
  readonly weighted: CellValue;
  readonly asOf: CellValue;
}

/** The format of shares, and whether there are columns for weighted shares and for the release that a value was kept from. */
export interface FrequencyStyle {
  readonly share: NumberFormat;
  readonly weighted: boolean;
  readonly released: boolean;
}

/** GT tables of all items as one sheet, line by line. */
export function frequencyTable(cellText: CellText, lines: readonly FrequencyLine[], style: FrequencyStyle): SheetTable {
  const fields: readonly Field<FrequencyLine>[] = [
    ...subjectFields<FrequencyLine>(cellText, ({ subject }) => subject),
    code(cellText, headings.code, (line) => line.code),
    label(cellText, headings.category, (line) => line.label, 26),
    ...numberColumns<FrequencyLine>(cellText, [
      [headings.count, 'count', ({ count }) => count],
      [headings.share, style.share, ({ share }) => share],
      [headings.shareLow, style.share, ({ low }) => low],
      [headings.shareHigh, style.share, ({ high }) => high],
      ...(style.weighted ? [weightedFigure(style)] : []),
    ]),
    ...(style.released ? [code<FrequencyLine>(cellText, headings.asOf, ({ asOf }) => asOf)] : []),
  ];
  return tableOf(fields, lines, ({ look }) => look);
}

function weightedFigure({ share }: FrequencyStyle): NumberColumn<FrequencyLine> {
  return [headings.weightedShare, share, ({ weighted }) => weighted];
}

/** A line of an item; columns that the line does not name stay empty. */
export function lineOf(subject: Subject, asOf: CellValue, own: Pick<FrequencyLine, 'label' | 'count'> & Partial<FrequencyLine>) {
  return { subject, look: 'plain', code: null, share: null, low: null, high: null, weighted: null, asOf, ...own } as const;
}

/** The kinds of missing answers, a line for each; it has a share only where the base of shares counts this kind. */
export function missingLines(
  base: StatisticsSettings['base'],
  cell: (kind: MissingKind) => { readonly count: CellValue; readonly share: CellValue },
): readonly (Pick<FrequencyLine, 'label' | 'count' | 'share'> & { readonly code: null })[] {
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
