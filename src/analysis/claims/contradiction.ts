import type { Judgement } from '../../model/claims.js';
import type { Text } from '../../model/text.js';

/** A judgement with the sentence that makes it, and where that stands. */
export interface PlacedJudgement extends Judgement {
  readonly place: string;
  readonly sentence: Text;
}

/** Two places that judge one fact differently, the earlier first. */
type Contradiction = readonly [PlacedJudgement, PlacedJudgement];

/** Adds judgements to those known, by their facts; the first contradiction, or null where there is none. */
export function contradictionWith(
  known: Map<string, PlacedJudgement>,
  judgements: readonly PlacedJudgement[],
): Contradiction | null {
  for (const judgement of judgements) {
    const first = known.get(judgement.fact) ?? judgement;
    known.set(judgement.fact, first);
    if (first.verdict !== judgement.verdict) return [first, judgement];
  }
  return null;
}
