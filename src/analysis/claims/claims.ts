import type { BreakdownFinding, ShapeClaim } from '../../model/claims.js';
import type { Publication } from '../../model/publication.js';
import { breakdowns } from './distribution.js';
import { shapesIn } from './shape.js';

/**
 * What may be said of a publication: every judgement that a heading, a title or a sentence makes is decided here, once, and quoted
 * wherever it is made.
 */
export interface Claims {
  /** Null for an item whose answers have no levels, or are withheld. */
  shapeOf(itemId: string): ShapeClaim | null;
  /** Which option leads; null for an item without options, or where they are withheld. */
  leadOf(itemId: string): BreakdownFinding | null;
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
  const leads = new Map(breakdowns(publication).map((lead) => [lead.item, lead]));
  return {
    shapeOf: (itemId) => shapes.get(itemId) ?? null,
    leadOf: (itemId) => leads.get(itemId) ?? null,
  };
}
