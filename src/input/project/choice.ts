import { z } from 'zod';
import type { Choice, Claim } from '../../model/choice.js';
import { allOf } from './all-of.js';
import { readMapping } from './mapping.js';
import { boundMissing, boundOutside, wordingUnreachable } from './messages.js';
import type { Reader } from './reader.js';
import type { References } from './references.js';
import { entries, optional } from './shape.js';
import { childCursor, listCursors, nearestCursor, placeOf, type YamlCursor } from './yaml/index.js';

const STATISTICS = ['mean', 'median', 'topTwo', 'bottomTwo'] as const;

/** Reads wordings, of which the first that holds is used; null, and a problem, where any is wrong. */
export function readChoice(cursor: YamlCursor | null, reader: Reader, references: References): Choice | null {
  const wordings = listCursors(cursor).map((wording) => {
    const { whole } = readMapping(wording, { text: reader.texts.required, when: optional(entries(1)) }, reader.problems);
    const when = readClaims(childCursor(wording, 'when'), reader, references);
    return {
      cursor: wording,
      conditional: childCursor(wording, 'when') !== null,
      wording: whole && when && { text: whole.text, when },
    };
  });
  wordings.forEach(({ cursor: place, conditional }, index) => {
    const isLast = index === wordings.length - 1;
    if (!isLast && !conditional) reader.problems.error(placeOf(place), wordingUnreachable());
  });
  return allOf(wordings.map(({ wording }) => wording));
}

/** Reads what must hold in the results; empty where nothing is written, null where it is wrong. */
export function readClaims(cursor: YamlCursor | null, reader: Reader, references: References): readonly Claim[] | null {
  return allOf(listCursors(cursor).map((claim) => readClaim(claim, reader, references)));
}

function readClaim(cursor: YamlCursor, { problems }: Reader, references: References): Claim | null {
  const shape = { statistic: z.enum(STATISTICS), of: z.string(), atLeast: optional(z.number()), atMost: optional(z.number()) };
  const { values, whole } = readMapping(cursor, shape, problems);
  const range = values.of === undefined ? 'unclear' : references.measured(values.of, nearestCursor(cursor, ['of']));
  if (!whole) return null;
  if (whole.atLeast === null && whole.atMost === null) problems.error(placeOf(cursor), boundMissing());
  if (typeof range !== 'string') {
    const isShare = whole.statistic === 'topTwo' || whole.statistic === 'bottomTwo';
    const { low, high } = isShare ? { low: 0, high: 1 } : range;
    for (const key of ['atLeast', 'atMost'] as const) {
      const bound = whole[key];
      if (bound !== null && (bound < low || bound > high))
        problems.error(placeOf(nearestCursor(cursor, [key])), boundOutside(bound, whole.statistic, low, high));
    }
  }
  return whole;
}
