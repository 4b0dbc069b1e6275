import { decide } from '../../src/analysis/disclosure/decide.js';
import { protect } from '../../src/analysis/disclosure/protect.js';
import { readLedger } from '../../src/analysis/releases/ledger.js';
import { analyse } from '../../src/analysis/results/analyse.js';
import { loadProject } from '../../src/input/project/load.js';
import { readResponses } from '../../src/input/responses/read.js';
import type { FeedbackView } from '../../src/model/feedback-view.js';
import type { Project } from '../../src/model/project.js';
import type { Publication } from '../../src/model/publication.js';
import type { Text } from '../../src/model/text.js';
import { composeFeedback } from '../../src/reports/feedback/feedback.js';
import { openReportContext, type ReportContext } from '../../src/reports/report/context.js';

/** One reader's report as data, with what it was made from. */
export interface ComposedFeedback {
  readonly id: string;
  readonly publication: Publication;
  readonly view: FeedbackView;
}

/** The reports of a project's readers, and all else that was read. */
export interface FeedbackSurvey extends Pick<Awaited<ReturnType<typeof readResponses>>, 'responses' | 'registry' | 'contacts'> {
  readonly project: Project;
  readonly context: ReportContext;
  readonly reports: readonly ComposedFeedback[];
}

const measure = (text: string, size: number) => text.length * size * 0.6;

/** Composes the reports of a project folder; nothing is printed. `ids`: of these readers alone; null for all. */
export async function composedFeedback(root: string, ids: readonly string[] | null = null): Promise<FeedbackSurvey> {
  const { project } = await loadProject(root);
  const { feedback } = project;
  if (!feedback) throw new Error(`${root} has no feedback.yaml.`);
  const { responses, registry, contacts } = await readResponses(project);
  const analysis = analyse(project, responses, registry, null);
  const decisions = decide(analysis, project.disclosure, await readLedger(project.root, project.id), feedback.peers);
  const context = openReportContext(project, measure);
  const reports = (ids ?? analysis.readers.ids).map((id): ComposedFeedback => {
    const publication = protect(decisions, { kind: 'respondent', id }, { digits: 1, shareDigits: 2 });
    const view = composeFeedback(context, feedback, publication, { id, name: registry.get(id)?.name ?? id });
    return { id, publication, view };
  });
  return { project, responses, registry, contacts, context, reports };
}

/** All that a report says of its reader, to be read and compared: both languages below each other. */
export function feedbackInWords({ view }: ComposedFeedback): string {
  const blocks: (readonly string[])[] = [
    ['For', both(view.addressee), both(view.head.audience)],
    [both(view.highlightsHeading, '')],
    ...view.highlights.map(({ kicker, heading, body }, index) => [`Fact ${index + 1}`, both(kicker), both(heading), both(body)]),
    ...(view.overview
      ? [
          [
            'Overview',
            both(view.overview.heading),
            ...view.overview.rows.map(
              ({ label, own, median, peers, verdict }) =>
                `  ${[label, own, median, peers, verdict].map(({ ja }) => ja).join(' | ')} / ${label.en}: ${verdict.en}`,
            ),
            ...(view.overview.peersNote ? [both(view.overview.peersNote)] : []),
          ],
        ]
      : []),
    ...(view.themes?.themes ?? []).map(({ area, heading, body }) => [both(area, ''), both(heading), both(body)]),
    ...(view.themes?.unanswered ? [['Left out', both(view.themes.unanswered)]] : []),
    ...[...(view.advice?.actions ?? []), ...(view.advice?.programmes ?? [])].map(({ title, because }) => [
      'Advice',
      both(title),
      ...(because ? [both(because)] : ['  (for everyone)']),
    ]),
    ...(view.advice?.noProgramme ? [['Programmes', both(view.advice.noProgramme)]] : []),
    ['Every item', ...view.items.sections.flatMap(({ rows }) => rows.flatMap(itemLine))],
    ['Notes', ...view.items.notes.map((note) => both(note))],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

type Row = FeedbackView['items']['sections'][number]['rows'][number];

/** Own, median, peers, how it compares, how many gave the same, of how many. */
function itemLine({ label, own, numbers, note }: Row): readonly string[] {
  if (!numbers) return [`  ${label.ja}: ${own.ja}`, ...(note ? [`    ${note.ja}`] : [])];
  const { compared, median, peers, n } = numbers;
  const said = compared ? [compared.verdict, compared.same] : [];
  return [`  ${label.ja}: ${[own, median, peers, ...said, n].map(({ ja }) => ja).join(' | ')}`];
}

function both({ ja, en }: Text, indent = '  '): string {
  return `${indent}${ja}\n${indent}${en}`;
}
