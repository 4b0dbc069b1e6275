import { z } from 'zod';
import type { Message } from '../../model/problem.js';
import type { Frame, FrameWeights, WeightSettings } from '../../model/project.js';
import { checkGrouping } from './analyses.js';
import type { GroupingDraft } from './groupings.js';
import { readMapping } from './mapping.js';
import { oneStratification, repeatedEntry, strangeKey, weightsBesideColumn, weightsWithoutMargin } from './messages.js';
import type { Reader } from './reader.js';
import { mapping, optional } from './shape.js';
import { wordShape } from './word-shapes.js';
import { childCursor, nearestCursor, placeOf, type YamlCursor } from './yaml/index.js';

/** Reads `weights` of project.yaml; null, and problems, where anything in it is wrong. */
export function readWeights(
  cursor: YamlCursor,
  frame: Frame | null,
  groupings: readonly GroupingDraft[],
  reader: Reader,
): WeightSettings | null {
  if (childCursor(cursor, 'column')) {
    const { whole } = readMapping(cursor, { column: wordShape }, reader.problems, { strange: besideColumn });
    return whole && { method: 'column', column: whole.column };
  }
  const shape = {
    method: z.enum(COMPUTED),
    by: z.array(z.string()).min(1),
    trim: optional(mapping({ least: z.number().gt(0).lt(1), most: z.number().gt(1) })),
  };
  const { values, whole } = readMapping(cursor, shape, reader.problems);
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

/** The ways to compute weights; a column needs none. */
const COMPUTED = ['post-stratification', 'raking'] as const satisfies readonly FrameWeights['method'][];
const COMPUTED_KEYS = ['method', 'by', 'trim'];

function besideColumn(key: string, allowed: readonly string[]): Message {
  return COMPUTED_KEYS.includes(key) ? weightsBesideColumn(key) : strangeKey(key, allowed);
}
