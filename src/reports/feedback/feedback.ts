import type { FeedbackTexts } from '../../model/feedback-texts.js';
import type { FeedbackView } from '../../model/feedback-view.js';
import type { Publication } from '../../model/publication.js';
import type { Respondent } from '../../model/responses.js';
import { type Desk, documentHead, lowResponseNote, methodNotes, scores, surveyFacts } from '../report/index.js';
import { languageChoices, languageQuestion, terms } from '../text/index.js';
import { composeAdvice } from './advice.js';
import { chooseHighlights } from './highlights.js';
import { choosingRule, highlightsHeading } from './highlights-wording.js';
import { composeItems } from './items.js';
import { composeOverview } from './overview.js';
import { whoArePeers } from './peers.js';
import * as words from './report-wording.js';
import { composeThemes } from './themes.js';

/** One respondent's own report. `publication` is the one made for this respondent. */
export async function composeFeedback(
  desk: Desk,
  texts: FeedbackTexts,
  publication: Publication,
  respondent: Pick<Respondent, 'id' | 'name'>,
): Promise<FeedbackView> {
  const { project } = desk;
  const voice = words.voiceOfOthers(desk.voice, publication.readerIncluded);
  const beside: Desk = { ...desk, voice };
  const advice = composeAdvice(texts, publication, voice);
  const highlights = chooseHighlights(publication, advice?.programmes[0] ?? null, voice);
  return {
    head: documentHead(desk, 'feedback', texts.title, words.forReaderOnly(voice)),
    addressee: words.addressee(respondent.name, voice),
    languages: { label: languageQuestion, choices: languageChoices(project.languages) },
    introduction: texts.introduction,
    highlightsHeading: highlightsHeading(voice),
    highlights,
    overview: await composeOverview(beside, publication),
    lowResponse: lowResponseNote(desk, publication.sample),
    guide: composeGuide(beside, publication),
    themes: await composeThemes(beside, publication),
    advice,
    items: composeItems(beside, publication),
    method: {
      heading: terms.method,
      facts: surveyFacts(desk, publication),
      notes: [
        scores,
        ...(highlights.length > 0 ? [choosingRule(voice)] : []),
        ...methodNotes(desk, publication, { deviations: false }),
      ],
    },
    confidentiality: {
      heading: words.confidentialityHeading,
      notes: words.confidentialityNotes(desk.voice, project.disclosure.feedback, project.disclosure.spread),
    },
    contact: { heading: words.contactHeading, body: project.contact },
  };
}

function composeGuide({ voice }: Desk, publication: Publication): FeedbackView['guide'] {
  const who = whoArePeers(publication, voice);
  const group = who && words.peersPoint(who, voice);
  return {
    heading: words.guideHeading,
    points: [...words.guidePoints(voice, publication.readerIncluded), ...(group ? [group] : []), words.cautionPoint(voice)],
  };
}
