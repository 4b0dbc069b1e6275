import type {
  AgreementFinding,
  ChangeClaim,
  ComparisonClaim,
  CrossFinding,
  GapFinding,
  GapsClaim,
  PairClaim,
  ShapeClaim,
} from '../../model/claims.js';
import { has } from '../../model/item-traits.js';
import type { Publication } from '../../model/publication.js';
import { agreements } from './agreement.js';
import { changeOf } from './change.js';
import { crosses } from './cross.js';
import { comparisonClaimOf } from './difference.js';
import { gaps, gapsClaimOf } from './gap.js';
import { openPairs, pairsIn } from './pairs.js';
import { shapesIn } from './shape.js';

/**
 * What may be said of a publication: every judgement that a heading, a title or a sentence makes is decided here, once, and quoted
 * wherever it is made.
 */
export interface Claims {
  /** `pair` counts from 0. Null where the pair is not shown or tested, or its means are printed alike. */
  gapOf(gapId: string, pair: number): GapFinding | null;
  /** Null for a gap that the publication does not have. */
  gapsOf(gapId: string): GapsClaim | null;
  /** Of an item, a section's score (`option` is null) or an option. Null for what is not compared. */
  comparisonOf(groupingId: string, of: string, option: string | null): ComparisonClaim | null;
  /** Null where some comparison of the grouping differs or is withheld, or the groups are not ways of answering. */
  agreementOf(groupingId: string): AgreementFinding | null;
  /** Null where what it counts is not shown. */
  crossOf(crossId: string): CrossFinding | null;
  /** Since the last release; null where nothing is told. */
  changeOf(itemId: string): ChangeClaim | null;
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
  const { groups, sections } = publication;
  const shapes = shapesIn(publication);
  const pairOf = openPairs(sections.flatMap(pairsIn));
  const gapFindings = gaps(publication);
  const crossFindings = crosses(publication);
  const agreementFindings = agreements(publication);
  const scales = sections.flatMap(({ items }) => items.filter((item) => has(item, 'levels')));
  return {
    shapeOf: (itemId) => shapes.get(itemId) ?? null,
    pairOf,
    gapOf: (gapId, pair) => gapFindings.find((one) => one.gap === gapId && one.pair === pair) ?? null,
    gapsOf: (gapId) => {
      const gap = publication.gaps.find(({ id }) => id === gapId);
      const ofGap = gapFindings.filter((one) => one.gap === gapId);
      return gap ? gapsClaimOf(gap, ofGap) : null;
    },
    comparisonOf: (groupingId, of, option) => {
      const grouping = groups.find(({ id }) => id === groupingId);
      const comparison = grouping?.comparisons.find((one) => one.of === of && one.option === option);
      return grouping && comparison ? comparisonClaimOf(publication, grouping, comparison) : null;
    },
    agreementOf: (groupingId) => agreementFindings.find(({ grouping }) => grouping === groupingId) ?? null,
    crossOf: (crossId) => crossFindings.find(({ cross }) => cross === crossId) ?? null,
    changeOf: (itemId) => {
      const item = scales.find(({ id }) => id === itemId);
      return item ? changeOf(item) : null;
    },
  };
}
