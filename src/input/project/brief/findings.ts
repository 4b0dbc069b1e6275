import { z } from 'zod';
import { LOOKS, type Pick, type Picks } from '../../../model/brief-texts.js';
import type { FindingKind } from '../../../model/claims.js';
import { allOf } from '../all-of.js';
import { readMapping } from '../mapping.js';
import { chartOfRankingsOnly, repeatedEntry, unknownFinding } from '../messages.js';
import type { Reader } from '../reader.js';
import { childCursor, listCursors, nearestCursor, placeOf, type YamlCursor } from '../yaml/index.js';

/** The most findings a brief may tell by score; readers do not take in more. */
const MOST = 12;
const USUAL: Picks = { most: 5 };

/** What a brief may call its findings; null where the project is too broken to know, so that no name is reported as unknown. */
export type Nameable = readonly string[] | null;

/**
 * Reads `findings` of brief.yaml: a list of findings in the author's order, or how many with the highest scores (5 where nothing
 * is written). Null, and a problem, where it is wrong.
 */
export function readPicks(cursor: YamlCursor | null, reader: Reader, nameable: Nameable): Picks | null {
  if (cursor === null) return USUAL;
  if (cursor.node.kind !== 'list') {
    const { whole } = readMapping(cursor, { most: z.int().min(1).max(MOST) }, reader.problems);
    return whole;
  }
  const entries = listCursors(cursor);
  const picks = allOf(entries.map((entry) => readPick(entry, reader, nameable)));
  picks?.forEach(({ finding }, index) => {
    if (picks.findIndex((one) => one.finding === finding) < index)
      reader.problems.error(placeOf(nearestCursor(entries[index] ?? cursor, ['finding'])), repeatedEntry(finding));
  });
  return picks && { picked: picks };
}

function readPick(cursor: YamlCursor, { problems, texts }: Reader, nameable: Nameable): Pick | null {
  const shape = {
    finding: z.string(),
    also: z.array(z.string()).default([]),
    topic: texts.optional,
    chart: z.enum(LOOKS).optional(),
  };
  const { values, whole } = readMapping(cursor, shape, problems);
  if (values.finding !== undefined) checkFinding(values.finding, nearestCursor(cursor, ['finding']), problems, nameable);
  values.also?.forEach((id, index) => {
    checkFinding(id, nearestCursor(cursor, ['also', index]), problems, nameable);
  });
  if (whole?.chart !== undefined && !hasLooks(whole.finding))
    problems.error(placeOf(nearestCursor(cursor, ['chart'])), chartOfRankingsOnly());
  return whole && { ...whole, chart: whole.chart ?? 'means' };
}

/** Whether the author may choose how a finding of this kind is drawn. */
const HAS_LOOKS: Readonly<Record<FindingKind, boolean>> = {
  ranking: true,
  gap: false,
  breakdown: false,
  split: false,
  difference: false,
  cross: false,
  association: false,
  agreement: false,
};

function hasLooks(finding: string): boolean {
  return Object.entries(HAS_LOOKS).some(([kind, has]) => has && finding.startsWith(`${kind}-`));
}

/** Reports a name that no finding of this project can have. */
export function checkFinding(id: string, cursor: YamlCursor, problems: Reader['problems'], nameable: Nameable): void {
  if (nameable && !nameable.includes(id)) problems.error(placeOf(cursor), unknownFinding(id, nameable));
}

/**
 * Reads `relevance`, 0..100: how much findings, sections or items matter. Empty where nothing is written; null, and a problem,
 * where it is wrong.
 */
export function readRelevance(
  cursor: YamlCursor | null,
  { problems }: Reader,
  nameable: Nameable,
  subjects: readonly string[],
): ReadonlyMap<string, number> | null {
  if (cursor === null || cursor.node.kind !== 'mapping') return new Map();
  const known = nameable && [...subjects, ...nameable];
  for (const id of cursor.node.entries.keys()) {
    const place = childCursor(cursor, id);
    if (place && known && !known.includes(id)) problems.error(placeOf(place), unknownFinding(id, known));
  }
  const shape = Object.fromEntries([...cursor.node.entries.keys()].map((id) => [id, z.number().min(0).max(100)]));
  const { whole } = readMapping(cursor, shape, problems);
  return whole && new Map(Object.entries(whole) as [string, number][]);
}
