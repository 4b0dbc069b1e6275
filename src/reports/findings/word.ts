import type { Candidate, Scored } from '../../model/claims.js';
import type { Publication } from '../../model/publication.js';
import type { Sentences, WordedFinding } from '../../model/worded.js';
import { judgementsIn, known, type RespondentTerms } from '../text/index.js';
import { wordAgreement } from './agreement.js';
import { wordAssociation } from './association.js';
import { baseOf } from './certainty-wording.js';
import { wordCross } from './cross.js';
import { wordDifference } from './difference.js';
import { wordBreakdown, wordSplit } from './distribution.js';
import { wordGap } from './gap.js';
import { wordRanking } from './ranking.js';

/** The sentences of a finding, from what is published alone. Throws Error where what it rests on is not published. */
export function wordFinding(publication: Publication, respondentTerms: RespondentTerms, scored: Scored): WordedFinding {
  const { candidate } = scored;
  const { heading, body, remark, n } = sentences(publication, respondentTerms, candidate);
  const { certainty } = candidate;
  // What the heading judges, the sentences below it may say again in other words.
  return { scored, heading, body: known(body, judgementsIn(heading)), remark, base: baseOf(n, candidate.n), certainty };
}

function sentences(publication: Publication, respondentTerms: RespondentTerms, candidate: Candidate): Sentences {
  switch (candidate.kind) {
    case 'ranking':
      return wordRanking(publication, respondentTerms, candidate);
    case 'gap':
      return wordGap(publication, candidate);
    case 'difference':
      return wordDifference(publication, candidate);
    case 'cross':
      return wordCross(publication, respondentTerms, candidate);
    case 'association':
      return wordAssociation(publication, respondentTerms, candidate);
    case 'split':
      return wordSplit(publication, respondentTerms, candidate);
    case 'breakdown':
      return wordBreakdown(publication, respondentTerms, candidate);
    case 'agreement':
      return wordAgreement(publication, candidate);
  }
}
