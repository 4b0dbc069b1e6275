import type { AgreementFinding } from '../../model/findings.js';
import type { Publication } from '../../model/publication.js';
import type { Sentences } from '../../model/worded.js';
import * as words from '../../text/messages/findings/agreement.js';

export function wordAgreement({ groups }: Publication, { grouping, comparisons }: AgreementFinding): Sentences {
  const categories = groups.find(({ id }) => id === grouping)?.categories ?? [];
  return {
    heading: words.agreementHeading(categories.map(({ label }) => label)),
    body: words.agreementBody(comparisons),
  };
}
