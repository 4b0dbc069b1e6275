import type { Lang } from '../model/text.js';
import type { HeaderRows, Keep, Missing, Note } from './description.js';
import type { Words } from './words.js';

/** A project as it is proposed for an export: data, from which the files of a project folder are written. */
export interface Proposal {
  readonly format: string;
  readonly title: Words | null;
  readonly languages: readonly [Lang, ...Lang[]];
  readonly source: ProposedSource;
  readonly sections: readonly ProposedSection[];
  readonly groups: readonly ProposedGroups[];
  /** Null where nobody is named. */
  readonly people: People | null;
  /** The column of weights, and whether they are used; null for none. */
  readonly weight: { readonly column: string; readonly used: boolean } | null;
  /** When the first and the last answered, as dates (2026-04-12); null where no column tells. */
  readonly fieldwork: { readonly first: string; readonly last: string } | null;
  readonly notes: readonly Note[];
  /** What changes numbers, and could be decided otherwise. */
  readonly choices: readonly Choice[];
}

export interface ProposedSource {
  readonly sheet: string | null;
  readonly headerRows: HeaderRows;
  /** The column of ids; null where rows are numbered. */
  readonly id: string | null;
  readonly keep: readonly Keep[];
  readonly time: string | null;
  readonly rows: number;
  readonly counted: number;
  readonly leftOut: readonly { readonly why: string; readonly rows: number }[];
  /** Columns that are no answers, by why. */
  readonly ignored: readonly { readonly name: string; readonly why: string }[];
}

/** Those who are named in the export. */
export interface People {
  readonly hasEmail: boolean;
  readonly rows: readonly { readonly id: string; readonly name: string; readonly email: string }[];
}

export interface ProposedSection {
  readonly id: string;
  readonly title: Words;
  /** The question above its items; null for none. */
  readonly question: Words | null;
  readonly items: readonly ProposedItem[];
}

/** Groups to compare: the item that makes them, and the sections that are compared. */
export interface ProposedGroups {
  readonly by: string;
  readonly of: readonly string[];
}

/** How sure a guess is: `likely` ones are told, `open` ones should be looked at first. */
export type Certainty = 'likely' | 'open';

/** A guess that a person should look at. */
export interface Guess {
  /** What was decided, and from what. */
  readonly text: string;
  readonly certainty: Certainty;
  /** What else could be decided; null where only a person's own words help. */
  readonly choice: Choice | null;
}

/** A guess that changes numbers, as a question with answers. */
export interface Choice {
  /** By which the answer is remembered. */
  readonly key: string;
  readonly question: string;
  readonly answers: readonly { readonly id: string; readonly text: string }[];
  readonly taken: string;
}

/** What was answered to choices, by their key. */
export type Decisions = ReadonlyMap<string, string>;

interface Common {
  readonly id: string;
  readonly label: Words;
  /** The column; null where the options have columns of their own. */
  readonly column: string | null;
  readonly missing: Missing;
  readonly askedIf: { readonly item: string; readonly in: readonly string[] } | null;
  readonly guesses: readonly Guess[];
  /** What the rows that count hold: how many answered, and how often what. */
  readonly counts: string;
}

export interface ProposedScale extends Common {
  readonly kind: 'scale';
  readonly low: number;
  readonly high: number;
  /** One for each level, or the two ends. */
  readonly labels: readonly Words[];
  /** What cells hold for each level; null where they hold its number or label. */
  readonly values: readonly string[] | null;
}

export interface ProposedOption {
  readonly id: string;
  readonly label: Words;
  /** What cells hold for it, as they spell it. */
  readonly values: readonly string[];
  /** The option's own column; null for none. */
  readonly column: string | null;
  /** How its text is known: all cells that are no other option, or a column; null for an option without text. */
  readonly open: 'rest' | { readonly column: string } | null;
}

export interface ProposedSingle extends Common {
  readonly kind: 'single';
  readonly options: readonly ProposedOption[];
}

export interface ProposedMultiple extends Common {
  readonly kind: 'multiple';
  readonly options: readonly ProposedOption[];
  /** Between answers in one cell; null where each option has a column. */
  readonly separator: string | null;
  readonly unmarked: 'none' | 'noAnswer' | null;
}

export interface ProposedNumber extends Common {
  readonly kind: 'number';
  readonly unit: Words | null;
}

export interface ProposedText extends Common {
  readonly kind: 'text';
}

export type ProposedItem = ProposedScale | ProposedSingle | ProposedMultiple | ProposedNumber | ProposedText;
