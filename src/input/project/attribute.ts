import { type AttributeItem, kindHas } from '../../model/item-traits.js';
import { allOf } from './all-of.js';
import { ATTRIBUTE_KINDS, attributeKeys, checkRange, itemShape, kindsHaving, readOptions } from './item/index.js';
import { readKind, strangeToKind } from './kind.js';
import { readMapping } from './mapping.js';
import { kindMissing, missingKey, reservedName } from './messages.js';
import type { Reader } from './reader.js';
import { childCursor, listCursors, placeOf, placeOfKey, type YamlCursor } from './yaml/index.js';

/**
 * Columns of the registry that have a meaning of their own, so that no attribute may have such an id. They must be those that
 * input/responses reads: FIXED in registry.ts, with CONTACT_COLUMNS.
 */
const REGISTRY_COLUMNS = ['id', 'name', 'language', 'email', 'postcode', 'address', 'contact', 'password'];

/** An attribute as far as it could be read; null for what is wrong. */
export interface AttributeDraft {
  readonly cursor: YamlCursor;
  readonly id: string | null;
  readonly item: AttributeItem | null;
}

/**
 * Reads the attributes of the registry. They are items without a scale and a condition, whose column has the name of their id.
 */
export function readAttributes(cursor: YamlCursor | null, reader: Reader): readonly AttributeDraft[] {
  const shape = itemShape(reader.texts);
  return listCursors(cursor).map((attribute) => readAttribute(attribute, shape, reader));
}

function readAttribute(cursor: YamlCursor, shape: ReturnType<typeof itemShape>, reader: Reader): AttributeDraft {
  const { problems } = reader;
  const isMapping = cursor.node.kind === 'mapping';
  const said = isMapping ? readKind(cursor, ATTRIBUTE_KINDS, problems) : 'broken';
  const kind = said === 'broken' ? null : said;
  if (said === null) problems.error(placeOf(cursor), kindMissing(ATTRIBUTE_KINDS));
  const strange = strangeToKind(kind, (key) => kindsHaving(key, ATTRIBUTE_KINDS));
  const { values, whole } = readMapping(cursor, shape, problems, { allowed: attributeKeys(kind, cursor), strange });
  const options = kindHas(kind, 'options') ? readOptions(childCursor(cursor, 'options'), reader, false).options : null;
  const id = values.id ?? null;
  if (values.id === null) problems.error(placeOfKey(cursor, 'id'), missingKey('id'));
  if (id !== null && REGISTRY_COLUMNS.includes(id)) problems.error(placeOfKey(cursor, 'id'), reservedName(id));
  checkRange(cursor, values, reader);
  if (whole === null || id === null || kind === null) return { cursor, id, item: null };
  const { number, label, unit, min, max } = whole;
  const common = { id, number, label, short: whole.short ?? label, topic: null, column: id, reading: null, askedIf: null };
  switch (kind) {
    case 'single':
      return { cursor, id, item: options && { ...common, kind, options, merge: [] } };
    case 'number':
      return { cursor, id, item: { ...common, kind, unit, min, max } };
    case 'text':
      return { cursor, id, item: { ...common, kind } };
  }
}

/** All attributes; null where any of them is wrong. */
export function attributeItems(drafts: readonly AttributeDraft[]): readonly AttributeItem[] | null {
  return allOf(drafts.map((draft) => draft.item));
}
