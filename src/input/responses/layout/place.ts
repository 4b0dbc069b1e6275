import type { Item } from '../../../model/questionnaire.js';

/** A column of free text beside an option. */
export interface TextColumn {
  readonly column: number;
  /** The option that a text there chooses where it has no mark of its own; -1 for none. */
  readonly option: number;
}

/** Where the answers to an item are in one table: positions of columns, from 0. */
export type ItemPlace =
  /** The source did not ask the item. */
  | { readonly kind: 'absent'; readonly item: Item }
  | { readonly kind: 'cell'; readonly item: Item; readonly column: number; readonly texts: readonly TextColumn[] }
  /** A column for each option with marks; null for an option without one. `counted`: the only mark, null where there are the usual ones. */
  | {
      readonly kind: 'marks';
      readonly item: Item;
      readonly columns: readonly (number | null)[];
      readonly counted: string | null;
      readonly texts: readonly TextColumn[];
    }
  /** Several columns, each of which holds one of the options. */
  | {
      readonly kind: 'categories';
      readonly item: Item;
      readonly columns: readonly number[];
      readonly texts: readonly TextColumn[];
    };

/** A column that is missing, or of whose name there are several. */
export interface LayoutFault {
  readonly name: string;
  readonly noun: string;
  /** Names of the columns that it might be; empty for none. */
  readonly several: readonly string[];
}

/** All columns that an item is read from. */
export function columnsOf(place: ItemPlace): readonly number[] {
  switch (place.kind) {
    case 'absent':
      return [];
    case 'cell':
      return [place.column, ...textsOf(place)];
    case 'marks':
      return [...place.columns.flatMap((column) => column ?? []), ...textsOf(place)];
    case 'categories':
      return [...place.columns, ...textsOf(place)];
  }
}

function textsOf({ texts }: { readonly texts: readonly TextColumn[] }): readonly number[] {
  return texts.map(({ column }) => column);
}
