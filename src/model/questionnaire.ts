import type { ItemReading } from './reading.js';
import type { Text } from './text.js';

/** A rating scale of whole numbers from `low` to `high`, of which the two ends or all levels are worded. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  /** The wording of every level from `low` to `high`; null where only the ends are worded. */
  readonly labels: readonly Text[] | null;
  /** The wording of the ends: the first and the last of `labels` where there are any. */
  readonly lowLabel: Text;
  readonly highLabel: Text;
}

/** One answer option of a single- or multiple-choice item. */
export interface Option {
  readonly id: string;
  readonly label: Text;
  /** True for an "other" option that is followed by free text, kept in the column `<item column>_text`. */
  readonly open: boolean;
}

/**
 * An item is asked only of respondents whose answer to an earlier item is one of `in`: option ids of a choice item, or levels of
 * a scale item as text.
 */
export interface Condition {
  readonly item: string;
  readonly in: readonly string[];
}

interface ItemCommon {
  readonly id: string;
  /** The number printed before the item, as in the questionnaire; null where it has none. */
  readonly number: number | string | null;
  readonly label: Text;
  /** A shorter label for headlines and narrow places; the label where none is given. */
  readonly short: Text;
  /** What headlines call the item, as a noun phrase without quotation marks; null where they quote `short`. */
  readonly topic: Text | null;
  /** The header of this item's column in the response files; where it differs by source, that of the first that has one. */
  readonly column: string;
  /** How the response files hold the answers; null where in the usual way. */
  readonly reading: ItemReading | null;
  /** Null for an item that everyone is asked. */
  readonly askedIf: Condition | null;
}

/** An item that is answered with a level of a scale. */
export interface ScaleItem extends ItemCommon {
  readonly kind: 'scale';
  readonly scale: Scale;
  /** Reverse-worded: in section scores an answer v counts as low + high - v. The item's own statistics stay as asked. */
  readonly reverse: boolean;
}
/** Options that headlines take together, such as two ways of saying yes. */
export interface MergedOptions {
  readonly id: string;
  /** Ids of two or more options, but not of all. */
  readonly options: readonly string[];
  /** What those do who chose any of them, as a predicate: "run joint projects", 連携事業に取り組んでいる. Null: headlines name the options. */
  readonly says: Text | null;
}

/** An item that is answered with one option. */
export interface SingleItem extends ItemCommon {
  readonly kind: 'single';
  readonly options: readonly Option[];
  /** In the order in which headlines look for one that they can tell. */
  readonly merge: readonly MergedOptions[];
}
/** An item that is answered with any number of options. */
export interface MultipleItem extends ItemCommon {
  readonly kind: 'multiple';
  readonly options: readonly Option[];
}
/** An item that is answered with a number. */
export interface NumberItem extends ItemCommon {
  readonly kind: 'number';
  /** What is written after a number: 人, "employees"; null where there is no unit. */
  readonly unit: Text | null;
  /** The smallest and the largest answer that is accepted; null for no bound. */
  readonly min: number | null;
  readonly max: number | null;
}
/** An item that is answered in free words. */
export interface TextItem extends ItemCommon {
  readonly kind: 'text';
}

/** An item of any kind. Survey people in Japan call the last four kinds SA, MA, NA and FA. */
export type Item = ScaleItem | SingleItem | MultipleItem | NumberItem | TextItem;
export type ItemKind = Item['kind'];

export interface Section {
  readonly id: string;
  readonly number: number | string | null;
  readonly title: Text;
  /** A shorter title for narrow places; the title where none is given. */
  readonly short: Text;
  /** What the section's scale measures, as a noun ("importance", 重視度); used in headlines. */
  readonly measure: Text;
  /** The question as it was put to the respondents; null where it is not known. */
  readonly question: Text | null;
  readonly items: readonly Item[];
}

export interface Questionnaire {
  readonly sections: readonly Section[];
}
