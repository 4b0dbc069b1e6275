import { z } from 'zod';
import { ITEM_KINDS } from '../../model/item-traits.js';
import { LIMITS } from '../../model/limits.js';
import type { Item, Questionnaire } from '../../model/questionnaire.js';
import { allOf } from './all-of.js';
import type { Catalogue, ItemDraft, SectionDraft } from './catalogue.js';
import { type ItemShape, itemShape, readItem, Scales, type SectionDefaults } from './item/index.js';
import { readMapping } from './mapping.js';
import { tooManyItems } from './messages.js';
import type { Reader } from './reader.js';
import { entries, optional } from './shape.js';
import { completed } from './text-shapes.js';
import { ITEM_ID, idShape, numberingShape } from './word-shapes.js';
import { childCursor, listCursors, placeOf, type YamlCursor } from './yaml/index.js';

/** What a section measures where it does not say. */
const DEFAULT_MEASURE = { ja: '評点', en: 'rating' };

/** Reads questionnaire.yaml section by section and item by item. Every mistake is reported as a problem. */
export function readQuestionnaire(cursor: YamlCursor, reader: Reader): Catalogue {
  const shape = { scales: z.unknown(), sections: entries(1) };
  readMapping(cursor, shape, reader.problems);
  const scalesCursor = childCursor(cursor, 'scales');
  const scales = new Scales(scalesCursor, reader);
  const shapes = { section: sectionShape(reader), item: itemShape(reader.texts) };
  const sectionCursors = listCursors(childCursor(cursor, 'sections'));
  const items = sectionCursors.reduce((sum, section) => sum + listCursors(childCursor(section, 'items')).length, 0);
  if (items > LIMITS.items) {
    reader.problems.error(placeOf(cursor), tooManyItems(items, LIMITS.items));
    return { sections: [] };
  }
  const sections = sectionCursors.map((section) => readSection(section, shapes, scales, reader));
  scales.warnOfUnused(scalesCursor);
  return { sections };
}

/** The questionnaire; null where any section is broken. */
export function questionnaireOf(catalogue: Catalogue): Questionnaire | null {
  const sections = allOf(catalogue.sections.map((draft) => draft.section));
  return sections && { sections };
}

function sectionShape({ texts }: Reader) {
  return {
    id: idShape(ITEM_ID),
    number: optional(numberingShape),
    title: texts.required,
    short: texts.optional,
    measure: texts.optional,
    question: texts.optional,
    scale: z.unknown(),
    kind: optional(z.enum(ITEM_KINDS)),
    items: entries(1),
  };
}

interface Shapes {
  readonly section: ReturnType<typeof sectionShape>;
  readonly item: ItemShape;
}

function readSection(cursor: YamlCursor, shapes: Shapes, scales: Scales, reader: Reader): SectionDraft {
  const { values, whole, misspelt } = readMapping(cursor, shapes.section, reader.problems);
  const scaleCursor = childCursor(cursor, 'scale');
  const scale = scaleCursor ? (scales.resolve(scaleCursor) ?? 'broken') : misspelt.has('scale') ? 'broken' : null;
  const kind = values.kind === undefined ? 'broken' : (values.kind ?? (scale === null ? null : 'scale'));
  const defaults: SectionDefaults = { id: values.id ?? null, kind, scale };
  const items = listCursors(childCursor(cursor, 'items')).map((item) => readItem(item, defaults, shapes.item, scales, reader));
  return { cursor, id: values.id ?? null, items, section: whole && assembled(whole, items, reader) };
}

function assembled(
  values: {
    [Key in 'id' | 'number' | 'title' | 'short' | 'measure' | 'question']: ReturnType<typeof sectionShape>[Key]['_output'];
  },
  drafts: readonly ItemDraft[],
  { languages }: Reader,
) {
  const items: readonly Item[] | null = allOf(drafts.map((draft) => draft.item));
  if (items === null) return null;
  const { id, number, title, question } = values;
  return {
    id,
    number,
    title,
    short: values.short ?? title,
    measure: values.measure ?? completed(DEFAULT_MEASURE, languages),
    question,
    items,
  };
}
