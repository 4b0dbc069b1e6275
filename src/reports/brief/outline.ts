import { candidatesIn, findNamed, highest, judgementsOf, scored } from '../../analysis/claims/index.js';
import { ASPECTS, type BriefTexts, type Length, type Look, type Pick, type Proposal } from '../../model/brief-texts.js';
import type { Citation, CitedText } from '../../model/cited.js';
import type { Candidate, Certainty, Judgement, Scored } from '../../model/claims.js';
import type { Publication } from '../../model/publication.js';
import type { Passage } from '../../model/slides-texts.js';
import type { Text, Told } from '../../model/text.js';
import type { Statement } from '../../model/worded.js';
import { wordFinding } from '../findings/index.js';
import { bearOut, choose, citedOf, claimCitations } from '../report/index.js';
import { citationsIn, naming, plainly, type RespondentTerms } from '../text/index.js';
import type { Untold } from './absence.js';
import { nothingHeadline } from './wording.js';

/** How many findings the first page tells. */
export const KEY_MESSAGES = 3;

/** What a brief says, before anything is drawn. */
export interface Outline extends Headline {
  /** Those that are told, in the order in which they are told. None only says that nothing can be told. */
  readonly findings: readonly OutlinedFinding[];
  /** What the author asks for and the answers leave open, or what may not be shown. */
  readonly untold: readonly Untold[];
  readonly proposals: readonly OutlinedProposal[];
}

interface Headline {
  readonly headline: Told;
  /** The results that the headline was chosen by, or rests on. */
  readonly headlineBy: readonly Citation[];
  /** Whether the answers bear out nothing at all. */
  readonly isEmpty: boolean;
}

/** A finding in words, with what the author asked to be shown beside it. */
export interface OutlinedFinding extends Statement {
  /** As brief.yaml calls it, or its id. */
  readonly name: string;
  readonly topic: Text | null;
  readonly candidate: Candidate;
  readonly look: Look;
  readonly further: readonly Statement[];
}

/** What could be done, with what it rests on. How well it works no result says: that is in `proposal`, by its author. */
export interface OutlinedProposal {
  readonly proposal: Proposal;
  /** Its text, then its aspects in their order, those that are there, then why it should work, where that is written. */
  readonly texts: readonly CitedText[];
  /** Of the weakest finding that it rests on; null where it rests on none. */
  readonly certainty: Certainty | null;
  /** Of the findings that it rests on. */
  readonly judgements: readonly Judgement[];
  /** False where results that are shown are not as its author supposes: they do not speak for it. */
  readonly isBorneOut: boolean;
  /** Numbers of the findings that it rests on, of those that are told; the first is 1. */
  readonly on: readonly number[];
}

/** A finding may have as many others told below it. */
const MOST_FURTHER = 3;

/** Findings in the author's order or, where the author leaves it to the rule, the highest scored first. */
export function outlineBrief(texts: BriefTexts, publication: Publication, respondentTerms: RespondentTerms): Outline {
  const all = scored(candidatesIn(publication), texts.relevance);
  const asked =
    'most' in texts.findings
      ? highest(texts.findings.most, all).map((one) => byRule(publication, respondentTerms, one))
      : texts.findings.picked.map((pick) => byAuthor(publication, respondentTerms, all, pick));
  const findings = toldIn(
    texts.length,
    asked.flatMap(({ told }) => told ?? []),
  );
  return {
    ...headlineOf(texts, publication, findings),
    findings,
    untold: asked.flatMap(({ untold }) => untold),
    proposals: texts.proposals.map((proposal) => outlineProposal(publication, all, findings, proposal)),
  };
}

/** The short form has no room for what else was found; squares tell how sure it is. */
function toldIn(length: Length, findings: readonly OutlinedFinding[]): readonly OutlinedFinding[] {
  return length === 'full' ? findings : findings.map((finding) => ({ ...finding, remark: null, further: [] }));
}

