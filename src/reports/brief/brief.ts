import { ASPECTS, type BriefTexts, WORKS, type Works } from '../../model/brief-texts.js';
import type {
  BriefFinding,
  BriefProposal,
  BriefStatement,
  BriefView,
  Effect,
  Evidence,
  SourcedText,
} from '../../model/brief-view.js';
import type { CitedText } from '../../model/cited.js';
import type { Certainty, Judgement } from '../../model/claims.js';
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
import { carrying, isIndicative, judgementsIn, judging, naming, ordinal, terms, uncited } from '../text/index.js';
import { wordAbsences } from './absence.js';
import { chartOf } from './chart.js';
import { type ComparisonTable, comparisonTables } from './comparisons.js';
import { dataTable } from './data.js';
import type { Footnotes } from './footnotes.js';
import { KEY_MESSAGES, type Outline, type OutlinedFinding, type OutlinedProposal, outlineBrief } from './outline.js';
import { numbered } from './statements.js';
import * as words from './wording.js';

/** Facts that the first page of the short form has told already. */
const SAID_ABOVE: readonly Text[] = [labels.mode, labels.returned];

/** The policy brief: a headline, what the answers bear out and how surely, what could be done, and what cannot be concluded. */
export function composeBrief(context: ReportContext, texts: BriefTexts, publication: Publication): BriefView {
  const isFull = texts.length === 'full';
  const outline = outlineBrief(texts, publication, context.respondentTerms);
  const { notes, bounds } = numbered(outline, publication, context.respondentTerms, texts.length);
  const findings = withNumberedCharts(
    outline.findings.map((finding, index) => viewFinding(context, publication, notes, finding, index + 1)),
  );
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
    legend: legendOf(context, outline),
    messages: findings
      .slice(0, KEY_MESSAGES)
      .map((finding) => (finding.plotted === lead ? finding : { ...finding, further: [] })),
    nothing: outline.isEmpty ? words.nothing : null,
    charts,
    lead,
    factsHeading: words.factsHeading,
    facts: headlineFacts(context, publication.sample),
    factsNote: notes.note(sampleCitations(publication.sample)),
    lowResponse: lowResponseNote(context, publication.sample),
    findingsHeading: isFull ? words.findingsHeading : words.otherFindingsHeading,
    findings: isFull
      ? findings.filter(({ plotted }) => plotted === null || plotted !== lead)
      : findings.slice(KEY_MESSAGES).map(withoutChart),
    proposals:
      proposals.length > 0
        ? {
            heading: words.proposalsHeading,
            remark: words.proposalsRemark,
            effectHeading: words.effectHeading,
            list: proposals,
          }
        : null,
    limits: {
      heading: words.limitsHeading,
      notes: limitsOf(context, texts, publication, outline, tables, bounds).flatMap((limit) => notes.source(limit)),
    },
    comparisonsHeading: words.comparisonsHeading,
    comparisons: isFull ? tables.map(({ table }) => table) : [],
    method: {
      heading: terms.method,
      facts: surveyFacts(context, publication).filter(({ label }) => isFull || !SAID_ABOVE.includes(label)),
      notes: isFull ? methodNotes(context, publication, { deviations: false }) : [],
    },
    data: isFull && charts.length > 0 ? { heading: words.dataHeading, tables: charts.map(dataTable) } : null,
    sources: { heading: words.sourcesHeading, remark: words.sourcesRemark(context.respondentTerms), notes: notes.all() },
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
    plotted: chartOf(context, publication, finding),
  };
}

/**
 * Numbers the figures on their own, from 1 on: a finding may have none. The first stands on the first page, away from its heading, and
 * repeats it as its title; the others stand below theirs, and say what they are about.
 */
function withNumberedCharts(findings: readonly BriefFinding[]): readonly BriefFinding[] {
  let count = 0;
  return findings.map((finding) => {
    if (!finding.plotted) return finding;
    count += 1;
    const { chart, title, subject } = finding.plotted;
    const shown = count === 1 ? title : subject;
    const numbered = carrying(words.chartTitle(ordinal(count), shown), [shown]);
    return { ...finding, plotted: { ...finding.plotted, chart: { ...chart, title: numbered } } };
  });
}

