import path from 'node:path';
import type { Problem } from '../../model/problem.js';
import { type Project, REPORTS, type ReportKind, type ReportTexts } from '../../model/project.js';
import { InputError, ProblemCollector, SHOWN } from '../../problems/index.js';
import { readAnalyses } from './analyses.js';
import { attributeItems } from './attribute.js';
import { readBrief } from './brief/index.js';
import type { Catalogue } from './catalogue.js';
import { checkConditions } from './condition.js';
import { readFeedback } from './feedback.js';
import { type Folder, openFolder, PROJECT_FILE } from './folder.js';
import { readFrame } from './frame.js';
import type { GroupingDraft } from './groupings.js';
import { checkColumnSources } from './item/index.js';
import { fileMissing, frameMissing, noReports, reportWithoutTexts } from './messages.js';
import { placesBelow } from './places.js';
import { questionnaireOf, readQuestionnaire } from './questionnaire.js';
import { readText } from './read.js';
import { createReader, type Reader } from './reader.js';
import { References } from './references.js';
import { readSettings, type SettingsDraft } from './settings.js';
import { readSlides, type SlidesContext } from './slides/index.js';
import { checkColumns, checkIds } from './uniqueness.js';
import { readWeights } from './weights.js';
import { childCursor, listCursors, parseYaml, placeOf, type YamlCursor } from './yaml/index.js';

/** So many mistakes are not looked for one by one: each may have to be compared with all that is known. */
const BEARABLE = 500;

const QUESTIONNAIRE_FILE = 'questionnaire.yaml';

/**
 * Reads a project folder as one complete, checked value. Throws InputError that names everything wrong with it, file by file and
 * from the top of each.
 */
export async function loadProject(root: string): Promise<{ readonly project: Project; readonly warnings: readonly Problem[] }> {
  const folder = await openFolder(root);
  const problems = new ProblemCollector(SHOWN, BEARABLE);
  const project = await readProject(folder, problems);
  const found = problems.sorted(
    [PROJECT_FILE, QUESTIONNAIRE_FILE, ...REPORTS.map(textsFile)].map((name) => path.join(folder.root, name)),
  );
  const errors = found.filter((problem) => problem.severity === 'error');
  if (project === null || errors.length > 0) throw new InputError(errors);
  return { project, warnings: found };
}

function textsFile(report: ReportKind): string {
  return `${report}.yaml`;
}

async function readProject(folder: Folder, problems: ProblemCollector): Promise<Project | null> {
  const cursor = await readYaml(folder, PROJECT_FILE, problems);
  const draft = cursor && (await readSettings(cursor, folder, problems));
  const reader = draft?.reader ?? createReader([], problems);
  const catalogue = await readCatalogue(folder, reader, draft);
  const present = REPORTS.filter((report) => folder.names.includes(textsFile(report)));
  const reports = reportsOf(folder, present, draft, problems);
  const references = new References(catalogue, problems);
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
  const places = new Map(['frame', 'weights'].flatMap((key) => [...placesBelow(cursor && childCursor(cursor, key))]));
  return { ...settings, ...design, attributes, questionnaire, reports, ...texts, places, files };
}

interface Design {
  /** Null where any of it is wrong. */
  readonly design: Pick<Project, 'frame' | 'analyses' | 'weights'> | null;
  /** All names that respondents may be grouped by, as far as they could be read. */
  readonly groupings: readonly GroupingDraft[];
}

/** The parts of project.yaml that refer to the questionnaire: the frame's margins, the analyses and the weights. */
function readDesign(
  cursor: YamlCursor,
  { reader, attributes, sourceIds }: SettingsDraft,
  catalogue: Catalogue,
  references: References,
): Design {
  const numbers = { catalogue, attributes };
  const { settings, groupings } = readAnalyses(childCursor(cursor, 'analyses'), numbers, sourceIds, references, reader);
  const { frame, right } = readFrame(childCursor(cursor, 'frame'), groupings, reader);
  const weightsCursor = childCursor(cursor, 'weights');
  if (weightsCursor && !childCursor(weightsCursor, 'column') && right && frame === null)
    reader.problems.error(placeOf(weightsCursor), frameMissing());
  const weights = weightsCursor && readWeights(weightsCursor, frame, groupings, reader);
  return { design: settings && right && (weights || !weightsCursor) ? { frame, analyses: settings, weights } : null, groupings };
}

async function readYaml(folder: Folder, name: string, problems: ProblemCollector): Promise<YamlCursor | null> {
  if (!folder.names.includes(name)) {
    problems.error({ file: path.join(folder.root, name) }, fileMissing(name, folder.names));
    return null;
  }
  const source = await readText(folder, name, problems);
  return source && parseYaml(source, problems);
}

async function readCatalogue(folder: Folder, reader: Reader, draft: SettingsDraft | null): Promise<Catalogue> {
  const cursor = await readYaml(folder, QUESTIONNAIRE_FILE, reader.problems);
  const catalogue = cursor ? readQuestionnaire(cursor, reader) : { sections: [] };
  checkIds(catalogue, draft?.attributes ?? [], reader.problems);
  const sources = draft?.sourceIds ?? [];
  checkColumns(catalogue, sources.length > 0 ? sources : [''], reader.problems);
  if (sources.length > 0) checkColumnSources(catalogue, sources, reader.problems);
  checkConditions(catalogue, reader.problems);
  return catalogue;
}

/** The reports that project.yaml asks for, or else those whose texts are in the folder. */
function reportsOf(
  folder: Folder,
  present: readonly ReportKind[],
  draft: SettingsDraft | null,
  problems: ProblemCollector,
): readonly ReportKind[] {
  if (draft?.reports) {
    const { kinds, cursor } = draft.reports;
    const lacking = kinds.filter((report) => !present.includes(report));
    for (const report of lacking) {
      const entry = listCursors(cursor).find(({ node }) => node.kind === 'scalar' && node.written === report) ?? cursor;
      problems.error(placeOf(entry), reportWithoutTexts(report, folder.names));
    }
    return REPORTS.filter((report) => kinds.includes(report) && present.includes(report));
  }
  if (present.length === 0) problems.warn({ file: path.join(folder.root, PROJECT_FILE) }, noReports(REPORTS.map(textsFile)));
  return present;
}

/** What the texts of reports may refer to. */
interface TextsContext extends SlidesContext {
  /** Null where project.yaml could not be read, so that no grouping is reported as unknown. */
  readonly groupings: readonly GroupingDraft[] | null;
}

/** How the texts of each report are read from its file; null where they are broken. */
const READERS: {
  readonly [K in ReportKind]: (
    cursor: YamlCursor,
    reader: Reader,
    context: TextsContext,
  ) => ReportTexts[K] | Promise<ReportTexts[K]>;
} = {
  feedback: (cursor, reader, context) => readFeedback(cursor, reader, context.references, context.groupings),
  brief: readBrief,
  slides: readSlides,
};

/**
 * All texts that are in the folder, also for reports that are not asked for, since the command line may ask for them. Broken
 * texts are null, but then there is a problem, and no project.
 */
async function readTexts(present: readonly ReportKind[], reader: Reader, context: TextsContext): Promise<ReportTexts> {
  const textsOf = async <K extends ReportKind>(report: K): Promise<ReportTexts[K]> => {
    const cursor = present.includes(report) ? await readYaml(context.folder, textsFile(report), reader.problems) : null;
    return cursor && READERS[report](cursor, reader, context);
  };
  return { feedback: await textsOf('feedback'), brief: await textsOf('brief'), slides: await textsOf('slides') };
}
