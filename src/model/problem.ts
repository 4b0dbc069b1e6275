/** Where in the user's input something is wrong. Lines, columns and rows count from 1, as editors and spreadsheets do. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** The key in a YAML file (`sections[2].items[0].label`) or the header of a column in a table. */
  readonly key?: string;
}

/**
 * What is said about something wrong, in words for a researcher; where it is and how bad is added by the code that finds it.
 * Where the wording takes long to make, `message` is a getter, which a copy by `...` leaves behind: of thousands of equal problems
 * only the few that are shown are worded.
 */
export interface Message {
  /** A stable short name of the kind of problem, such as `unknown-key`. */
  readonly code: string;
  /** What is wrong, and what was expected. */
  readonly message: string;
  /** What to do about it. */
  readonly advice?: string;
}

/** Something wrong with the user's input. */
export interface Problem extends Message {
  readonly severity: 'error' | 'warning';
  readonly place?: Place;
  /** How many problems this one stands for, where it follows the first of many; 1 where it is not said. */
  readonly count?: number;
}
