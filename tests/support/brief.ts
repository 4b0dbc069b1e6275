import { decide } from '../../src/analysis/disclosure/decide.js';
import { protect } from '../../src/analysis/disclosure/protect.js';
import { readLedger } from '../../src/analysis/releases/ledger.js';
import { analyse } from '../../src/analysis/results/analyse.js';
import { resultsJson } from '../../src/analysis/results/results.js';
import { loadProject } from '../../src/input/project/load.js';
import { readResponses } from '../../src/input/responses/read.js';
import type { Length } from '../../src/model/brief-texts.js';
import type { BriefStatement, BriefView, SourcedText } from '../../src/model/brief-view.js';
import type { Project } from '../../src/model/project.js';
import type { Publication } from '../../src/model/publication.js';
import type { Lang, Text } from '../../src/model/text.js';
import { composeBrief } from '../../src/reports/brief/brief.js';
import { type Outline, outlineBrief } from '../../src/reports/brief/outline.js';
import { openReportContext } from '../../src/reports/report/context.js';
import { respondentTermsOf } from '../../src/reports/text/respondent-terms.js';
import { BRIEF_PRECISION } from '../../src/survey.js';

/** A brief as far as it is words, with all that it was made from. */
export interface ComposedBrief {
  readonly project: Project;
  readonly publication: Publication;
  /** results.json. */
  readonly results: unknown;
  readonly outline: Outline;
  readonly view: BriefView;
}

const measure = (text: string, size: number) => text.length * size * 0.6;

/** Composes the brief of a project folder; nothing is printed. */
export async function composedBrief(root: string, length: Length): Promise<ComposedBrief> {
  const { project } = await loadProject(root);
  if (!project.brief) throw new Error(`${root} has no brief.yaml.`);
  const texts = { ...project.brief, length };
  const { responses, registry } = await readResponses(project);
  const analysis = analyse(project, responses, registry, null);
  const decisions = decide(analysis, project.disclosure, await readLedger(project.root, project.id), project.feedback?.peers);
  const publication = protect(decisions, { kind: 'public' }, BRIEF_PRECISION);
  return {
    project,
    publication,
    results: JSON.parse(resultsJson(project, analysis)),
    outline: outlineBrief(texts, publication, respondentTermsOf(project.terms)),
    view: composeBrief(openReportContext(project, measure), texts, publication),
  };
}

/** What the same brief would say in another length. */
export function outlineOf({ project, publication }: ComposedBrief, length: Length): Outline {
  if (!project.brief) throw new Error('There is no brief.');
  return outlineBrief({ ...project.brief, length }, publication, respondentTermsOf(project.terms));
}

/** All that a brief says, to be read and compared: a statement a block, both languages below each other. */
export function briefInWords({ outline, view }: ComposedBrief): string {
  const findings = [
    ...view.messages,
    ...view.findings.filter(({ number }) => view.messages.every((one) => one.number !== number)),
  ];
  const plotted = new Map(
    [...view.findings, ...view.messages].flatMap(({ number, plotted: figure }) => (figure ? [[number, figure]] : [])),
  );
  const blocks = [
    ['Headline', both(view.headline), ...cells(outline.headlineBy)],
    ...(view.nothing ? [['Nothing', both(view.nothing)]] : []),
    ...(view.legend.length > 0 ? [['How sure', ...view.legend.map((one) => both(one))]] : []),
    ...(view.lowResponse ? [['Low response', both(view.lowResponse)]] : []),
    ...outline.findings.map(({ candidate }, index) => {
      const number = String(index + 1);
      const finding = findings.find((one) => one.number === number);
      const figure = plotted.get(number);
      const title = `${candidate.id}: ${candidate.certainty}, n = ${candidate.n}`;
      if (!finding) throw new Error(`Finding ${number} is outlined and not told.`);
      return [
        `${number}. ${title}`,
        ...said(finding, '  '),
        ...finding.further.flatMap((one) => ['  further', ...said(one, '    ')]),
        ...(figure ? ['  figure', both(figure.title, '    '), both(figure.chart.title, '    ')] : ['  no figure']),
      ];
    }),
    ...(view.proposals?.list ?? []).map(({ title, text, aspects, evidence, effect }, index) => [
      `Option ${index + 1}`,
      both(title),
      both(plain(text)),
      ...aspects.map(({ label, value }) => `  ${label.ja} ${plain(value).ja} / ${label.en}: ${plain(value).en}`),
      `  ${squares(evidence.squares)} ${evidence.label.ja} / ${evidence.label.en}`,
      `  ${effect.circles.map((one) => (one === 'full' ? '●' : '○')).join('')} ${effect.label.ja} / ${effect.label.en}`,
    ]),
    ['Limits', ...view.limits.notes.map((note) => both(plain(note)))],
    ['Who answered', ...view.comparisons.flatMap(({ finding }) => (finding ? [both(finding)] : []))],
    ['Notes', ...view.sources.notes.map(({ number, words }) => `  ${number}\n${both(words, '    ')}`)],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function said({ heading, body, remark, base, evidence }: BriefStatement, indent: string): readonly string[] {
  const strength = `${indent}${squares(evidence.squares)} ${evidence.label.ja} / ${evidence.label.en}`;
  const marked = base.parts.ja.length > 0 ? `${strength} (${plain(base).ja} / ${plain(base).en})` : strength;
  return [marked, both(heading, indent), both(plain(body), indent), ...(remark ? [both(remark, indent)] : [])];
}

function squares(of: readonly ('full' | 'empty')[]): string {
  return of.map((one) => (one === 'full' ? '■' : '□')).join('');
}

function both({ ja, en }: Text, indent = '  '): string {
  return `${indent}${ja}\n${indent}${en}`;
}

function cells(citations: Outline['headlineBy']): readonly string[] {
  return citations.map(({ written, cells: of }) => `  by ${of.map(({ name }) => name).join(' and ')} = ${written}`);
}

export function plain({ parts }: SourcedText): Text {
  const of = (lang: Lang) => parts[lang].map((part) => (typeof part === 'string' ? part : part.written)).join('');
  return { ja: of('ja'), en: of('en') };
}
