import type { AssociationFinding } from '../../model/claims.js';
import { has } from '../../model/item-traits.js';
import type { AskedCorrelations, Publication, PublishedCorrelation, PublishedScaleItem } from '../../model/publication.js';
import { holm, tTwoSided } from '../statistics/index.js';
import { certaintyOf, isTold } from './certainty.js';
import { sectionsOf } from './subject.js';

/** Correlations are published with two decimals, so that one may be nearer to 0 than it is printed by this. */
const ROUNDED = 0.005;

/** A pair that is asked for, with its correlation as it is published. */
interface Correlated {
  readonly first: PublishedScaleItem;
  readonly second: PublishedScaleItem;
  readonly found: PublishedCorrelation;
}

/**
 * Pairs of `analyses.correlations` whose correlation is published, which are those of two items of one section; the test is worked out
 * from what is published, and adjusted by Holm over the pairs of the entry. Of other pairs, and of scores, nothing is said in public: who
 * answered both is another set of respondents for each pair, and no audit has judged what their correlations tell together. The effect is
 * the square of the correlation.
 */
export function associations(publication: Publication): readonly AssociationFinding[] {
  return publication.correlations.flatMap((entry) => associationsIn(publication, entry));
}

function associationsIn(publication: Publication, { id, pairs }: AskedCorrelations): readonly AssociationFinding[] {
  const correlated = pairs.flatMap(([first, second]) => correlatedIn(publication, first, second) ?? []);
  const adjusted = holm(correlated.map(({ found }) => testOf(found)));
  return correlated.flatMap(({ first, second, found }, index): readonly AssociationFinding[] => {
    const { rho, n } = found;
    const p = adjusted[index] ?? null;
    if (rho === null) return [];
    const turned = first.reverse === second.reverse ? 1 : -1;
    return [
      {
        kind: 'association',
        id: `association-${id}-${first.id}-${second.id}`,
        entry: id,
        first: first.id,
        second: second.id,
        subjects: [first.id, second.id, ...sectionsOf(publication, [first.id, second.id])],
        n,
        effect: rho * rho,
        direction: rho * turned > 0 ? 'alike' : 'opposite',
        certainty: p !== null && rho !== 0 && isTold(p) ? certaintyOf(p, n) : 'undecided',
      },
    ];
  });
}

function correlatedIn({ sections }: Publication, first: string, second: string): Correlated | null {
  for (const { items, score } of sections) {
    const scaled = items.filter((item) => has(item, 'levels'));
    const [a, b] = [scaled.find(({ id }) => id === first), scaled.find(({ id }) => id === second)];
    if (!a || !b || !score?.correlations.shown) continue;
    const found = score.correlations.value.find((one) => isOf(one, first, second));
    if (found) return { first: a, second: b, found };
  }
  return null;
}

function isOf(one: PublishedCorrelation, first: string, second: string): boolean {
  return (one.first === first && one.second === second) || (one.first === second && one.second === first);
}

/** Two-sided p-value by Student's t with n - 2 degrees of freedom, of the smallest correlation that is printed so; null where there is none. */
function testOf({ rho, n }: PublishedCorrelation): number | null {
  if (rho === null || n < 3) return null;
  const least = Math.max(0, Math.abs(rho) - ROUNDED);
  return tTwoSided(least * Math.sqrt((n - 2) / (1 - least * least)), n - 2);
}
