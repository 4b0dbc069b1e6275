import path from 'node:path';
import type { BriefTexts } from '../../model/brief-texts.js';
import type { FeedbackTexts } from '../../model/feedback-texts.js';
import type { Problem } from '../../model/problem.js';
import { type Project, REPORTS, type ReportKind } from '../../model/project.js';
import type { SlidesTexts } from '../../model/slides-texts.js';
import { InputError } from '../../problems/index.js';
import { readAnalyses } from './analyses.js';
import { attributeItems } from './attribute.js';
import { readBrief } from './brief/index.js';
import type { Catalogue } from './catalogue.js';
import { checkConditions } from './condition.js';
import { readFeedback } from './feedback.js';
import { Findings } from './findings.js';
import { type Folder, openFolder, PROJECT_FILE } from './folder.js';
import { readFrame } from './frame.js';
import type { GroupingDraft } from './groupings.js';
import { fileMissing, frameMissing, noReports, reportWithoutTexts } from './messages.js';
import { questionnaireOf, readQuestionnaire } from './questionnaire.js';
import { readText } from './read.js';
import { createReader, type Reader } from './reader.js';
import { References } from './references.js';
import { readSettings, type SettingsDraft } from './settings.js';
import { readSlides, type SlidesContext } from './slides/index.js';
import { checkColumns, checkIds } from './uniqueness.js';
import { readWeights } from './weights.js';
import { childCursor, listCursors, parseYaml, placeOf, type YamlCursor } from './yaml/index.js';

const QUESTIONNAIRE_FILE = 'questionnaire.yaml';

/** A project folder as one complete, checked value. Throws InputError naming everything that is wrong with it. */
export async function loadProject(root: string): Promise<{ readonly project: Project; readonly warnings: readonly Problem[] }> {
  const folder = await openFolder(root);
  const findings = new Findings();
  const project = await readProject(folder, findings);
  const problems = findings.sorted(
    [PROJECT_FILE, QUESTIONNAIRE_FILE, ...REPORTS.map(textsFile)].map((name) => path.join(folder.root, name)),
  );
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (project === null || errors.length > 0) throw new InputError(errors);
  return { project, warnings: problems };
}

function textsFile(report: ReportKind): string {
  return `${report}.yaml`;
}

async function readProject(folder: Folder, findings: Findings): Promise<Project | null> {
  const cursor = await readYaml(folder, PROJECT_FILE, findings);
  const draft = cursor && (await readSettings(cursor, folder, findings));
  const reader = draft?.reader ?? createReader([], findings);
  const catalogue = await readCatalogue(folder, reader, draft);
  const present = REPORTS.filter((report) => folder.names.includes(textsFile(report)));
  const reports = reportsOf(folder, present, draft, findings);
  const references = new References(catalogue, findings);
  const designed = cursor && draft && readDesign(cursor, draft, catalogue, references);
  const design = designed?.design ?? null;
  const texts = await readTexts(present, reader, {
    folder,
    references,
    analyses: design?.analyses ?? null,
    sources: draft?.sourceIds ?? [],
    groupings: designed?.groupings ?? null,
  });
  const questionnaire = questionnaireOf(catalogue);
  const attributes = draft && attributeItems(draft.attributes);
  if (!draft?.settings || !design || !questionnaire || !attributes) return null;
  const { settings } = draft;
  const names = [PROJECT_FILE, QUESTIONNAIRE_FILE, ...present.map(textsFile)].map((name) => path.join(folder.root, name));
  const files = [
    ...names,
    ...settings.sources.map((source) => source.file),
    ...(settings.registryFile ? [settings.registryFile] : []),
    ...(texts.slides?.pictures ?? []),
  ];
  return { ...settings, ...design, attributes, questionnaire, reports, ...texts, files };
}

