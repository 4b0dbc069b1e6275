import { z } from 'zod';
import { ITEM_KINDS, kindsWith } from '../../../model/item-traits.js';
import type { ItemKind } from '../../../model/questionnaire.js';
import { UNMARKED } from '../../../model/reading.js';
import { emptyText, tooFew } from '../messages.js';
import { missingCodesShape } from '../missing-codes.js';
import { custom, entries, mapping, optional, rule } from '../shape.js';
import type { TextShapes } from '../text-shapes.js';
import { ITEM_ID, idShape, numberingShape } from '../word-shapes.js';
import { childCursor, type YamlCursor } from '../yaml/index.js';
import { columnShape } from './columns.js';
import { levelValuesShape } from './values.js';

export const ATTRIBUTE_KINDS = kindsWith('attribute');

/** The shapes of all keys that an item of any kind may have. */
export function itemShape(texts: TextShapes) {
  return {
    id: optional(idShape(ITEM_ID)),
    number: optional(numberingShape),
    kind: z.unknown(),
    label: texts.required,
    short: texts.optional,
    topic: texts.optional,
    column: optional(columnShape),
    missing: missingCodesShape,
    values: levelValuesShape,
    separator: optional(rule(z.string(), (text) => (text === '' ? emptyText() : null))),
    unmarked: optional(z.enum(UNMARKED)),
    askedIf: optional(conditionShape),
    scale: z.unknown(),
    reverse: z.boolean().default(false),
    options: entries(2),
    merge: z.unknown(),
    unit: texts.optional,
    min: optional(z.number()),
    max: optional(z.number()),
  };
}
export type ItemShape = ReturnType<typeof itemShape>;
export type ItemKey = keyof ItemShape;

const OWN_KEYS = {
  scale: ['scale', 'reverse', 'values'],
  single: ['options', 'merge'],
  multiple: ['options', 'separator', 'unmarked'],
  number: ['unit', 'min', 'max'],
  text: [],
} as const satisfies Readonly<Record<ItemKind, readonly ItemKey[]>>;

const ITEM_KEYS = [
  'id',
  'number',
  'kind',
  'label',
  'short',
  'topic',
  'column',
  'missing',
  'askedIf',
] as const satisfies readonly ItemKey[];
const ATTRIBUTE_KEYS = ['id', 'number', 'kind', 'label', 'short'] as const satisfies readonly ItemKey[];

/** The keys that an item of this kind may have; where the kind is not known (null), the keys of every kind. */
export function itemKeys(kind: ItemKind | null, cursor: YamlCursor): readonly ItemKey[] {
  return [...ITEM_KEYS, ...ownKeys(kind, ITEM_KINDS, cursor)];
}

/** The keys that an attribute of this kind may have; where the kind is not known (null), the keys of every kind. No headline is about one. */
export function attributeKeys(kind: ItemKind | null, cursor: YamlCursor): readonly ItemKey[] {
  return [...ATTRIBUTE_KEYS, ...ownKeys(kind, ATTRIBUTE_KINDS, cursor).filter((key) => key !== 'merge')];
}

/** Those of `kinds` that have this key as their own; empty for a key that every kind has, or none. */
export function kindsHaving(key: string, kinds: readonly ItemKind[]): readonly ItemKind[] {
  return kinds.filter((kind) => OWN_KEYS[kind].some((own) => own === key));
}

/** Where the kind is not known, options are expected only if they are written. */
function ownKeys(kind: ItemKind | null, kinds: readonly ItemKind[], cursor: YamlCursor): readonly ItemKey[] {
  if (kind !== null) return OWN_KEYS[kind];
  const possible = new Set<ItemKey>(kinds.flatMap((each) => OWN_KEYS[each]));
  return [...possible].filter((key) => key !== 'options' || childCursor(cursor, key));
}

type Level = string | number;

const conditionShape = mapping({
  item: z.string(),
  in: custom<readonly Level[]>((value, fault) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (values.length === 0) fault({ message: tooFew(1, 0) });
    values.forEach((each, index) => {
      if (isLevel(each)) return;
      if (Array.isArray(value)) fault({ expected: 'option or level' }, [index]);
      else fault({ expected: 'option or level, or a list of them' });
    });
    return values.filter(isLevel);
  }),
});

function isLevel(value: unknown): value is Level {
  return typeof value === 'string' || typeof value === 'number';
}
