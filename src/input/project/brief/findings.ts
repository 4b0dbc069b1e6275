import { z } from 'zod';
import { LOOKS, type Pick, type Picks } from '../../../model/brief-texts.js';
import { readMapping } from '../mapping.js';
import { chartOfRankingsOnly, repeatedEntry, unknownFinding } from '../messages.js';
import { allOf } from '../options.js';
import type { Reader } from '../reader.js';
import { childSpot, listSpots, nearestSpot, placeOf, type Spot } from '../yaml/index.js';

/** As many as a reader takes in. */
const MOST = 12;
const USUAL: Picks = { most: 5 };

/** Checks that a finding may be named; `null` where it is not known which there are. */
export type Nameable = readonly string[] | null;

/** `findings` of brief.yaml: a list of findings in the author's order, or how many of the highest score. */
export function readPicks(spot: Spot | null, reader: Reader, nameable: Nameable): Picks | null {
  if (spot === null) return USUAL;
  if (spot.node.kind !== 'list') {
    const { whole } = readMapping(spot, { most: z.int().min(1).max(MOST) }, reader.findings);
    return whole;
  }
  const entries = listSpots(spot);
  const picks = allOf(entries.map((entry) => readPick(entry, reader, nameable)));
  picks?.forEach(({ finding }, index) => {
    if (picks.findIndex((one) => one.finding === finding) < index)
      reader.findings.error(placeOf(nearestSpot(entries[index] ?? spot, ['finding'])), repeatedEntry(finding));
  });
  return picks && { picked: picks };
}

function readPick(spot: Spot, { findings, texts }: Reader, nameable: Nameable): Pick | null {
  const shape = {
    finding: z.string(),
    also: z.array(z.string()).default([]),
    topic: texts.optional,
    chart: z.enum(LOOKS).optional(),
  };
  const { values, whole } = readMapping(spot, shape, findings);
  if (values.finding !== undefined) checkFinding(values.finding, nearestSpot(spot, ['finding']), findings, nameable);
  values.also?.forEach((id, index) => {
    checkFinding(id, nearestSpot(spot, ['also', index]), findings, nameable);
  });
  if (whole?.chart !== undefined && !whole.finding.startsWith('ranking-'))
    findings.error(placeOf(nearestSpot(spot, ['chart'])), chartOfRankingsOnly());
  return whole && { ...whole, chart: whole.chart ?? 'means' };
}

export function checkFinding(id: string, spot: Spot, findings: Reader['findings'], nameable: Nameable): void {
  if (nameable && !nameable.includes(id)) findings.error(placeOf(spot), unknownFinding(id, nameable));
}

/** `relevance`: how much findings, sections or items matter; nothing where none is written. */
export function readRelevance(
  spot: Spot | null,
  { findings }: Reader,
  nameable: Nameable,
  subjects: readonly string[],
): ReadonlyMap<string, number> | null {
  if (spot === null || spot.node.kind !== 'mapping') return new Map();
  const known = nameable && [...subjects, ...nameable];
  for (const id of spot.node.entries.keys()) {
    const place = childSpot(spot, id);
    if (place && known && !known.includes(id)) findings.error(placeOf(place), unknownFinding(id, known));
  }
  const shape = Object.fromEntries([...spot.node.entries.keys()].map((id) => [id, z.number().min(0).max(100)]));
  const { whole } = readMapping(spot, shape, findings);
  return whole && new Map(Object.entries(whole) as [string, number][]);
}
