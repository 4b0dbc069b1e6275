import { cellKey } from '../../../model/cell-key.js';
import type { Item, ItemKind } from '../../../model/questionnaire.js';
import type { ItemReading } from '../../../model/reading.js';
import { LANGS } from '../../../model/text.js';
import type { Variable } from '../../tables/index.js';
import { type CodeKinds, isUserMissing, widened } from './codes.js';
import { levelReader } from './level.js';
import { parseWrittenNumber } from './number.js';
import { optionReader } from './option.js';
import type { Parsed, Understood, Value } from './parsed.js';
import { optionsReader } from './several.js';

/** What cells of an item are read with. */
export interface CellContext {
  readonly reading: ItemReading;
  readonly codes: CodeKinds;
  /** What a statistics program knows of the column; null for other files. */
  readonly variable: Variable | null;
  readonly hasDecimalCommas: boolean;
}

type OfKind<K extends ItemKind> = Extract<Item, { readonly kind: K }>;

/** How cells are read by the kind of the item; made once for a column. */
const READERS: { readonly [K in ItemKind]: (item: OfKind<K>, context: CellContext) => (cell: string) => Parsed<Value> } = {
  scale: ({ scale }, context) => levelReader(scale, context.reading.levels, labelsIn(context)),
  single: ({ options }, context) => optionReader(options, context.reading, labelsIn(context)),
  multiple: ({ options }, { reading }) => optionsReader(options, reading),
  number: (item, { hasDecimalCommas }) => {
    const units = item.unit === null ? [] : LANGS.map((lang) => item.unit?.[lang] ?? '');
    return (cell) => parseWrittenNumber(cell, item, { hasDecimalCommas, units });
  },
  text: () => (cell) => ({ value: cell }),
};

function labelsIn({ variable }: CellContext): (cell: string) => string | undefined {
  return (cell) => variable?.valueLabels.get(cell);
}

/** Beyond these, the cells of an item are hardly answers that repeat. */
const REMEMBERED = 1000;

/**
 * Reads cells of an item. Answers repeat: each that differs is worked out once, and what is wrong with it is worded once. `judge` may
 * find fault with a value.
 */
export function cellReader(
  item: Item,
  context: CellContext,
  judge: (read: (cell: string) => Parsed<Value>) => (cell: string) => Parsed<Value>,
): (cell: string) => Understood<Value> {
  const parse = judge(readerOf(item, context));
  const missing = missingReader(item.kind, context);
  const known = new Map<string, Understood<Value>>();
  return (cell) => {
    const found = known.get(cell);
    if (found) return found;
    const kind = missing(cell);
    const understood = kind === null ? parse(cell) : { missing: kind };
    if (known.size < REMEMBERED) known.set(cell, understood);
    return understood;
  };
}

function readerOf<K extends ItemKind>(
  item: OfKind<K> & { readonly kind: K },
  context: CellContext,
): (cell: string) => Parsed<Value> {
  const reader: (item: OfKind<K>, context: CellContext) => (cell: string) => Parsed<Value> = READERS[item.kind];
  return reader(item, context);
}

/** Finds the kind of missing answer that a cell stands for; null where it is an answer. What is text counts as it is written alone. */
export function missingReader(kind: ItemKind, { codes, variable }: CellContext) {
  const wide = kind === 'text' ? null : widened(codes);
  return (cell: string) => {
    if (cell === '') return 'noAnswer';
    const coded = codes.get(cell) ?? wide?.get(cellKey(cell)) ?? null;
    if (coded !== null) return coded;
    return variable && isUserMissing(cell, variable) ? 'noAnswer' : null;
  };
}
