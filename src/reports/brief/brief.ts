import type { BriefView, FindingView } from '../../model/document.js';
import type { BriefTexts, Finding } from '../../model/project.js';
import type { Publication } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import * as words from '../../text/messages/brief.js';
import { terms } from '../../text/messages/common.js';
import { type Desk, documentHead } from '../desk.js';
import { countedHere, countsAll, headlineFacts, lowResponseNote, methodNotes, surveyFacts } from '../method.js';
import { breakdownFinding } from './breakdown.js';
import { choose } from './claim.js';
import type { Draft } from './draft.js';
import { gapFinding } from './gap.js';
import { rankingFinding } from './ranking.js';

/** The policy brief: a headline, its findings with their figures, and what cannot be concluded. */
export async function composeBrief(desk: Desk, texts: BriefTexts, publication: Publication): Promise<BriefView> {
  const drafts = await Promise.all(texts.findings.map((finding) => draftFinding(desk, publication, finding)));
  const findings = drafts.map(numbered);
  return {
    head: documentHead(desk, 'brief', texts.title, texts.addressee),
    addressee: texts.addressee,
    headline: choose(texts.headline, publication),
    messages: findings.map(({ number, heading, body, base }) => ({ number, heading, body, base })),
    factsHeading: words.factsHeading,
    facts: headlineFacts(desk, publication.sample),
    lowResponse: lowResponseNote(desk, publication.sample),
    findings,
    implications: implicationsOf(drafts),
    limits: { heading: words.limitsHeading, notes: limits(desk, texts, publication) },
    method: {
      heading: terms.method,
      facts: surveyFacts(desk, publication),
      notes: methodNotes(desk, publication, { deviations: true }),
    },
  };
}

function numbered({ heading, body, base, figure }: Draft, index: number): FindingView {
  const number = String(index + 1);
  return { number, heading, body, base, figure: figure && { ...figure, title: words.figureTitle(number, figure.title) } };
}

function implicationsOf(drafts: readonly Draft[]): BriefView['implications'] {
  const points = drafts.flatMap(({ implication }, index) =>
    implication ? [{ label: words.findingNumber(String(index + 1)), value: implication }] : [],
  );
  return points.length === 0 ? null : { heading: words.implicationsHeading, points };
}

function draftFinding(desk: Desk, publication: Publication, finding: Finding): Promise<Draft> {
  switch (finding.kind) {
    case 'ranking':
      return rankingFinding(desk, publication, finding);
    case 'gap':
      return gapFinding(desk, publication, finding);
    case 'breakdown':
      return breakdownFinding(desk, publication, finding);
  }
}

/** What the program knows to be a limit of any survey of this kind, then the author's own. */
function limits(desk: Desk, texts: BriefTexts, publication: Publication): readonly Text[] {
  const { sample } = publication;
  const notes = [
    countsAll(sample) ? null : words.onlySources(countedHere(desk, sample)),
    words.notTested(desk.voice),
    words.notCausal,
    words.indicative,
  ];
  return [...notes.filter((note) => note !== null), ...texts.limits];
}
