import { tellingFacts } from '../../analysis/claims/index.js';
import type { FeedbackTexts } from '../../model/feedback-texts.js';
import type { FeedbackView } from '../../model/feedback-view.js';
import type { Publication } from '../../model/publication.js';
import { declared } from '../../model/published.js';
import type { Respondent } from '../../model/responses.js';
import { documentHead, lowResponseNote, methodNotes, type ReportContext, scores, surveyFacts } from '../report/index.js';
import { languageChoices, languageQuestion, terms } from '../text/index.js';
import { composeAdvice } from './advice.js';
import { composeHighlights, MOST_FACTS } from './highlights.js';
import { choosingRule, highlightsHeading } from './highlights-wording.js';
import { composeItems } from './items.js';
import { composeOverview } from './overview.js';
import { type PeerNames, peersOf } from './peers.js';
import * as words from './report-wording.js';
import { composeThemes } from './themes.js';

/** One respondent's own report. `publication` is the one made for this respondent; sections and items keep its order. */
export function composeFeedback(
  context: ReportContext,
  texts: FeedbackTexts,
  publication: Publication,
  respondent: Pick<Respondent, 'id' | 'name'>,
): FeedbackView {
  const { project } = context;
  const thresholds = declared(project.disclosure);
  const respondentTerms = words.voiceOfOthers(context.respondentTerms, publication.readerIncluded);
  const beside: ReportContext = { ...context, respondentTerms };
  const advice = composeAdvice(texts, publication, respondentTerms);
  const highlights = composeHighlights(tellingFacts(publication, MOST_FACTS), respondentTerms);
  const names = texts.peerNames;
  return {
    report: 'feedback',
    head: documentHead(context, texts.title, words.forReaderOnly(respondentTerms)),
    addressee: words.addressee(respondent.name, respondentTerms),
    languages: { label: languageQuestion, choices: languageChoices(project.languages) },
    introduction: texts.introduction,
    highlightsHeading: highlightsHeading(respondentTerms),
    highlights,
    overview: composeOverview(beside, publication, names),
    lowResponse: lowResponseNote(context, publication.sample),
    guide: composeGuide(beside, publication, names),
    themes: composeThemes(beside, publication, names),
    advice,
    items: composeItems(beside, publication, names),
    method: {
      heading: terms.method,
      facts: surveyFacts(context, publication),
      notes: [
        scores,
        ...(highlights.length > 0 ? [choosingRule(MOST_FACTS, respondentTerms)] : []),
        ...methodNotes(context, publication, { deviations: false }),
      ],
    },
    confidentiality: {
      heading: words.confidentialityHeading,
      notes: words.confidentialityNotes(context.respondentTerms, thresholds.feedback, thresholds.spread),
    },
    contact: { heading: words.contactHeading, body: project.contact },
  };
}

function composeGuide({ respondentTerms }: ReportContext, publication: Publication, names: PeerNames): FeedbackView['guide'] {
  const group = peersOf(publication, names, respondentTerms);
  return {
    heading: words.guideHeading,
    points: [
      ...words.guidePoints(respondentTerms, publication.readerIncluded),
      ...(group ? [words.peersPoint(group.heading, group.who, respondentTerms)] : []),
      words.cautionPoint(respondentTerms),
    ],
  };
}
