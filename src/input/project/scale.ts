import { z } from 'zod';
import type { Scale } from '../../model/questionnaire.js';
import { readMapping } from './mapping.js';
import { scaleOrder, scaleTooLong, unknownScale, unusedScale } from './messages.js';
import type { Reader } from './reader.js';
import { childSpot, placeOf, placeOfKey, type Spot } from './yaml/index.js';

/** As many as a chart and a table row can show. */
const MOST_LEVELS = 21;

/** The scales of a questionnaire by name. */
export class Scales {
  readonly #named = new Map<string, Scale | null>();
  readonly #used = new Set<string>();
  readonly #reader: Reader;

  constructor(spot: Spot | null, reader: Reader) {
    this.#reader = reader;
    if (spot?.node.kind !== 'mapping') return;
    for (const name of spot.node.entries.keys()) {
      const child = childSpot(spot, name);
      this.#named.set(name, child && readScale(child, reader));
    }
  }

  /** A scale by its name or written in place; null (and a problem) where it is unknown or broken. */
  resolve(spot: Spot): Scale | null {
    if (spot.node.kind !== 'scalar' || spot.node.value === null) return readScale(spot, this.#reader);
    const name = spot.node.written;
    this.#used.add(name);
    const scale = this.#named.get(name);
    if (scale === undefined) this.#reader.findings.error(placeOf(spot), unknownScale(name, [...this.#named.keys()]));
    return scale ?? null;
  }

  warnOfUnused(spot: Spot | null): void {
    if (spot === null) return;
    for (const name of this.#named.keys()) {
      if (!this.#used.has(name)) this.#reader.findings.warn(placeOfKey(spot, name), unusedScale(name));
    }
  }
}

function readScale(spot: Spot, { findings, texts }: Reader): Scale | null {
  const shape = { low: z.int(), high: z.int(), lowLabel: texts.required, highLabel: texts.required };
  const { values, whole } = readMapping(spot, shape, findings);
  const { low, high } = values;
  if (low === undefined || high === undefined) return null;
  const levels = high - low + 1;
  if (levels >= 2 && levels <= MOST_LEVELS) return whole;
  const place = placeOf(childSpot(spot, 'high') ?? spot);
  findings.error(place, levels < 2 ? scaleOrder(low, high) : scaleTooLong(levels, MOST_LEVELS));
  return null;
}
