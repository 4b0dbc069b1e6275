import type { Item, ItemKind } from './questionnaire.js';

interface ItemTraits {
  /** Answers are levels of a scale: items of a section on one scale make up its score, are ranked and compared in pairs. */
  readonly levels: boolean;
  /** Answers are options of the item's own list. */
  readonly options: boolean;
  /** Answers are numbers, or stand for numbers: they have a mean and can be divided into bands. */
  readonly measured: boolean;
  /** All possible answers are known beforehand, as levels or options: one of them can be named, counted and made a condition. */
  readonly listed: boolean;
  /** A chart of its answers is drawn, and may stand on a slide of its own. */
  readonly charted: boolean;
  /** The number of answers is a result that can be told; else there are only texts to be read one by one. */
  readonly counted: boolean;
  /** One respondent may give several of the possible answers, so that their counts may add up to more than the respondents. */
  readonly several: boolean;
  /** The response files may have a column for each option, with a mark in those that were chosen. */
  readonly marked: boolean;
  /** Divides the respondents into groups, by the option that each chose. */
  readonly grouping: boolean;
  /** The registry of respondents may hold it. */
  readonly attribute: boolean;
}
export type ItemTrait = keyof ItemTraits;

const NONE = {
  levels: false,
  options: false,
  measured: false,
  listed: false,
  charted: false,
  counted: false,
  several: false,
  marked: false,
  grouping: false,
  attribute: false,
} as const satisfies ItemTraits;

/**
 * What can be done with the answers to an item of each kind, in the order in which the kinds are named to a user. What depends on
 * such a property asks here; what is done in another way for each kind is a switch or a table over all of them.
 */
const ITEM_TRAITS = {
  scale: { ...NONE, levels: true, measured: true, listed: true, charted: true, counted: true },
  single: { ...NONE, options: true, listed: true, charted: true, counted: true, grouping: true, attribute: true },
  multiple: { ...NONE, options: true, listed: true, charted: true, counted: true, several: true, marked: true },
  number: { ...NONE, measured: true, charted: true, counted: true, attribute: true },
  text: { ...NONE, attribute: true },
} as const satisfies Readonly<Record<ItemKind, ItemTraits>>;

/** All kinds, in the order in which they are named to a user. */
export const ITEM_KINDS = Object.keys(ITEM_TRAITS) as readonly ItemKind[];

/** The kinds that have a trait. */
export type KindWith<T extends ItemTrait> = {
  [K in ItemKind]: (typeof ITEM_TRAITS)[K][T] extends true ? K : never;
}[ItemKind];

/** An item that the registry holds rather than the questionnaire. */
export type AttributeItem = Extract<Item, { readonly kind: KindWith<'attribute'> }>;

/** The kinds that have a trait, in the order of ITEM_KINDS. */
export function kindsWith<T extends ItemTrait>(trait: T): readonly KindWith<T>[] {
  return ITEM_KINDS.filter((kind) => kindHas(kind, trait));
}

/** Whether a kind has a trait; false for a kind that is not known. */
export function kindHas<T extends ItemTrait>(kind: ItemKind | null | undefined, trait: T): kind is KindWith<T> {
  return kind !== null && kind !== undefined && ITEM_TRAITS[kind][trait];
}

/** Whether an item of the questionnaire, its results, or what is published of it, is of a kind with this trait. */
export function has<I extends { readonly kind: ItemKind }, T extends ItemTrait>(
  item: I,
  trait: T,
): item is Extract<I, { readonly kind: KindWith<T> }> {
  return kindHas(item.kind, trait);
}
