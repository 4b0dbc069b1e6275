import { z } from 'zod';
import type { Scale } from '../../model/questionnaire.js';
import { readMapping } from './mapping.js';
import { scaleOrder, scaleTooLong, unknownScale, unusedScale } from './messages.js';
import type { Reader } from './reader.js';
import type { TextShapes } from './text-shapes.js';
import { childCursor, placeOf, placeOfKey, type YamlCursor } from './yaml/index.js';

/** The most levels that a chart and a table row can show. */
const MOST_LEVELS = 21;

/** The scales that a questionnaire defines by name. */
export class Scales {
  readonly #named = new Map<string, Scale | null>();
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
  resolve(cursor: YamlCursor): Scale | null {
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

export function scaleShape(texts: TextShapes) {
  return { low: z.int(), high: z.int(), lowLabel: texts.required, highLabel: texts.required };
}

function readScale(cursor: YamlCursor, { problems, texts }: Reader): Scale | null {
  const { values, whole } = readMapping(cursor, scaleShape(texts), problems);
  const { low, high } = values;
  if (low === undefined || high === undefined) return null;
  const levels = high - low + 1;
  if (levels >= 2 && levels <= MOST_LEVELS) return whole;
  const place = placeOf(childCursor(cursor, 'high') ?? cursor);
  problems.error(place, levels < 2 ? scaleOrder(low, high) : scaleTooLong(levels, MOST_LEVELS));
  return null;
}
