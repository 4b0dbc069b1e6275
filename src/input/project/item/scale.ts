import { z } from 'zod';
import type { Scale } from '../../../model/questionnaire.js';
import type { ProblemCollector } from '../../../problems/index.js';
import { readMapping } from '../mapping.js';
import { labelsAndEnd, labelsOfLevels, scaleOrder, scaleTooLong, strangeKey, unknownScale, unusedScale } from '../messages.js';
import type { Reader } from '../reader.js';
import { childCursor, nearestCursor, placeOf, placeOfKey, type YamlCursor } from '../yaml/index.js';
import { checkLevelValues, type LevelValues, levelValuesShape } from './values.js';

/** A scale, and what the files hold for each of its levels; null where they hold its number or label. */
export interface ScaleDraft {
  readonly scale: Scale;
  readonly values: LevelValues | null;
}

/** The most levels that a chart and a table row can show. */
const MOST_LEVELS = 21;

/** The scales that a questionnaire defines by name. */
export class Scales {
  readonly #named = new Map<string, ScaleDraft | null>();
  readonly #used = new Set<string>();
  readonly #reader: Reader;

  constructor(cursor: YamlCursor | null, reader: Reader) {
    this.#reader = reader;
    if (cursor?.node.kind !== 'mapping') return;
    for (const name of cursor.node.entries.keys()) {
      const child = childCursor(cursor, name);
      this.#named.set(name, child && readScale(child, reader));
    }
  }

  /** A scale, by its name or written in place; null, and a problem, where it is unknown or broken. */
  resolve(cursor: YamlCursor): ScaleDraft | null {
    if (cursor.node.kind !== 'scalar' || cursor.node.value === null) return readScale(cursor, this.#reader);
    const name = cursor.node.written;
    this.#used.add(name);
    const scale = this.#named.get(name);
    if (scale === undefined) this.#reader.problems.error(placeOf(cursor), unknownScale(name, [...this.#named.keys()]));
    return scale ?? null;
  }

  /** Warns of each named scale that `resolve` was never asked for; call it last. */
  warnOfUnused(cursor: YamlCursor | null): void {
    if (cursor === null) return;
    for (const name of this.#named.keys()) {
      if (!this.#used.has(name)) this.#reader.problems.warn(placeOfKey(cursor, name), unusedScale(name));
    }
  }
}

/** Reads a scale of which either both ends are worded or every level; null, and problems, where anything is wrong. */
function readScale(cursor: YamlCursor, reader: Reader): ScaleDraft | null {
  const found = childCursor(cursor, 'labels') ? readLabelled(cursor, reader) : readWithEnds(cursor, reader);
  if (found === null) return null;
  const { values, ...scale } = found;
  return checkLevelValues(childCursor(cursor, 'values'), values, scale, reader.problems) ? { scale, values } : null;
}

type ScaleValues = Scale & { readonly values: LevelValues | null };

const RANGE = { low: z.int(), high: z.int() };
const END_LABELS = ['lowLabel', 'highLabel'];

function readWithEnds(cursor: YamlCursor, { problems, texts }: Reader): ScaleValues | null {
  const shape = { ...RANGE, lowLabel: texts.required, highLabel: texts.required, values: levelValuesShape };
  const strange = (key: string) => strangeKey(key, ['low', 'high', 'lowLabel', 'highLabel', 'labels', 'values']);
  const { values, whole } = readMapping(cursor, shape, problems, { strange });
  const levels = countLevels(cursor, values, problems);
  return levels === null ? null : whole && { ...whole, labels: null };
}

function readLabelled(cursor: YamlCursor, { problems, texts }: Reader): ScaleValues | null {
  const shape = { ...RANGE, labels: z.array(texts.required), values: levelValuesShape };
  const strange = (key: string, allowed: readonly string[]) =>
    END_LABELS.includes(key) ? labelsAndEnd(key) : strangeKey(key, allowed);
  const { values, whole } = readMapping(cursor, shape, problems, { strange });
  const levels = countLevels(cursor, values, problems);
  const labels = values.labels ?? [];
  if (levels !== null && values.labels && labels.length !== levels)
    problems.error(placeOf(nearestCursor(cursor, ['labels'])), labelsOfLevels(labels.length, levels, Number(values.low)));
  const [lowLabel, highLabel] = [labels[0], labels.at(-1)];
  return whole && lowLabel && highLabel && labels.length === levels ? { ...whole, lowLabel, highLabel } : null;
}

/** How many levels a scale has; null where it cannot be known, and a problem where they are too few or too many. */
function countLevels(
  cursor: YamlCursor,
  { low, high }: { readonly low?: number; readonly high?: number },
  problems: ProblemCollector,
): number | null {
  if (low === undefined || high === undefined) return null;
  const levels = high - low + 1;
  if (levels >= 2 && levels <= MOST_LEVELS) return levels;
  const place = placeOf(childCursor(cursor, 'high') ?? cursor);
  problems.error(place, levels < 2 ? scaleOrder(low, high) : scaleTooLong(levels, MOST_LEVELS));
  return null;
}
