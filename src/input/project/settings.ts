import path from 'node:path';
import { z } from 'zod';
import { FORMATS, type Project, REPORTS, type ReportKind } from '../../model/project.js';
import { EDITIONS } from '../../model/text.js';
import type { ProblemCollector } from '../../problems/index.js';
import type { AttributeDraft } from './attribute.js';
import { dateShape } from './date.js';
import { readDisclosure } from './disclosure.js';
import type { Folder } from './folder.js';
import { checkEditions, defaultEditions, readLanguages } from './languages.js';
import { readMapping } from './mapping.js';
import { badFolderId, repeatedEntry } from './messages.js';
import { checkCodes, missingCodesShape, NO_CODES } from './missing-codes.js';
import { createReader, type Reader } from './reader.js';
import { readRegistry } from './registry.js';
import { mapping, optional, setOf } from './shape.js';
import { readSources } from './source/index.js';
import { readTerms } from './terms.js';
import { idFault, idShape, NAME_ID } from './word-shapes.js';
import { childCursor, placeOf, type YamlCursor } from './yaml/index.js';

/** The part of a project that stands in project.yaml, as far as it could be read. */
export interface SettingsDraft {
  readonly reader: Reader;
  /** Null where anything in it is wrong. */
  readonly settings: Settings | null;
  readonly attributes: readonly AttributeDraft[];
  /** The reports asked for and where that is written; null where the project leaves it to the texts in the folder. */
  readonly reports: { readonly kinds: readonly ReportKind[]; readonly cursor: YamlCursor } | null;
  readonly sourceIds: readonly string[];
}

/** The part of a project that refers to nothing in other files. */
export type Settings = Omit<
  Project,
  ReportKind | 'questionnaire' | 'attributes' | 'reports' | 'places' | 'files' | 'frame' | 'analyses' | 'weights'
>;

/** What holds where project.yaml does not say. */
const STATISTICS = { sd: 'sample', base: 'answered', confidence: 0.95, leastAnswered: 1 } as const;

/** Reads project.yaml but for the parts that refer to the questionnaire. Every mistake is reported as a problem. */
export async function readSettings(cursor: YamlCursor, folder: Folder, problems: ProblemCollector): Promise<SettingsDraft> {
  const languages = readLanguages(cursor, problems);
  const reader = createReader(languages, problems);
  const { values, whole } = readMapping(cursor, settingsShape(reader), problems);
  const sources = await readSources(childCursor(cursor, 'sources'), folder, reader);
  const registry = await readRegistry(childCursor(cursor, 'respondents'), folder, reader);
  const terms = readTerms(childCursor(cursor, 'terms'), reader);
  checkCodes(childCursor(cursor, 'missing'), problems);
  checkEditions(childCursor(cursor, 'editions'), languages, problems);
  const disclosure = readDisclosure(childCursor(cursor, 'disclosure'), problems);
  const id = values.id ?? folderId(cursor, folder, values.id, problems);
  const reportsCursor = childCursor(cursor, 'reports');
  const draft = {
    reader,
    attributes: registry.attributes,
    reports: values.reports && reportsCursor ? { kinds: values.reports, cursor: reportsCursor } : null,
    sourceIds: sources?.map((source) => source.id) ?? [],
  };
  const [leading, ...others] = languages;
  if (!whole || !sources || !disclosure || id === null || !leading) return { ...draft, settings: null };
  const settings: Settings = {
    id,
    root: folder.root,
    title: whole.title,
    organisation: whole.organisation,
    contact: whole.contact,
    date: whole.date,
    fieldwork: whole.fieldwork,
    languages: [leading, ...others],
    synthetic: whole.synthetic,
    terms,
    sources,
    registryFile: registry.file,
    missingCodes: whole.missing ?? NO_CODES,
    statistics: whole.statistics ?? STATISTICS,
    disclosure,
    editions: whole.editions ?? defaultEditions(languages),
    formats: whole.formats ?? FORMATS,
  };
  return { ...draft, settings };
}

function settingsShape({ texts }: Reader) {
  return {
    id: optional(idShape(NAME_ID)),
    title: texts.required,
    organisation: texts.required,
    contact: texts.required,
    date: dateShape,
    fieldwork: texts.optional,
    languages: z.unknown(),
    synthetic: texts.optional,
    frame: z.unknown(),
    terms: z.unknown(),
    sources: z.array(z.unknown()).min(1),
    respondents: z.unknown(),
    missing: missingCodesShape,
    statistics: optional(
      mapping({
        sd: z.enum(['population', 'sample']).default(STATISTICS.sd),
        base: z.enum(['answered', 'applicable', 'all']).default(STATISTICS.base),
        confidence: z.number().min(0.5).max(0.999).default(STATISTICS.confidence),
        leastAnswered: z.int().min(1).default(STATISTICS.leastAnswered),
      }),
    ),
    disclosure: z.unknown(),
    analyses: z.unknown(),
    weights: z.unknown(),
    reports: optional(setOf(REPORTS, repeatedEntry)),
    editions: optional(setOf(EDITIONS, repeatedEntry)),
    formats: optional(setOf(FORMATS, repeatedEntry)),
  };
}

function folderId(
  cursor: YamlCursor,
  folder: Folder,
  given: string | null | undefined,
  problems: ProblemCollector,
): string | null {
  if (given === undefined) return null;
  const name = path.basename(folder.root);
  if (idFault(name, NAME_ID) === null) return name;
  problems.error(placeOf(cursor), badFolderId(name, NAME_ID.words));
  return null;
}
