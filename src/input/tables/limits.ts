/** How much of a file may be taken; what else bounds it is the same for all and stands among LIMITS. */
export interface TableLimits {
  /** Rows of a sheet in which something is written, headings included. */
  readonly rows: number;
  /** Cells of all sheets together. */
  readonly cells: number;
}

/** Of a statistics program's file, whose rows are as long as its first part says. */
export interface CaseLimits extends TableLimits {
  readonly columns: number;
  /** Characters of a cell, in UTF-16 units. */
  readonly cell: number;
}
