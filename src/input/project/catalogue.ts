import { kindHas } from '../../model/item-traits.js';
import type { Item, ItemKind, Scale, Section } from '../../model/questionnaire.js';
import type { YamlCursor } from './yaml/index.js';

/**
 * The questionnaire as far as it could be read. What is broken stays in it with nulls, so that a reference to it is not also
 * reported as unknown.
 */
export interface Catalogue {
  readonly sections: readonly SectionDraft[];
}

/** A section as far as it could be read. */
export interface SectionDraft {
  readonly cursor: YamlCursor;
  readonly id: string | null;
  readonly items: readonly ItemDraft[];
  /** Null where anything in the section is wrong. */
  readonly section: Section | null;
}

/** An item as far as it could be read; null for what is wrong, and where its kind has no such thing. */
export interface ItemDraft {
  readonly cursor: YamlCursor;
  readonly id: string | null;
  readonly kind: ItemKind | null;
  readonly scale: Scale | null;
  readonly optionIds: readonly string[] | null;
  readonly condition: ConditionDraft | null;
  /** The columns that it may have in the response files; the first is its `column`. */
  readonly headers: readonly ColumnDraft[];
  /** Null where anything in the item is wrong. */
  readonly item: Item | null;
}

/** A column by its name, in one source or, where that is null, in all. */
export interface ColumnDraft {
  readonly source: string | null;
  readonly name: string;
}

export interface ConditionDraft {
  readonly item: string;
  readonly in: readonly (string | number)[];
}

/** All items in the order of the questionnaire, broken ones included. */
export function itemsOf(catalogue: Catalogue): readonly ItemDraft[] {
  return catalogue.sections.flatMap((section) => section.items);
}

/** The ids that could be read. */
export function idsOf(drafts: readonly { readonly id: string | null }[]): readonly string[] {
  return drafts.flatMap((draft) => draft.id ?? []);
}

/**
 * Whether all sections and items could be read with their ids. Where false, what seems unknown may be one that could not be read.
 */
export function namesAll(catalogue: Catalogue): boolean {
  const { sections } = catalogue;
  const whole = ({ id, items }: SectionDraft) => id !== null && items.length > 0 && items.every((item) => item.id !== null);
  return sections.length > 0 && sections.every(whole);
}

/** From the lowest to the highest level, in scale points. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A range, or why there is none: `unmeasured`, there are no levels; `unclear`, the item or section is itself broken. */
export type Measured = Range | 'unmeasured' | 'unclear';

/** The range of an item's scale. */
export function itemRange(draft: ItemDraft): Measured {
  if (draft.kind === null) return 'unclear';
  if (!kindHas(draft.kind, 'levels')) return 'unmeasured';
  return draft.scale ?? 'unclear';
}

/** The range that all scale items of a section share; `unmeasured` where they differ or there are none. */
export function sectionRange(section: SectionDraft): Measured {
  const ranges = section.items.map(itemRange);
  if (ranges.length === 0 || ranges.includes('unclear')) return 'unclear';
  const known = ranges.filter((range) => typeof range !== 'string');
  const first = known[0];
  return first !== undefined && known.every((range) => sameRange(range, first)) ? first : 'unmeasured';
}

export function sameRange(a: Range, b: Range): boolean {
  return a.low === b.low && a.high === b.high;
}
