import type { Sheet } from './sheet.js';

/** What a file of data was found to be. */
export type TableKind = 'text' | 'xlsx' | 'ods' | 'sav' | 'dta';

/** A file of data as sheets; of a text also what separates its cells: where that is `;`, commas in numbers are decimal. */
export interface TableFile {
  readonly kind: TableKind;
  readonly sheets: readonly Sheet[];
  readonly separator?: string;
}