/** A wording without a condition is as true as what was found: where nothing was, the headline says that. */
function headlineOf({ headline }: BriefTexts, publication: Publication, findings: readonly OutlinedFinding[]): Headline {
  const chosen = headline && choose(headline, publication);
  const [stated] = findings;
  if (chosen && (stated || chosen.when.length > 0))
    return { headline: naming(chosen.text), headlineBy: claimCitations(chosen.when, publication), isEmpty: false };
  if (stated) return { headline: stated.heading, headlineBy: citationsIn(stated.body), isEmpty: false };
  return { headline: naming(nothingHeadline), headlineBy: [], isEmpty: true };
}

/** What is told of an entry of brief.yaml; null, and `untold`, where nothing is. */
interface Answered {
  readonly told: OutlinedFinding | null;
  readonly untold: readonly Untold[];
}

function byRule(publication: Publication, respondentTerms: RespondentTerms, one: Scored): Answered {
  const { id } = one.candidate;
  const statement = wordFinding(publication, respondentTerms, one);
  return {
    told: { ...statement, name: id, topic: null, candidate: one.candidate, look: 'means', further: [] },
    untold: [],
  };
}

function byAuthor(publication: Publication, respondentTerms: RespondentTerms, all: readonly Scored[], pick: Pick): Answered {
  const { finding: name, also, topic, chart: look } = pick;
  const untold = [name, ...also].map(untoldAs(all)).filter(({ candidate }) => candidate === null || !isTold(candidate));
  const named = new Set([name, ...also].flatMap((one) => findNamed(one, all)));
  const [lead, ...others] = [...named].filter((one) => isTold(one.candidate));
  if (!lead) return { told: null, untold };
  const statement = wordFinding(publication, respondentTerms, lead);
  const worded = others.map((one) => wordFinding(publication, respondentTerms, one));
  const further = withoutRepeats(statement, worded).slice(0, MOST_FURTHER);
  return { told: { ...statement, name, topic, candidate: lead.candidate, look, further }, untold };
}

function untoldAs(all: readonly Scored[]): (name: string) => Untold {
  return (name) => ({ name, candidate: findNamed(name, all)[0]?.candidate ?? null });
}

function isTold({ certainty }: Candidate): boolean {
  return certainty !== 'undecided';
}

/** The score of a section with one item says what the item says. */
function withoutRepeats(lead: Statement, further: readonly Statement[]): readonly Statement[] {
  const said = new Set([saidIn(lead)]);
  return further.filter((one) => said.size < said.add(saidIn(one)).size);
}

function saidIn({ body }: Statement): string {
  return plainly(body).ja;
}

const FROM_STRONG: readonly Certainty[] = ['established', 'likely', 'possible', 'undecided'];

function outlineProposal(
  publication: Publication,
  all: readonly Scored[],
  findings: readonly OutlinedFinding[],
  proposal: Proposal,
): OutlinedProposal {
  const found = proposal.on.map((name) => findNamed(name, all)[0]?.candidate ?? null);
  const rested = found.filter((candidate) => candidate !== null);
  const certainties = found.map((candidate) => candidate?.certainty ?? 'undecided');
  const weakest = certainties.toSorted((a, b) => FROM_STRONG.indexOf(b) - FROM_STRONG.indexOf(a))[0];
  const bearing = bearOut(proposal.when, publication);
  const isOn = (one: string, { name, candidate }: OutlinedFinding) =>
    one === name || findNamed(one, all)[0]?.candidate === candidate;
  const on = findings.flatMap((finding, index) => (proposal.on.some((one) => isOn(one, finding)) ? [index + 1] : []));
  return {
    proposal,
    texts: [proposal.text, ...aspectsOf(proposal), ...(proposal.because ? [proposal.because] : [])].map((passage) =>
      citedOf(passage, publication),
    ),
    judgements: rested.flatMap(judgementsOf),
    certainty: weakest !== undefined && bearing === null ? 'undecided' : (weakest ?? null),
    isBorneOut: bearing !== false,
    on,
  };
}

function aspectsOf({ aspects }: Proposal): readonly Passage[] {
  return ASPECTS.flatMap((aspect) => aspects[aspect] ?? []);
}
