import { ASPECTS, type BriefTexts } from '../../model/brief-texts.js';
import type { BriefFinding, BriefProposal, BriefStatement, BriefView, Evidence, SourcedText } from '../../model/brief-view.js';
import type { Certainty } from '../../model/claims.js';
import type { Publication } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import type { Statement } from '../../model/worded.js';
import { evidence, strengths } from '../findings/index.js';
import {
  countedHere,
  countsAll,
  documentHead,
  headlineFacts,
  labels,
  lowResponseNote,
  methodNotes,
  type ReportContext,
  sampleCitations,
  surveyFacts,
} from '../report/index.js';
import { isIndicative, ordinal, terms } from '../text/index.js';
import { chartOf } from './chart.js';
import { comparisonTables } from './comparisons.js';
import { dataTable } from './data.js';
import { type Footnotes, openFootnotes } from './footnotes.js';
import { KEY_MESSAGES, type OutlinedFinding, type OutlinedProposal, outlineBrief } from './outline.js';
import * as words from './wording.js';

/** The policy brief: a headline, what the answers bear out and how surely, what could be done, and what cannot be concluded. */
export function composeBrief(context: ReportContext, texts: BriefTexts, publication: Publication): BriefView {
  const isFull = texts.length === 'full';
  const outline = outlineBrief(texts, publication, context.respondentTerms);
  const notes = openFootnotes();
  const findings = withNumberedCharts(
    outline.findings.map((finding, index) => viewFinding(context, publication, notes, finding, index + 1)),
  );
  const factsNote = notes.note(sampleCitations(publication.sample));
  const proposals = outline.proposals.map((proposal) => viewProposal(notes, proposal));
  const tables = comparisonTables(publication, context.respondentTerms);
  const charts = findings.flatMap(({ plotted }) => plotted ?? []);
  const [lead = null] = charts;
  return {
    report: 'brief',
    head: documentHead(context, texts.title, texts.addressee),
    length: texts.length,
    addressee: texts.addressee,
    headline: outline.headline,
    evidenceHeading: evidence,
    messages: findings
      .slice(0, KEY_MESSAGES)
      .map((finding) => (finding.plotted === lead ? finding : { ...finding, further: [] })),
    nothing: outline.isEmpty ? words.nothing : null,
    charts,
    lead,
    factsHeading: words.factsHeading,
    facts: headlineFacts(context, publication.sample),
    factsNote,
    lowResponse: lowResponseNote(context, publication.sample),
    findingsHeading: isFull ? words.findingsHeading : words.otherFindingsHeading,
    findings: isFull
      ? findings.filter(({ plotted }) => plotted === null || plotted !== lead)
      : findings.slice(KEY_MESSAGES).map(withoutChart),
    proposals: proposals.length > 0 ? { heading: words.proposalsHeading, remark: words.proposalsRemark, list: proposals } : null,
    limits: {
      heading: words.limitsHeading,
      notes: limitsOf(context, texts, publication, outline.findings, tables.flatMap(saysOf)),
    },
    comparisonsHeading: words.comparisonsHeading,
    comparisons: isFull ? tables : [],
    method: {
      heading: terms.method,
      facts: surveyFacts(context, publication).filter(({ label }) => isFull || label !== labels.mode),
      notes: isFull ? methodNotes(context, publication, { deviations: false }) : [],
    },
    data: isFull && charts.length > 0 ? { heading: words.dataHeading, tables: charts.map(dataTable) } : null,
    sources: { heading: words.sourcesHeading, remark: words.sourcesRemark, notes: notes.all() },
  };
}

function viewFinding(
  context: ReportContext,
  publication: Publication,
  notes: Footnotes,
  finding: OutlinedFinding,
  number: number,
): BriefFinding {
  const statement = viewStatement(notes, finding);
  const further = finding.further.map((one) => viewStatement(notes, { ...one, remark: null }));
  return {
    ...statement,
    number: ordinal(number),
    topic: finding.topic,
    further,
    plotted: finding.candidate && chartOf(context, publication, finding.candidate, finding.look),
  };
}

/** Numbers the figures on their own, from 1 on: a finding may have none. */
function withNumberedCharts(findings: readonly BriefFinding[]): readonly BriefFinding[] {
  let count = 0;
  return findings.map((finding) => {
    if (!finding.plotted) return finding;
    count += 1;
    const { chart } = finding.plotted;
    const title = words.chartTitle(ordinal(count), chart.title);
    return { ...finding, plotted: { ...finding.plotted, chart: { ...chart, title } } };
  });
}

function withoutChart(finding: BriefFinding): BriefFinding {
  return { ...finding, plotted: null };
}

function viewStatement(notes: Footnotes, { heading, body, remark, base, certainty }: Statement): BriefStatement {
  const [sourcedBody, sourcedBase] = notes.source(body, base);
  return { heading, body: sourcedBody, remark, base: sourcedBase, evidence: evidenceOf(certainty) };
}

const NO_TEXT: SourcedText = { parts: { ja: [], en: [] }, note: null };

const SQUARES = 3;
const FILLED: Readonly<Record<Certainty, number>> = { established: 3, likely: 2, possible: 1, undecided: 0 };

function evidenceOf(certainty: Certainty): Evidence {
  const squares = Array.from({ length: SQUARES }, (_, index) => (index < FILLED[certainty] ? 'full' : 'empty'));
  return { squares, label: strengths[certainty] };
}

function viewProposal(notes: Footnotes, outlined: OutlinedProposal): BriefProposal {
  const { proposal, texts, on } = outlined;
  const [text = NO_TEXT, ...values] = notes.source(...texts);
  const aspects = ASPECTS.filter((aspect) => proposal.aspects[aspect] !== null);
  return {
    title: proposal.title,
    text,
    aspects: aspects.map((aspect, index) => ({ label: words.aspects[aspect], value: values[index] ?? NO_TEXT })),
    evidence: evidenceFor(outlined),
    on: words.onFindings(on.map(ordinal)),
  };
}

function evidenceFor({ certainty, isBorneOut }: OutlinedProposal): Evidence {
  if (certainty === null) return { ...evidenceOf('undecided'), label: words.notOnResults };
  return isBorneOut ? evidenceOf(certainty) : { ...evidenceOf('undecided'), label: words.notBorneOut };
}

/** What the program knows to be a limit of any survey of this kind, then the author's own. */
function limitsOf(
  context: ReportContext,
  texts: BriefTexts,
  publication: Publication,
  findings: readonly OutlinedFinding[],
  comparisons: readonly Text[],
): readonly Text[] {
  const { sample } = publication;
  const counted = countsAll(sample) ? [] : [words.onlySources(countedHere(context, sample))];
  const small = findings.some(({ candidate }) => candidate !== null && isIndicative(candidate.n)) ? [words.indicative] : [];
  return [...counted, ...comparisons, words.tested, words.notCausal, ...small, ...texts.limits];
}

function saysOf({ finding }: { readonly finding: Text | null }): readonly Text[] {
  return finding ? [finding] : [];
}
