/** How much of a table is taken: what is left of the limits that all tables of a project share. */
export interface TableLimits {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  /** Characters of a cell, in UTF-16 units. */
  readonly cell: number;
}
