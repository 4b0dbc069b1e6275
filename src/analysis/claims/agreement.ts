import type { AgreementFinding } from '../../model/claims.js';
import type { Publication, PublishedGrouping } from '../../model/publication.js';
import { howMany, leastOf } from '../../model/published.js';
import { isTold, lessened } from './certainty.js';

/**
 * Groupings by source in which no comparison differs more than chance explains: the results do not depend on the way of answering. Every
 * comparison must be shown, since a withheld one might differ. The effect is 0, so that no rule chooses such a finding.
 */
export function agreements({ groups }: Publication): readonly AgreementFinding[] {
  return groups.flatMap((grouping) => agreementOf(grouping) ?? []);
}

function agreementOf({ id, by, comparisons }: PublishedGrouping): AgreementFinding | null {
  const tests = comparisons.flatMap(({ test }) => (test.shown ? [test.value] : []));
  const isWhole = tests.length > 0 && tests.length === comparisons.length;
  if (by !== 'source' || !isWhole || tests.some(({ adjusted }) => isTold(adjusted))) return null;
  const n = leastOf(
    comparisons.flatMap(({ groups }) => groups.flatMap(({ statistics }) => (statistics.shown ? [statistics.value.n] : []))),
  );
  return {
    kind: 'agreement',
    id: `agreement-${id}`,
    grouping: id,
    subjects: [],
    comparisons: howMany(tests),
    n,
    effect: 0,
    certainty: lessened('possible', n),
  };
}
