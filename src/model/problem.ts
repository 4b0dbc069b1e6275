/** Where in the user's input something is wrong. Lines, columns and rows count from 1, as editors and spreadsheets do. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** The key in a YAML file (`sections[2].items[0].label`) or the header of a column in a table. */
  readonly key?: string;
}

/** Something wrong with the user's input, in words for a researcher. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** A stable short name of the kind of problem, such as `unknown-key`. */
  readonly code: string;
  readonly place?: Place;
  /** What is wrong, and what was expected. */
  readonly message: string;
  /** What to do about it. */
  readonly advice?: string;
}