interface Design {
  /** Null where any of it is wrong. */
  readonly design: Pick<Project, 'frame' | 'analyses' | 'weights'> | null;
  /** Everything that respondents may be grouped by, as far as it could be read. */
  readonly groupings: readonly GroupingDraft[];
}

/** What of project.yaml refers to the questionnaire: the frame's margins, the analyses and the weights. */
function readDesign(
  cursor: YamlCursor,
  { reader, attributes, sourceIds }: SettingsDraft,
  catalogue: Catalogue,
  references: References,
): Design {
  const numbers = { catalogue, attributes };
  const { settings, groupings } = readAnalyses(childCursor(cursor, 'analyses'), numbers, sourceIds, references, reader);
  const { frame, right } = readFrame(childCursor(cursor, 'frame'), groupings, reader);
  const weightsSpot = childCursor(cursor, 'weights');
  if (weightsSpot && right && frame === null) reader.findings.error(placeOf(weightsSpot), frameMissing());
  const weights = weightsSpot && readWeights(weightsSpot, frame, groupings, reader);
  return { design: settings && right && (weights || !weightsSpot) ? { frame, analyses: settings, weights } : null, groupings };
}

async function readYaml(folder: Folder, name: string, findings: Findings): Promise<YamlCursor | null> {
  if (!folder.names.includes(name)) {
    findings.error({ file: path.join(folder.root, name) }, fileMissing(name, folder.names));
    return null;
  }
  const source = await readText(folder, name, findings);
  return source && parseYaml(source, findings);
}

async function readCatalogue(folder: Folder, reader: Reader, draft: SettingsDraft | null): Promise<Catalogue> {
  const cursor = await readYaml(folder, QUESTIONNAIRE_FILE, reader.findings);
  const catalogue = cursor ? readQuestionnaire(cursor, reader) : { sections: [] };
  checkIds(catalogue, draft?.attributes ?? [], reader.findings);
  checkColumns(catalogue, reader.findings);
  checkConditions(catalogue, reader.findings);
  return catalogue;
}

/** The reports that project.yaml asks for, else those whose texts are in the folder. */
function reportsOf(
  folder: Folder,
  present: readonly ReportKind[],
  draft: SettingsDraft | null,
  findings: Findings,
): readonly ReportKind[] {
  if (draft?.reports) {
    const { kinds, cursor } = draft.reports;
    const lacking = kinds.filter((report) => !present.includes(report));
    for (const report of lacking) {
      const entry = listCursors(cursor).find(({ node }) => node.kind === 'scalar' && node.written === report) ?? cursor;
      findings.error(placeOf(entry), reportWithoutTexts(report, folder.names));
    }
    return REPORTS.filter((report) => kinds.includes(report) && present.includes(report));
  }
  if (present.length === 0) findings.warn({ file: path.join(folder.root, PROJECT_FILE) }, noReports());
  return present;
}

/** What texts refer to. */
interface TextsContext extends SlidesContext {
  /** Null where project.yaml could not be read, so that no grouping is unknown. */
  readonly groupings: readonly GroupingDraft[] | null;
}

interface ReportTexts {
  readonly feedback: FeedbackTexts | null;
  readonly brief: BriefTexts | null;
  readonly slides: SlidesTexts | null;
}

/**
 * All texts that are there, also of reports that are not asked for, since one may be on the command line. Texts that are broken
 * are null, but then there is a problem, and no project.
 */
async function readTexts(present: readonly ReportKind[], reader: Reader, context: TextsContext): Promise<ReportTexts> {
  const { folder, references } = context;
  const spotOf = (report: ReportKind) => (present.includes(report) ? readYaml(folder, textsFile(report), reader.findings) : null);
  const [feedback, brief, slides] = [await spotOf('feedback'), await spotOf('brief'), await spotOf('slides')];
  return {
    feedback: feedback && readFeedback(feedback, reader, references, context.groupings),
    brief: brief && readBrief(brief, reader, context),
    slides: slides && (await readSlides(slides, reader, context)),
  };
}
