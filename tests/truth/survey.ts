/** What a drawn survey asked and how, as its files say it: what the checker knows of a survey besides its answers. */

export interface Words {
  readonly ja: string;
  readonly en: string;
}
export interface Named {
  readonly id: string;
  readonly label: Words;
}
export interface Levels {
  readonly low: number;
  readonly high: number;
  readonly lowLabel: Words;
  readonly highLabel: Words;
}
export interface Question extends Named {
  readonly kind: 'scale' | 'single' | 'multiple' | 'number';
  readonly number: number | null;
  /** A noun phrase for headlines; null for none. */
  readonly topic: Words | null;
  readonly scale: Levels | null;
  readonly reverse: boolean;
  readonly options: readonly Named[];
  /** Options that are taken together, of a single choice. */
  readonly merge: { readonly options: readonly string[]; readonly says: Words } | null;
  readonly askedIf: { readonly item: string; readonly in: readonly string[] } | null;
}
export interface Part extends Named {
  readonly number: number | null;
  readonly measure: Words | null;
  readonly items: readonly Question[];
}
/** What respondents are grouped by, with its categories: an attribute, bands of one, an item, or the way of answering. */
export interface Grouped extends Named {
  readonly categories: readonly Named[];
}
export interface Survey {
  readonly terms: { readonly counter: Words; readonly counterOne: string; readonly respondents: Words; readonly own: Words };
  readonly sd: 'population' | 'sample';
  readonly base: 'answered' | 'applicable' | 'all';
  /** Whether a reader is counted among those whose answers the own report shows. */
  readonly readerIncluded: boolean;
  readonly frame: number | null;
  /** By id of what makes the groups: how many of the frame are in each category. */
  readonly margins: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly weights: { readonly method: 'post-stratification' | 'raking'; readonly by: readonly string[] } | null;
  readonly similar: number | null;
  readonly sources: readonly (Named & { readonly file: string })[];
  readonly grouped: readonly Grouped[];
  readonly groups: readonly { readonly id: string; readonly by: string; readonly of: readonly string[] }[];
  readonly gaps: readonly (Named & {
    readonly pairs: readonly { readonly label: Words; readonly from: string; readonly to: string }[];
  })[];
  readonly parts: readonly Part[];
  /** Limits of bands of the number attribute `size`: a band ends at each. */
  readonly bands: readonly number[];
}

/** A survey with its files as they stand in the project folder, and the readers whose reports are looked at. */
export interface DrawnSurvey {
  readonly survey: Survey;
  readonly files: Readonly<Record<string, string>>;
  readonly readers: readonly string[];
}
