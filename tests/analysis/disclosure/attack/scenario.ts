import type { DisclosureSettings, FrameWeights, StatisticsSettings } from '../../../../src/model/project.js';

/**
 * A survey with its editions as plain data: everything that an attack needs to be played again. `draw` makes one from a seed; a
 * known attack is one written by hand.
 */
export interface Scenario {
  /** What it is called in reports: the seed, or the name of the attack. */
  readonly name: string;
  readonly sources: readonly string[];
  readonly attributes: readonly AttributePlan[];
  readonly sections: readonly SectionPlan[];
  readonly bands: readonly BandsPlan[];
  readonly groups: readonly { readonly id: string; readonly by: string; readonly of: readonly string[] }[];
  readonly gaps: readonly { readonly id: string; readonly pairs: readonly (readonly [from: string, to: string])[] }[];
  readonly frame: FramePlan | null;
  readonly weights: FrameWeights | null;
  readonly statistics: Pick<StatisticsSettings, 'sd' | 'base' | 'leastAnswered'>;
  /** What differs from the defaults. */
  readonly disclosure: Partial<DisclosureSettings>;
  /** Groupings that readers are compared within. */
  readonly peers: readonly string[];
  /** The files of answers as they were when an edition was made, oldest first. */
  readonly steps: readonly (readonly Person[])[];
  readonly editions: readonly EditionPlan[];
}

export interface FramePlan {
  readonly size: number;
  /** Units by grouping and category. */
  readonly margins: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A choice of the registry; with `options` null a number. */
export interface AttributePlan {
  readonly id: string;
  readonly options: readonly string[] | null;
}

export interface SectionPlan {
  readonly id: string;
  readonly items: readonly ItemPlan[];
}

interface ItemCommon {
  readonly id: string;
  readonly askedIf?: { readonly item: string; readonly in: readonly string[] };
}
export type ItemPlan = ItemCommon &
  (
    | { readonly kind: 'scale'; readonly low: number; readonly high: number; readonly reverse?: boolean }
    | { readonly kind: 'single' | 'multiple'; readonly options: readonly string[] }
    /** `floor` and `ceiling` are what anybody knows of such numbers; null for no bound. */
    | { readonly kind: 'number'; readonly floor: number | null; readonly ceiling: number | null }
    | { readonly kind: 'text' }
  );

/** A number attribute, a scale item or a number item in bands; both ends belong to a band, null is an open end. */
export interface BandsPlan {
  readonly id: string;
  readonly of: string;
  readonly bands: readonly { readonly id: string; readonly from: number | null; readonly to: number | null }[];
}

/** An answer as it stands in the file: a number, an option, options; null where the cell is empty, INVALID for a double mark. */
export type Written = number | string | readonly string[] | null;
export const INVALID = '*';

export interface Person {
  readonly id: string;
  readonly source: string;
  /** By attribute; missing where not known. */
  readonly attributes: Readonly<Record<string, string>>;
  /** By item. Answers to an item that the person is not asked are not read. */
  readonly answers: Readonly<Record<string, Written>>;
}

/** A build that left the house. */
export interface EditionPlan {
  readonly name: string;
  /** Position in `steps`. */
  readonly step: number;
  /** Ids of sources; null for all. */
  readonly sources: readonly string[] | null;
  /** Whether it was recorded, so that later editions are compared with it. */
  readonly released: boolean;
}

export function itemsIn({ sections }: Pick<Scenario, 'sections'>): readonly ItemPlan[] {
  return sections.flatMap(({ items }) => items);
}

/** The levels of a scale as text, or the ids of options; none for numbers and texts. */
export function answersOf(item: ItemPlan): readonly string[] {
  switch (item.kind) {
    case 'scale':
      return Array.from({ length: item.high - item.low + 1 }, (_, step) => String(item.low + step));
    case 'single':
    case 'multiple':
      return item.options;
    case 'number':
    case 'text':
      return [];
  }
}
