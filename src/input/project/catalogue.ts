import { kindHas } from '../../model/item-traits.js';
import type { Item, ItemKind, Scale, Section } from '../../model/questionnaire.js';
import type { YamlCursor } from './yaml/index.js';

/**
 * The questionnaire as far as it could be read. What is broken stays in with nulls, so that a reference to it is not reported as
 * unknown on top.
 */
export interface Catalogue {
  readonly sections: readonly SectionDraft[];
}

export interface SectionDraft {
  readonly cursor: YamlCursor;
  readonly id: string | null;
  readonly items: readonly ItemDraft[];
  /** Null where anything in the section is wrong. */
  readonly section: Section | null;
}

export interface ItemDraft {
  readonly cursor: YamlCursor;
  readonly id: string | null;
  readonly kind: ItemKind | null;
  readonly scale: Scale | null;
  readonly optionIds: readonly string[] | null;
  readonly condition: ConditionDraft | null;
  /** Headers that the item has in the response files; the first is its `column`. */
  readonly headers: readonly string[];
  /** Null where anything in the item is wrong. */
  readonly item: Item | null;
}

export interface ConditionDraft {
  readonly item: string;
  readonly in: readonly (string | number)[];
}

export function itemsOf(catalogue: Catalogue): readonly ItemDraft[] {
  return catalogue.sections.flatMap((section) => section.items);
}

export function idsOf(drafts: readonly { readonly id: string | null }[]): readonly string[] {
  return drafts.flatMap((draft) => draft.id ?? []);
}

/** False where an id or the items of a section could not be read: what seems unknown may be among them. */
export function namesAll(catalogue: Catalogue): boolean {
  const { sections } = catalogue;
  const whole = ({ id, items }: SectionDraft) => id !== null && items.length > 0 && items.every((item) => item.id !== null);
  return sections.length > 0 && sections.every(whole);
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A range, or why there is none: nothing to measure, or not known because the item or section is broken itself. */
export type Measured = Range | 'unmeasured' | 'unclear';

export function itemRange(draft: ItemDraft): Measured {
  if (draft.kind === null) return 'unclear';
  if (!kindHas(draft.kind, 'levels')) return 'unmeasured';
  return draft.scale ?? 'unclear';
}

/** The one range of a section's scale items; a section without any items is broken. */
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
