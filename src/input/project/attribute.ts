import type { Item } from '../../model/questionnaire.js';
import { checkRange } from './item.js';
import { ATTRIBUTE_KINDS, attributeKeys, itemShape, kindsWith } from './item-shape.js';
import { readKind, strangeToKind } from './kind.js';
import { readMapping } from './mapping.js';
import { kindMissing, missingKey, reservedName } from './messages.js';
import { allOf, readOptions } from './options.js';
import type { Reader } from './reader.js';
import { childSpot, listSpots, placeOf, placeOfKey, type Spot } from './yaml/index.js';

/** Columns of the registry that have a meaning of their own. */
const REGISTRY_COLUMNS = ['id', 'name', 'language', 'email', 'postcode', 'address', 'contact', 'password'];

export interface AttributeDraft {
  readonly spot: Spot;
  readonly id: string | null;
  readonly item: Item | null;
}

/** Items of the registry: they have no scale, no condition and no column but the one named by their id. */
export function readAttributes(spot: Spot | null, reader: Reader): readonly AttributeDraft[] {
  const shape = itemShape(reader.texts);
  return listSpots(spot).map((attribute) => readAttribute(attribute, shape, reader));
}

function readAttribute(spot: Spot, shape: ReturnType<typeof itemShape>, reader: Reader): AttributeDraft {
  const { findings } = reader;
  const isMapping = spot.node.kind === 'mapping';
  const said = isMapping ? readKind(spot, ATTRIBUTE_KINDS, findings) : 'broken';
  const kind = said === 'broken' ? null : said;
  if (said === null) findings.error(placeOf(spot), kindMissing(ATTRIBUTE_KINDS));
  const strange = strangeToKind(kind, (key) => kindsWith(key, ATTRIBUTE_KINDS));
  const { values, whole } = readMapping(spot, shape, findings, { allowed: attributeKeys(kind, spot), strange });
  const options = kind === 'single' ? readOptions(childSpot(spot, 'options'), reader, false).options : null;
  const id = values.id ?? null;
  if (values.id === null) findings.error(placeOfKey(spot, 'id'), missingKey('id'));
  if (id !== null && REGISTRY_COLUMNS.includes(id)) findings.error(placeOfKey(spot, 'id'), reservedName(id));
  checkRange(spot, values, reader);
  if (whole === null || id === null || kind === null) return { spot, id, item: null };
  const { number, label, unit, min, max } = whole;
  const common = { id, number, label, short: whole.short ?? label, column: id, askedIf: null };
  if (kind === 'single') return { spot, id, item: options && { ...common, kind, options } };
  return { spot, id, item: kind === 'number' ? { ...common, kind, unit, min, max } : { ...common, kind } };
}

/** Null where any attribute is broken. */
export function attributeItems(drafts: readonly AttributeDraft[]): readonly Item[] | null {
  return allOf(drafts.map((draft) => draft.item));
}
