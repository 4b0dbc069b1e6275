import type { PairClaim, ShapeClaim } from '../../model/claims.js';
import type { Publication } from '../../model/publication.js';
import { openPairs, pairsIn } from './pairs.js';
import { shapesIn } from './shape.js';

/**
 * What may be said of a publication: every judgement that a heading, a title or a sentence makes is decided here, once, and quoted
 * wherever it is made.
 */
export interface Claims {
  /** Null for an item whose answers have no levels, or are withheld. */
  shapeOf(itemId: string): ShapeClaim | null;
  /** The first of two items of a section against the second; null where the two were not compared. */
  pairOf(first: string, second: string): PairClaim | null;
}

const known = new WeakMap<Publication, Claims>();

/** The claims of a publication; the same each time. */
export function claimsOf(publication: Publication): Claims {
  const claims = known.get(publication) ?? openClaims(publication);
  known.set(publication, claims);
  return claims;
}

function openClaims(publication: Publication): Claims {
  const shapes = shapesIn(publication);
  const pairOf = openPairs(publication.sections.flatMap(pairsIn));
  return {
    shapeOf: (itemId) => shapes.get(itemId) ?? null,
    pairOf,
  };
}
