import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKOUT } from '../shirabe.js';

/** Where they are. */
export const FOLDER = path.join(CHECKOUT, 'tests/fixtures/r/datasets');

/** Answers by row; null for none, and for options their positions (from 0). */
type Answers = readonly (number | null)[];

/** An item with its answers: one column for each option of several choices (1 and 0). */
export interface DatasetItem {
  readonly id: string;
  readonly kind: 'scale' | 'single' | 'multiple' | 'number';
  readonly low?: number;
  readonly high?: number;
  readonly reverse?: boolean;
  readonly options?: readonly string[];
  readonly askedIf?: { readonly item: string; readonly in: readonly string[] };
  /** Rows (from 0) whose answer cannot be used. */
  readonly invalid: readonly number[];
  readonly answers: Answers | readonly Answers[];
}

/** A data set as a survey, as scripts/r/datasets/survey.R writes it: what project.yaml asks for without its labels, and the answers. */
export interface DatasetProject {
  readonly statistics: object;
  readonly frame: { readonly size: number; readonly margins: object } | null;
  readonly weights: object | null;
  readonly similar: number | null;
  readonly bands: readonly {
    readonly id: string;
    readonly of: string;
    readonly bands: readonly { readonly id: string; readonly from: number | null; readonly to: number | null }[];
  }[];
  readonly groups: readonly object[];
  readonly gaps: readonly {
    readonly id: string;
    readonly adjust: string;
    readonly pairs: readonly (readonly [string, string])[];
  }[];
  readonly correlations: readonly { readonly id: string }[];
  readonly sources: readonly string[];
  /** Of each row, the position of its source. */
  readonly source: readonly number[];
  readonly attributes: readonly {
    readonly id: string;
    readonly kind: 'single' | 'number';
    readonly options?: readonly string[];
    readonly values: Answers;
  }[];
  readonly sections: readonly { readonly id: string; readonly items: readonly DatasetItem[] }[];
}

/** What R has of a data set. */
export interface Dataset {
  readonly file: string;
  readonly name: string;
  /** The package and the data set, and how many of its rows. */
  readonly from: string;
  readonly project: DatasetProject;
  /** In the layout of results.json, as far as it has numbers; null for what R cannot compute either. */
  readonly expected: unknown;
}

/** All data sets that scripts/r/datasets.R has computed. */
export function datasets(): readonly Dataset[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return names
    .sort()
    .map((file) => ({ file, ...(JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Omit<Dataset, 'file'>) }));
}
