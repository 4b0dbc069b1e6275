import { candidatesIn, scored } from '../../findings/candidates.js';
import { highest, named } from '../../findings/pick.js';
import { ASPECTS, type BriefTexts, type Look, type Pick, type Proposal } from '../../model/brief-texts.js';
import type { Citation, CitedText } from '../../model/cited.js';
import type { Candidate, Certainty, Scored } from '../../model/findings.js';
import type { Publication } from '../../model/publication.js';
import type { Passage } from '../../model/slides.js';
import type { Text } from '../../model/text.js';
import type { Statement } from '../../model/worded.js';
import { nothingHeadline } from '../../text/messages/brief.js';
import type { Voice } from '../../text/voice.js';
import { wordFinding } from '../findings/word.js';
import { citedOf } from '../quotes.js';
import { wordAbsence } from './absence.js';
import { choose, claimCitations } from './claim.js';

/** What a brief says, before anything is drawn. */
export interface Outline {
  readonly headline: Text;
  /** The results that the headline was chosen by. */
  readonly headlineBy: readonly Citation[];
  readonly findings: readonly OutlinedFinding[];
  readonly proposals: readonly OutlinedProposal[];
}

export interface OutlinedFinding extends Statement {
  /** As brief.yaml calls it, or its id. */
  readonly name: string;
  readonly topic: Text | null;
  /** Null where there is no such finding: the sentences then say so. */
  readonly candidate: Candidate | null;
  readonly look: Look;
  readonly further: readonly Statement[];
}

export interface OutlinedProposal {
  readonly proposal: Proposal;
  /** Its text, then its aspects in their order, those that are there. */
  readonly texts: readonly CitedText[];
  /** Of the weakest finding that it rests on; null where it rests on none. */
  readonly certainty: Certainty | null;
  /** From 1 on, of the findings told that it rests on. */
  readonly on: readonly number[];
}

/** A finding may have as many others told below it. */
const MOST_FURTHER = 3;

export function outlineBrief(texts: BriefTexts, publication: Publication, voice: Voice): Outline {
  const all = scored(candidatesIn(publication), texts.relevance);
  const findings =
    'most' in texts.findings
      ? highest(texts.findings.most, all).map((one) => byRule(publication, voice, one))
      : texts.findings.picked.map((pick) => byAuthor(publication, voice, all, pick));
  const chosen = texts.headline && choose(texts.headline, publication);
  const told = findings.find(({ candidate }) => candidate !== null);
  return {
    headline: chosen?.text ?? told?.heading ?? nothingHeadline,
    headlineBy: claimCitations(chosen?.when ?? [], publication),
    findings,
    proposals: texts.proposals.map((proposal) => outlineProposal(publication, all, findings, proposal)),
  };
}

function byRule(publication: Publication, voice: Voice, one: Scored): OutlinedFinding {
  const { id } = one.candidate;
  return {
    ...wordFinding(publication, voice, one),
    name: id,
    topic: null,
    candidate: one.candidate,
    look: 'means',
    further: [],
  };
}

function byAuthor(publication: Publication, voice: Voice, all: readonly Scored[], pick: Pick): OutlinedFinding {
  const { finding: name, also, topic, chart: look } = pick;
  const [lead, ...others] = named(name, all);
  const further = new Set([...others, ...also.flatMap((one) => named(one, all))].filter((one) => one !== lead));
  const statement = lead ? wordFinding(publication, voice, lead) : wordAbsence(publication, name);
  return {
    ...statement,
    name,
    topic,
    candidate: lead?.candidate ?? null,
    look,
    further: [...further].slice(0, MOST_FURTHER).map((one) => wordFinding(publication, voice, one)),
  };
}

const FROM_STRONG: readonly Certainty[] = ['established', 'likely', 'possible', 'undecided'];

function outlineProposal(
  publication: Publication,
  all: readonly Scored[],
  findings: readonly OutlinedFinding[],
  proposal: Proposal,
): OutlinedProposal {
  const certainties = proposal.on.map((name) => named(name, all)[0]?.candidate.certainty ?? 'undecided');
  const weakest = certainties.toSorted((a, b) => FROM_STRONG.indexOf(b) - FROM_STRONG.indexOf(a))[0];
  const on = findings.flatMap(({ name, candidate }, index) =>
    proposal.on.some((one) => one === name || (candidate && named(one, all)[0]?.candidate === candidate)) ? [index + 1] : [],
  );
  return {
    proposal,
    texts: [proposal.text, ...aspectsOf(proposal)].map((passage) => citedOf(passage, publication)),
    certainty: weakest ?? null,
    on,
  };
}

function aspectsOf({ aspects }: Proposal): readonly Passage[] {
  return ASPECTS.flatMap((aspect) => aspects[aspect] ?? []);
}
