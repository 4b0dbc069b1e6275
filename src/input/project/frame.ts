import { z } from 'zod';
import type { Frame } from '../../model/project.js';
import { checkGrouping } from './analyses.js';
import type { GroupingDraft } from './groupings.js';
import { describe } from './issues.js';
import { readMapping } from './mapping.js';
import { marginLargerThanFrame, marginNotWhole, unknownCategory, wrongType } from './messages.js';
import type { Reader } from './reader.js';
import { optional } from './shape.js';
import type { TextShapes } from './text-shapes.js';
import { childCursor, placeOf, placeOfKey, type YamlCursor } from './yaml/index.js';

/**
 * Reads `frame` of project.yaml. It is null where it is not written; `right` is false, with problems, where anything in it is
 * wrong.
 */
export function readFrame(
  cursor: YamlCursor | null,
  groupings: readonly GroupingDraft[],
  reader: Reader,
): { readonly frame: Frame | null; readonly right: boolean } {
  if (cursor === null) return { frame: null, right: true };
  const { values, whole } = readMapping(cursor, frameShape(reader.texts), reader.problems);
  const margins = readMargins(childCursor(cursor, 'margins'), values.size ?? null, groupings, reader);
  if (!whole || !margins) return { frame: null, right: false };
  return { frame: { size: whole.size, description: whole.description, margins }, right: true };
}

export function frameShape(texts: TextShapes) {
  return { size: z.int().min(1), description: texts.required, margins: optional(z.record(z.string(), z.unknown())) };
}

type Margin = ReadonlyMap<string, number>;

/** Numbers of units of the frame, by grouping and category; null where anything is wrong. */
function readMargins(
  cursor: YamlCursor | null,
  size: number | null,
  groupings: readonly GroupingDraft[],
  reader: Reader,
): ReadonlyMap<string, Margin> | null {
  if (cursor === null) return new Map();
  if (cursor.node.kind !== 'mapping') return null;
  const margins = [...cursor.node.entries.keys()].map((id) => {
    const grouping = groupings.find((candidate) => candidate.id === id);
    const entry = childCursor(cursor, id);
    if (!grouping || !entry) {
      checkGrouping(id, { ...cursor, node: entry?.node ?? cursor.node, path: [...cursor.path, id] }, groupings, reader);
      return null;
    }
    const margin = readMargin(entry, grouping, reader);
    const sum = [...(margin?.values() ?? [])].reduce((total, units) => total + units, 0);
    if (size !== null && sum > size) reader.problems.error(placeOfKey(cursor, id), marginLargerThanFrame(id, sum, size));
    return margin && ([id, margin] as const);
  });
  return margins.every((margin) => margin !== null) ? new Map(margins) : null;
}

function readMargin(cursor: YamlCursor, grouping: GroupingDraft, { problems }: Reader): Margin | null {
  if (cursor.node.kind !== 'mapping') {
    problems.error(placeOf(cursor), wrongType('a mapping of categories to numbers of units', describe(cursor.node)));
    return null;
  }
  const margin = new Map<string, number>();
  for (const [category, { value }] of cursor.node.entries) {
    const units = value.kind === 'scalar' ? value.value : null;
    const isKnown = grouping.categories === null || grouping.categories.includes(category);
    if (!isKnown) problems.error(placeOfKey(cursor, category), unknownCategory(category, grouping.id, grouping.categories ?? []));
    if (typeof units !== 'number' || !Number.isSafeInteger(units) || units < 0)
      problems.error(placeOf(childCursor(cursor, category) ?? cursor), marginNotWhole(describe(value)));
    else if (isKnown) margin.set(category, units);
  }
  return margin.size === cursor.node.entries.size ? margin : null;
}
