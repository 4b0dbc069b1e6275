import { ITEM_KINDS, kindHas } from '../../../model/item-traits.js';
import type { Item, ItemKind, MergedOptions } from '../../../model/questionnaire.js';
import type { ColumnName } from '../../../model/reading.js';
import type { ItemDraft } from '../catalogue.js';
import { readKind, strangeToKind } from '../kind.js';
import { type Reading, readMapping } from '../mapping.js';
import { badId, itemWithoutId, kindMissing, rangeOrder, scaleMissing } from '../messages.js';
import { checkCodes } from '../missing-codes.js';
import type { Reader } from '../reader.js';
import type { Values } from '../shape.js';
import { ITEM_ID, idFault } from '../word-shapes.js';
import { childCursor, listCursors, placeOf, placeOfKey, type YamlCursor } from '../yaml/index.js';
import { type ItemShape, itemKeys, kindsHaving } from './item-shape.js';
import { readMerge } from './merge.js';
import { optionColumnOfSingle } from './messages.js';
import { type OptionsDraft, readOptions } from './options.js';
import { columnOf, columnsOf, readingOf } from './reading.js';
import type { ScaleDraft, Scales } from './scale.js';
import { checkLevelValues, type LevelValues } from './values.js';

/** What the items of a section take over where they do not say it themselves. */
export interface SectionDefaults {
  /** Null where the section's own id is broken. */
  readonly id: string | null;
  /** Null where the section names none; `broken` where it names one that cannot be used. */
  readonly kind: ItemKind | null | 'broken';
  /** Null where the section has none; `broken` where it has one that cannot be used. */
  readonly scale: ScaleDraft | null | 'broken';
}

/** Reads one item of the questionnaire. Every mistake is reported as a problem. */
export function readItem(
  cursor: YamlCursor,
  section: SectionDefaults,
  shape: ItemShape,
  scales: Scales,
  reader: Reader,
): ItemDraft {
  const kind = cursor.node.kind === 'mapping' ? itemKind(cursor, section, reader) : null;
  const strange = strangeToKind(kind, (key) => kindsHaving(key, ITEM_KINDS));
  const reading = readMapping(cursor, shape, reader.problems, { allowed: itemKeys(kind, cursor), strange });
  const id = itemId(cursor, reading.values, section, reader);
  const parts = {
    id,
    kind,
    column: reading.values.column === null ? id : (reading.values.column ?? null),
    values: reading.values.values ?? null,
    scale: kindHas(kind, 'levels') ? itemScale(cursor, section, scales, reader) : null,
    options: kindHas(kind, 'options') ? readOptions(childCursor(cursor, 'options'), reader, true) : null,
  };
  const merge = readMerge(kind === 'single' ? childCursor(cursor, 'merge') : null, parts.options?.ids ?? null, reader);
  if (kind === 'single') refuseOptionColumns(childCursor(cursor, 'options'), reader);
  checkRange(cursor, reading.values, reader);
  checkCodes(childCursor(cursor, 'missing'), reader.problems);
  const valuesCursor = kind === 'scale' ? childCursor(cursor, 'values') : null;
  const clear = parts.scale ? checkLevelValues(valuesCursor, parts.values, parts.scale.scale, reader.problems) : true;
  return {
    cursor,
    id,
    kind,
    scale: parts.scale?.scale ?? null,
    optionIds: parts.options?.ids ?? null,
    condition: reading.values.askedIf ?? null,
    headers: columnsOf(parts),
    item: reading.whole && merge && clear ? assembled(reading.whole, parts, merge) : null,
  };
}

interface Parts {
  readonly id: string | null;
  readonly kind: ItemKind | null;
  readonly column: ColumnName | null;
  readonly values: LevelValues | null;
  readonly scale: ScaleDraft | null;
  readonly options: OptionsDraft | null;
}

function itemKind(cursor: YamlCursor, section: SectionDefaults, { problems }: Reader): ItemKind | null {
  const kind = readKind(cursor, ITEM_KINDS, problems) ?? section.kind ?? (childCursor(cursor, 'scale') ? 'scale' : null);
  if (kind === null) problems.error(placeOf(cursor), kindMissing(ITEM_KINDS));
  return kind === 'broken' ? null : kind;
}

function itemId(
  cursor: YamlCursor,
  { id, number }: Reading<ItemShape>['values'],
  section: SectionDefaults,
  { problems }: Reader,
): string | null {
  if (id !== null) return id ?? null;
  if (number === null) problems.error(placeOf(cursor), itemWithoutId());
  if (number === null || number === undefined || section.id === null) return null;
  const made = `${section.id}_${number}`;
  if (idFault(made, ITEM_ID) === null) return made;
  problems.error(placeOf(childCursor(cursor, 'number') ?? cursor), badId(made, ITEM_ID.words));
  return null;
}

function itemScale(cursor: YamlCursor, section: SectionDefaults, scales: Scales, { problems }: Reader): ScaleDraft | null {
  const own = childCursor(cursor, 'scale');
  if (own) return scales.resolve(own);
  if (section.scale === null) problems.error(placeOf(cursor), scaleMissing());
  return section.scale === 'broken' ? null : section.scale;
}

/** One answer stands in one column. */
function refuseOptionColumns(cursor: YamlCursor | null, { problems }: Reader): void {
  for (const option of listCursors(cursor))
    if (childCursor(option, 'column')) problems.error(placeOfKey(option, 'column'), optionColumnOfSingle());
}

/** Reports a number item whose `min` is not less than its `max`. */
export function checkRange(cursor: YamlCursor, { min, max }: Reading<ItemShape>['values'], { problems }: Reader): void {
  if (typeof min !== 'number' || typeof max !== 'number' || min < max) return;
  problems.error(placeOf(childCursor(cursor, 'max') ?? cursor), rangeOrder('min', 'max'));
}

function assembled(
  values: Values<ItemShape>,
  { id, kind, column, scale, options, values: levels }: Parts,
  merge: readonly MergedOptions[],
): Item | null {
  if (id === null || kind === null || column === null) return null;
  const { number, label, topic, reverse, unit, min, max } = values;
  const condition = values.askedIf && { item: values.askedIf.item, in: values.askedIf.in.map(String) };
  const reading = readingOf({ id, column, scale, options, levels, values });
  const common = {
    id,
    number,
    label,
    short: values.short ?? label,
    topic,
    column: columnOf(column),
    reading,
    askedIf: condition,
  };
  switch (kind) {
    case 'scale':
      return scale && { ...common, kind, scale: scale.scale, reverse };
    case 'single':
      return options?.options ? { ...common, kind, options: options.options, merge } : null;
    case 'multiple':
      return options?.options ? { ...common, kind, options: options.options } : null;
    case 'number':
      return { ...common, kind, unit, min, max };
    case 'text':
      return { ...common, kind };
  }
}
