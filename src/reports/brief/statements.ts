import type { BriefTexts, Length } from '../../model/brief-texts.js';
import type { Citation, CitedText } from '../../model/cited.js';
import type { Publication } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import type { Statement } from '../../model/worded.js';
import { sampleCitations } from '../report/index.js';
import { citationsIn, lowResponse, ordinal, plainly, type RespondentTerms } from '../text/index.js';
import { wordBounds } from './bounds.js';
import { type Footnotes, openFootnotes } from './footnotes.js';
import { KEY_MESSAGES, type Outline, type OutlinedFinding, type OutlinedProposal, outlineBrief } from './outline.js';
import { sourcesOf } from './sources.js';

/** Sentences of the brief with what they rest on, for whoever checks them. */
export interface Stated {
  /** In words for the terminal: "finding 1 (gap-policy-2)". */
  readonly where: string;
  readonly sentences: readonly Text[];
  /** The number of the note that tells in words what the numbers are; null where none are printed. */
  readonly note: number | null;
  readonly citations: readonly Citation[];
}

/** The sentences in the order of the brief: headline, findings, survey, proposals, limits. */
export function statementsOf(texts: BriefTexts, publication: Publication, respondentTerms: RespondentTerms): readonly Stated[] {
  const outline = outlineBrief(texts, publication, respondentTerms);
  return numbered(outline, publication, respondentTerms, texts.length).statements;
}

/** The notes of a brief with their numbers, which are those of the statements that rest on them. */
export function numbered(
  outline: Outline,
  publication: Publication,
  respondentTerms: RespondentTerms,
  length: Length,
): { readonly statements: readonly Stated[]; readonly notes: Footnotes; readonly bounds: CitedText | null } {
  const { headline, headlineBy, findings, proposals } = outline;
  const notes = openFootnotes(sourcesOf(publication, respondentTerms));
  const bounds = wordBounds(publication, respondentTerms, keySharesOf(outline), length);
  const printed = [
    ...findings.flatMap(findingStated),
    surveyStated(publication, respondentTerms),
    ...proposals.map(proposalStated),
    ...(bounds ? [{ where: 'limits', sentences: [plainly(bounds)], citations: citationsIn(bounds) }] : []),
  ];
  const statements = [
    { where: 'headline', sentences: [headline], note: null, citations: headlineBy },
    ...printed.map((one) => ({ ...one, note: notes.note(one.citations) })),
  ];
  return { statements, notes, bounds };
}

/** What the headline and the first page rest on. */
function keySharesOf({ headlineBy, findings }: Outline): readonly Citation[] {
  return [...headlineBy, ...findings.slice(0, KEY_MESSAGES).flatMap(({ body }) => citationsIn(body))];
}

type Unnumbered = Omit<Stated, 'note'>;

function surveyStated({ sample }: Publication, respondentTerms: RespondentTerms): Unnumbered {
  const { frame, total } = sample;
  const sentences =
    frame === null || total.responseRate === null
      ? []
      : [lowResponse(frame, total.returned, total.responseRate, respondentTerms)];
  return { where: 'survey', sentences, citations: sampleCitations(sample) };
}

function findingStated(finding: OutlinedFinding, index: number): readonly Unnumbered[] {
  const { candidate, further } = finding;
  const number = `finding ${ordinal(index + 1)}`;
  return [
    stated(`${number} (${candidate.id})`, finding),
    ...further.map((one, place) => stated(`${number}, further ${ordinal(place + 1)}`, one)),
  ];
}

function stated(where: string, { heading, body, remark, base }: Statement): Unnumbered {
  const sentences = [heading, plainly(body), ...(remark ? [remark] : []), plainly(base)];
  return { where, sentences: sentences.filter(({ ja }) => ja !== ''), citations: [...citationsIn(body), ...citationsIn(base)] };
}

function proposalStated({ proposal, texts }: OutlinedProposal, index: number): Unnumbered {
  return {
    where: `option ${ordinal(index + 1)}`,
    sentences: [proposal.title, ...texts.map((text: CitedText) => plainly(text))],
    citations: texts.flatMap(citationsIn),
  };
}
