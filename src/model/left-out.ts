/** What of the file of a source does not count. */
export interface LeftOut {
  /** Rows by the condition of `keep` that they do not meet. */
  readonly rows: readonly { readonly by: string; readonly count: number }[];
  /** Columns that belong to no item and serve for nothing else. */
  readonly columns: number;
  /** Free texts beside options that were not chosen. */
  readonly texts: number;
}
