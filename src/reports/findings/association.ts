import { judgementsOf } from '../../analysis/claims/index.js';
import type { AssociationFinding } from '../../model/claims.js';
import type { Publication } from '../../model/publication.js';
import { ZERO } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import type { Sentences } from '../../model/worded.js';
import { cited, correlationCell, isScale, itemOf } from '../report/index.js';
import { integer, judging, naming, quoted, type RespondentTerms, reverseMarked, signed } from '../text/index.js';
import * as words from './association-wording.js';

/** Throws Error where the correlation of the two items is not published. */
export function wordAssociation(
  publication: Publication,
  respondentTerms: RespondentTerms,
  finding: AssociationFinding,
): Sentences {
  const { certainty, direction } = finding;
  const { cellOf, rho, n } = correlationCell(publication, finding.first, finding.second);
  const [first, second] = [nameOf(publication, finding.first), nameOf(publication, finding.second)];
  const count = cited(integer(n), cellOf('n'));
  const heading =
    certainty === 'undecided'
      ? words.associationUntold(first, second)
      : words.associationHeading(first, second, direction, certainty, respondentTerms);
  return {
    heading: judging(heading, judgementsOf(finding)),
    body: words.correlation(cited(signed(rho ?? ZERO, 2), cellOf('rho')), count, respondentTerms),
    remark: certainty === 'undecided' ? null : naming(words.noDirection),
    n: count,
  };
}

function nameOf(publication: Publication, id: string): Text {
  const item = itemOf(publication, id);
  return reverseMarked(quoted(item.short), isScale(item) && item.reverse);
}
