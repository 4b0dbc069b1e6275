import type { BriefTexts } from '../../model/brief-texts.js';
import type { Citation, CitedText } from '../../model/cited.js';
import type { Publication } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import type { Statement } from '../../model/worded.js';
import { sampleCitations } from '../report/index.js';
import { citationsIn, lowResponse, ordinal, plainly, type RespondentTerms } from '../text/index.js';
import { type OutlinedFinding, type OutlinedProposal, outlineBrief } from './outline.js';

/** Sentences of the brief with what they rest on, for whoever checks them. */
export interface Stated {
  /** In words for the terminal: "finding 1 (gap-policy-2)". */
  readonly where: string;
  readonly sentences: readonly Text[];
  readonly citations: readonly Citation[];
}

/** The sentences in the order of the brief: headline, survey, findings, proposals. */
export function statementsOf(texts: BriefTexts, publication: Publication, respondentTerms: RespondentTerms): readonly Stated[] {
  const { headline, headlineBy, findings, proposals } = outlineBrief(texts, publication, respondentTerms);
  return [
    { where: 'headline', sentences: [headline], citations: headlineBy },
    surveyStated(publication, respondentTerms),
    ...findings.flatMap(findingStated),
    ...proposals.map(proposalStated),
  ];
}

function surveyStated({ sample }: Publication, respondentTerms: RespondentTerms): Stated {
  const { frame, total } = sample;
  const sentences =
    frame === null || total.responseRate === null
      ? []
      : [lowResponse(frame, total.returned, total.responseRate, respondentTerms)];
  return { where: 'survey', sentences, citations: sampleCitations(sample) };
}

function findingStated(finding: OutlinedFinding, index: number): readonly Stated[] {
  const { candidate, name, further } = finding;
  const number = `finding ${ordinal(index + 1)}`;
  return [
    stated(`${number} (${candidate?.id ?? name})`, finding),
    ...further.map((one, place) => stated(`${number}, further ${ordinal(place + 1)}`, one)),
  ];
}

function stated(where: string, { heading, body, remark, base }: Statement): Stated {
  const sentences = [heading, plainly(body), ...(remark ? [remark] : []), plainly(base)];
  return { where, sentences: sentences.filter(({ ja }) => ja !== ''), citations: [...citationsIn(body), ...citationsIn(base)] };
}

function proposalStated({ proposal, texts }: OutlinedProposal, index: number): Stated {
  return {
    where: `option ${ordinal(index + 1)}`,
    sentences: [proposal.title, ...texts.map((text: CitedText) => plainly(text))],
    citations: texts.flatMap(citationsIn),
  };
}
