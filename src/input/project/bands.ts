import { z } from 'zod';
import { kindHas } from '../../model/item-traits.js';
import type { Band, Bands } from '../../model/project.js';
import type { ItemKind } from '../../model/questionnaire.js';
import { allOf } from './all-of.js';
import type { AttributeDraft } from './attribute.js';
import { type Catalogue, itemsOf } from './catalogue.js';
import { ARRIVAL_GROUPING, type GroupingDraft, SOURCE_GROUPING } from './groupings.js';
import { readMapping } from './mapping.js';
import { bandsOverlap, duplicateId, nothingToBand, rangeOrder, reservedName } from './messages.js';
import type { Reader } from './reader.js';
import { entries, optional } from './shape.js';
import { ITEM_ID, idShape, NAME_ID } from './word-shapes.js';
import { childCursor, listCursors, nearestCursor, placeOf, placeText, type YamlCursor } from './yaml/index.js';

/** What may be divided into bands; their ids are taken already. */
export interface Numbers {
  readonly catalogue: Catalogue;
  readonly attributes: readonly AttributeDraft[];
}

/** Bands as a grouping, and null where anything is wrong with them. */
export interface BandsDraft extends GroupingDraft {
  readonly bands: Bands | null;
}

/**
 * Reads `analyses.bands`: numbers divided into bands that do not overlap. Entries without a usable id are left out, and reported.
 */
export function readBands(cursor: YamlCursor | null, numbers: Numbers, reader: Reader): readonly BandsDraft[] {
  const drafts = listCursors(cursor).flatMap((entry) => readEntry(entry, numbers, reader) ?? []);
  return drafts;
}

function readEntry(cursor: YamlCursor, numbers: Numbers, reader: Reader): BandsDraft | null {
  const shape = { id: idShape(ITEM_ID), label: reader.texts.required, of: z.string(), bands: entries(2) };
  const { values, whole } = readMapping(cursor, shape, reader.problems);
  const bands = allOf(listCursors(childCursor(cursor, 'bands')).map((band) => readBand(band, reader)));
  if (bands) checkOrder(cursor, bands, reader);
  if (values.of !== undefined) checkNumber(values.of, nearestCursor(cursor, ['of']), numbers, reader);
  if (values.id === undefined) return null;
  checkId(values.id, nearestCursor(cursor, ['id']), numbers, reader);
  return {
    id: values.id,
    categories: bands?.map((band) => band.id) ?? null,
    bands: whole && bands && { id: whole.id, label: whole.label, of: whole.of, bands },
  };
}

function readBand(cursor: YamlCursor, { problems, texts }: Reader): Band | null {
  const shape = { id: idShape(NAME_ID), label: texts.required, from: optional(z.number()), to: optional(z.number()) };
  const { whole } = readMapping(cursor, shape, problems);
  if (!whole) return null;
  if (whole.from !== null && whole.to !== null && whole.from > whole.to)
    problems.error(placeOf(nearestCursor(cursor, ['to'])), rangeOrder('from', 'to'));
  return whole;
}

/** Reports bands that are not in ascending order or overlap; only the first may be open below, and only the last above. */
function checkOrder(cursor: YamlCursor, bands: readonly Band[], { problems }: Reader): void {
  bands.forEach((band, index) => {
    const place = nearestCursor(cursor, ['bands', index]);
    const first = bands.findIndex((other) => other.id === band.id);
    if (first < index)
      problems.error(placeOf(place), duplicateId(band.id, placeText(nearestCursor(cursor, ['bands', first, 'id']))));
    const before = bands[index - 1];
    if (before && (before.to === null || band.from === null || band.from <= before.to))
      problems.error(placeOf(place), bandsOverlap(before.id, band.id));
  });
}

function checkNumber(id: string, cursor: YamlCursor, { catalogue, attributes }: Numbers, { problems }: Reader): void {
  const attribute = attributes.find((candidate) => candidate.id === id);
  const item = itemsOf(catalogue).find((candidate) => candidate.id === id);
  const kind = attribute ? (attribute.item?.kind ?? 'unclear') : item ? (item.kind ?? 'unclear') : null;
  if (kind === 'unclear' || kindHas(kind, 'measured')) return;
  const isOffered = (of: ItemKind | null | undefined) => kindHas(of, 'measured') && !kindHas(of, 'listed');
  const known = [
    ...attributes.flatMap((candidate) => (isOffered(candidate.item?.kind) && candidate.id ? [candidate.id] : [])),
    ...itemsOf(catalogue).flatMap((candidate) => (isOffered(candidate.kind) && candidate.id ? [candidate.id] : [])),
  ];
  problems.error(placeOf(cursor), nothingToBand(id, known));
}

function checkId(id: string, cursor: YamlCursor, { catalogue, attributes }: Numbers, { problems }: Reader): void {
  if (id === SOURCE_GROUPING || id === ARRIVAL_GROUPING) problems.error(placeOf(cursor), reservedName(id));
  const taken =
    attributes.find((candidate) => candidate.id === id) ?? itemsOf(catalogue).find((candidate) => candidate.id === id);
  if (taken) problems.error(placeOf(cursor), duplicateId(id, placeText(taken.cursor)));
}