function withoutChart(finding: BriefFinding): BriefFinding {
  return { ...finding, plotted: null };
}

function viewStatement(notes: Footnotes, { heading, body, remark, base, certainty }: Statement): BriefStatement {
  const [sourcedBody, sourcedBase] = notes.source(body, base);
  return { heading, body: sourcedBody, remark, base: sourcedBase, evidence: evidenceOf(certainty, judgementsIn(heading)) };
}

const NO_TEXT: SourcedText = { parts: { ja: [], en: [] }, note: null };

const SQUARES = 3;
const FILLED: Readonly<Record<Certainty, number>> = { established: 3, likely: 2, possible: 1, undecided: 0 };

/** `judgements`: of the findings whose certainty it is. */
function evidenceOf(certainty: Certainty, judgements: readonly Judgement[]): Evidence {
  const squares = Array.from({ length: SQUARES }, (_, index) => (index < FILLED[certainty] ? 'full' : 'empty'));
  return { squares, label: judging(strengths[certainty], judgements) };
}

function viewProposal(notes: Footnotes, outlined: OutlinedProposal): BriefProposal {
  const { proposal, texts } = outlined;
  const { title, works, because } = proposal;
  const [text = NO_TEXT, ...values] = notes.source(...texts);
  const aspects = ASPECTS.filter((aspect) => proposal.aspects[aspect] !== null);
  const labels = [...aspects.map((aspect) => words.aspects[aspect]), ...(because ? [words.becauseLabel] : [])];
  return {
    title,
    text,
    aspects: labels.map((label, index) => ({ label, value: values[index] ?? NO_TEXT })),
    evidence: evidenceFor(outlined),
    effect: effectOf(works),
  };
}

/** The author's word alone: what the survey found of opinions says nothing of effects. */
function effectOf(works: Works): Effect {
  const circles = WORKS.slice(1).map((_, index) => (index < WORKS.indexOf(works) ? 'full' : 'empty'));
  return { circles, label: words.effects[works] };
}

function evidenceFor({ certainty, isBorneOut, on, judgements }: OutlinedProposal): Evidence {
  if (certainty === null) return { ...evidenceOf('undecided', []), label: naming(words.notOnResults) };
  if (!isBorneOut) return { ...evidenceOf('undecided', []), label: naming(words.notBorneOut) };
  const { squares, label } = evidenceOf(certainty, judgements);
  return { squares, label: carrying(words.onFindings(label, on.map(ordinal)), [label]) };
}

/** What the marks and the words of certainty mean, where there are any. */
function legendOf({ respondentTerms }: ReportContext, { findings }: Outline): readonly Text[] {
  if (findings.length === 0) return [];
  const isWeak = findings.some(({ certainty }) => certainty !== 'established');
  const isSmall = findings.some(({ candidate }) => isIndicative(candidate.n));
  return [words.legend(respondentTerms), ...(isWeak ? [words.weaker] : []), ...(isSmall ? [words.indicative] : [])];
}

/**
 * What the program knows to be a limit of any survey of this kind, what the author asked for and nothing can be told of, then the
 * author's own limits.
 */
function limitsOf(
  context: ReportContext,
  texts: BriefTexts,
  publication: Publication,
  { untold }: Outline,
  tables: readonly ComparisonTable[],
  bounds: CitedText | null,
): readonly CitedText[] {
  const { sample } = publication;
  const counted = countsAll(sample) ? [] : [words.onlySources(countedHere(context, sample))];
  const leaning = tables.flatMap(({ isLimit, table }) => (isLimit && table.finding ? [table.finding] : []));
  const said = [...counted, ...leaning, ...wordAbsences(publication, untold), words.notCausal, ...texts.limits];
  const once = said.filter((one, index) => said.findIndex(({ ja }) => ja === one.ja) === index);
  return [...(bounds ? [bounds] : []), ...once.map(uncited)];
}
