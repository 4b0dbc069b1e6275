import { claimsOf, judgementsOf } from '../../analysis/claims/index.js';
import type { Citation } from '../../model/cited.js';
import type { AgreementFinding } from '../../model/claims.js';
import type { Publication, PublishedGrouping } from '../../model/publication.js';
import type { Published } from '../../model/published.js';
import type { Sentences } from '../../model/worded.js';
import { cited, groupCell } from '../report/index.js';
import { integer, judging } from '../text/index.js';
import * as words from './agreement-wording.js';

/** Throws Error where the grouping is not published. */
export function wordAgreement(publication: Publication, finding: AgreementFinding): Sentences {
  const { grouping, comparisons, n } = finding;
  const found = publication.groups.find(({ id }) => id === grouping);
  if (!found) throw new Error(`Grouping ${grouping} is not published.`);
  const { categories, comparisons: compared } = found;
  const claims = compared.flatMap(({ of, option }) => claimsOf(publication).comparisonOf(grouping, of, option) ?? []);
  return {
    heading: judging(words.agreementHeading(categories.map(({ label }) => label)), [finding, ...claims].flatMap(judgementsOf)),
    body: words.agreementBody(comparisons),
    remark: null,
    n: smallestGroup(publication, found, n),
  };
}

/** The number of respondents in the smallest group of any comparison, with where it stands. */
function smallestGroup(publication: Publication, grouping: PublishedGrouping, n: Published): Citation {
  for (const comparison of grouping.comparisons)
    for (const { category, statistics } of comparison.groups)
      if (statistics.shown && statistics.value.n === n)
        return cited(integer(n), groupCell(publication, grouping, comparison, category, 'n'));
  throw new Error(`No group of ${n} in ${grouping.id}.`);
}
