import type { FeedbackView } from '../../model/document.js';
import type { FeedbackTexts } from '../../model/project.js';
import type { Publication } from '../../model/publication.js';
import type { Respondent } from '../../model/responses.js';
import { same } from '../../text/both.js';
import { terms } from '../../text/messages/common.js';
import * as words from '../../text/messages/feedback.js';
import { scores } from '../../text/messages/method.js';
import { type Desk, documentHead } from '../desk.js';
import { isScale } from '../lookup.js';
import { lowResponseNote, methodNotes, surveyFacts } from '../method.js';
import { chooseHighlights } from './highlights.js';
import { composeSection, drawDistribution } from './items.js';
import { composeOverview } from './overview.js';
import { ownNumber } from './own.js';

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
  const sections = publication.sections.filter((section) => section.items.some((item) => item.kind !== 'text'));
  return {
    head: documentHead(desk, 'feedback', texts.title, words.forReaderOnly(voice)),
    addressee: words.addressee(respondent.name, voice),
    introduction: texts.introduction,
    highlightsHeading: words.highlightsHeading(voice),
    highlights: chooseHighlights(publication, voice),
    overview: await composeOverview(beside, publication),
    lowResponse: lowResponseNote(desk, publication.sample),
    guide: await composeGuide(beside, publication),
    nextSteps: texts.nextSteps.length > 0 ? { heading: words.nextStepsHeading, steps: texts.nextSteps } : null,
    sectionsHeading: words.sectionsHeading(voice),
    sections: await Promise.all(sections.map((section) => composeSection(beside, publication, section))),
    columns: words.columns(voice),
    legend: words.legend(voice),
    method: {
      heading: terms.method,
      facts: surveyFacts(desk, publication),
      notes: [scores, words.choosingRule(voice), ...methodNotes(desk, publication)],
    },
    confidentiality: {
      heading: words.confidentialityHeading,
      notes: words.confidentialityNotes(desk.voice, project.disclosure.feedback, project.disclosure.spread),
    },
    contact: { heading: words.contactHeading, body: project.contact },
  };
}

/** The guide explains the first chart that the reader will meet. */
async function composeGuide(desk: Desk, publication: Publication): Promise<FeedbackView['guide']> {
  const shown = publication.sections
    .flatMap((section) => section.items)
    .filter(isScale)
    .filter((item) => item.distribution.shown);
  const example = shown.find((item) => ownNumber(publication, item.id) !== null) ?? shown[0];
  return {
    heading: words.guideHeading,
    example: example ? await drawDistribution(desk, example, ownNumber(publication, example.id)) : null,
    exampleLabel: example ? words.guideExample(example.label) : same(''),
    points: [
      ...words.guidePoints(desk.voice, publication.readerIncluded),
      { label: words.guideCautionLabel, value: words.guideCaution(desk.voice) },
    ],
  };
}
