import { z } from 'zod';
import { type Frame, WEIGHT_METHODS, type WeightSettings } from '../../model/project.js';
import { checkGrouping } from './analyses.js';
import type { GroupingDraft } from './groupings.js';
import { readMapping } from './mapping.js';
import { oneStratification, repeatedEntry, weightsWithoutMargin } from './messages.js';
import type { Reader } from './reader.js';
import { mapping, optional } from './shape.js';
import { nearestCursor, placeOf, type YamlCursor } from './yaml/index.js';

export const WEIGHTS = {
  method: z.enum(WEIGHT_METHODS),
  by: z.array(z.string()).min(1),
  trim: optional(mapping({ least: z.number().gt(0).lt(1), most: z.number().gt(1) })),
};

/** Reads `weights` of project.yaml; null, and problems, where anything in it is wrong. */
export function readWeights(
  cursor: YamlCursor,
  frame: Frame | null,
  groupings: readonly GroupingDraft[],
  reader: Reader,
): WeightSettings | null {
  const { values, whole } = readMapping(cursor, WEIGHTS, reader.problems);
  values.by?.forEach((id, index) => {
    const place = nearestCursor(cursor, ['by', index]);
    if (values.by?.indexOf(id) !== index) reader.problems.error(placeOf(place), repeatedEntry(id));
    else if (!groupings.some((grouping) => grouping.id === id)) checkGrouping(id, place, groupings, reader);
    else if (frame && !frame.margins.has(id)) reader.problems.error(placeOf(place), weightsWithoutMargin(id));
  });
  if (values.method === 'post-stratification' && (values.by?.length ?? 1) > 1)
    reader.problems.error(placeOf(nearestCursor(cursor, ['by'])), oneStratification());
  return whole;
}
