import type { Candidate, ChangeClaim, ComparisonClaim, GapsClaim, Judgement, PairClaim, ShapeClaim } from '../../model/claims.js';

/** What a sentence judges that quotes a claim. Claims of different kinds that are about one fact judge it under one name. */
export function judgementsOf(claim: Candidate | ShapeClaim | GapsClaim | ComparisonClaim | ChangeClaim): readonly Judgement[] {
  switch (claim.kind) {
    case 'shape':
      return [shaped(claim.item, claim.shape)];
    case 'split':
      return [shaped(claim.item, 'divided')];
    case 'ranking':
      return [
        { fact: `ranking ${claim.section}`, verdict: [claim.says, ...claim.highest, claim.lowest, claim.certainty].join(' ') },
        ...[...claim.told, ...claim.similar].flatMap((pair) => (isNamedBy(claim, pair) ? judgedPair(pair) : [])),
      ];
    case 'gap':
      return [{ fact: `gap ${claim.gap} ${claim.pair}`, verdict: `${claim.direction} ${claim.certainty}` }];
    case 'gaps':
      return [...claim.wider, ...claim.narrower, ...claim.similar].flatMap(judgementsOf);
    case 'difference': {
      const { between, certainty } = claim;
      const differ = between ? `${between.higher} over ${between.lower}` : 'differ';
      return [{ fact: comparedIn(claim), verdict: `${differ} ${certainty}` }];
    }
    case 'comparison':
      return claim.finding ? judgementsOf(claim.finding) : [{ fact: comparedIn(claim), verdict: claim.verdict }];
    case 'change':
      return [{ fact: `change ${claim.item}`, verdict: `${claim.direction} ${claim.certainty}` }];
    case 'breakdown':
      return [{ fact: `lead ${claim.item}`, verdict: `${claim.leaders.join(' ')} ${claim.certainty}` }];
    case 'cross':
      return [{ fact: `cross ${claim.cross}`, verdict: `${claim.verdict} ${claim.certainty}` }];
    case 'association': {
      const fact = `association ${[claim.first, claim.second].toSorted().join(' ')}`;
      return [{ fact, verdict: `${claim.direction} ${claim.certainty}` }];
    }
    case 'agreement':
      return [{ fact: `agreement ${claim.grouping}`, verdict: claim.certainty }];
  }
}

function comparedIn({ grouping, of, option }: Pick<ComparisonClaim, 'grouping' | 'of' | 'option'>): string {
  return ['groups', grouping, of, option ?? ''].join(' ');
}

/** What is said of two items, in whichever order. */
export function judgedPair({ first, second, verdict, certainty }: PairClaim): readonly Judgement[] {
  const fact = `pair ${[first, second].toSorted().join(' ')}`;
  const higher = { higher: `${first} higher`, lower: `${second} higher`, similar: 'similar', untold: 'untold' }[verdict];
  return [{ fact, verdict: `${higher} ${certainty}` }];
}

function shaped(item: string, shape: ShapeClaim['shape']): Judgement {
  return { fact: `shape ${item}`, verdict: shape };
}

/** Of a ranking that says nothing, every pair is named: none is told apart from the highest. */
function isNamedBy({ says, highest, lowest }: Extract<Candidate, { kind: 'ranking' }>, { first, second }: PairClaim): boolean {
  const pair = [first, second];
  switch (says) {
    case 'top':
      return pair.filter((id) => highest.includes(id)).length === 1;
    case 'ends':
      return lowest !== null && pair.includes(lowest) && pair.some((id) => highest.includes(id));
    case 'similar':
      return true;
    case 'nothing':
      return false;
  }
}

/** A judgement with where it is made. */
export interface PlacedJudgement extends Judgement {
  readonly place: string;
}

/** The first two places that judge one fact differently; null where there are none. */
export function contradictionIn(judgements: readonly PlacedJudgement[]): readonly [PlacedJudgement, PlacedJudgement] | null {
  const first = new Map<string, PlacedJudgement>();
  for (const judgement of judgements) {
    const known = first.get(judgement.fact) ?? judgement;
    first.set(judgement.fact, known);
    if (known.verdict !== judgement.verdict) return [known, judgement];
  }
  return null;
}
