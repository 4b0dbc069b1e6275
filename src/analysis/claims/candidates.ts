import type { Candidate, FindingKind, Scored } from '../../model/claims.js';
import type { Publication } from '../../model/publication.js';
import { agreements } from './agreement.js';
import { associations } from './association.js';
import { WEIGHTS } from './certainty.js';
import { crosses } from './cross.js';
import { differences } from './difference.js';
import { breakdowns, splits } from './distribution.js';
import { gaps } from './gap.js';
import { namesOf } from './names.js';
import { rankings } from './ranking.js';

/** Every kind of finding in the order in which findings of equal scores stand. */
export const FINDERS: {
  readonly [K in FindingKind]: (publication: Publication) => readonly (Candidate & { readonly kind: K })[];
} = {
  ranking: rankings,
  gap: gaps,
  breakdown: breakdowns,
  split: splits,
  difference: differences,
  cross: crosses,
  association: associations,
  agreement: agreements,
};

/**
 * Every finding that the published figures support, with those that are too uncertain to tell: kind by kind in the order of
 * FINDERS, within a kind in the order of the questionnaire.
 */
export function candidatesIn(publication: Publication): readonly Candidate[] {
  return Object.values(FINDERS).flatMap((find): readonly Candidate[] => find(publication));
}

/**
 * Candidates with their scores, the highest score first; equal scores keep the order they came in. The score is relevance x
 * effect x the weight of the certainty, 0 or more. `relevance` may name a finding, an item or a section: the narrowest name
 * counts, and 1 where there is none.
 */
export function scored(candidates: readonly Candidate[], relevance: ReadonlyMap<string, number>): readonly Scored[] {
  const all = candidates.map((candidate): Scored => {
    const name = [...namesOf(candidate), ...candidate.subjects].find((id) => relevance.has(id));
    const matters = relevance.get(name ?? '') ?? 1;
    return { candidate, relevance: matters, score: matters * candidate.effect * WEIGHTS[candidate.certainty] };
  });
  return all.toSorted((a, b) => b.score - a.score);
}
