import path from 'node:path';
import { z } from 'zod';
import { FORMATS, type MissingCodes, type Project, REPORTS, type ReportKind } from '../model/project.js';
import { EDITIONS, type Edition, LANGS, type Lang } from '../model/text.js';
import { type AttributeDraft, readAttributes } from './attribute.js';
import { dateShape } from './date.js';
import type { Findings } from './findings.js';
import type { Folder } from './folder.js';
import { readMapping } from './mapping.js';
import {
  badFolderId,
  duplicateCode,
  editionWithoutLanguage,
  floorTooLow,
  registryUndeclared,
  repeatedEntry,
} from './messages.js';
import { resolveFile } from './paths.js';
import { createReader, type Reader } from './reader.js';
import { mapping, optional, rule, setOf } from './shape.js';
import { readSources } from './source-list.js';
import { childSpot, listSpots, nearestSpot, placeOf, placeText, type Spot } from './spot.js';
import { readTerms } from './terms.js';
import { idFault, idShape, NAME_ID, wordShape } from './word-shapes.js';
import { tidyText } from './wording.js';

/** The part of a project that project.yaml holds. Null in `settings` where anything in it is wrong. */
export interface SettingsDraft {
  readonly reader: Reader;
  readonly settings: Settings | null;
  readonly attributes: readonly AttributeDraft[];
  /** The reports asked for, and where; null: those whose texts are there. */
  readonly reports: { readonly kinds: readonly ReportKind[]; readonly spot: Spot } | null;
}

export type Settings = Omit<Project, 'questionnaire' | 'attributes' | 'reports' | 'feedback' | 'brief' | 'slides' | 'files'>;

const REGISTRY_FILE = 'respondents.csv';
const FLOORS = { public: 10, feedback: 5, spread: 10 } as const;

export async function readSettings(spot: Spot, folder: Folder, findings: Findings): Promise<SettingsDraft> {
  const languages = readLanguages(spot, findings);
  const reader = createReader(languages, findings);
  const { values, whole } = readMapping(spot, settingsShape(reader), findings);
  const sources = await readSources(childSpot(spot, 'sources'), folder, reader);
  const registry = await readRegistry(childSpot(spot, 'respondents'), folder, reader);
  const terms = readTerms(childSpot(spot, 'terms'), reader);
  checkCodes(childSpot(spot, 'missing'), findings);
  checkEditions(childSpot(spot, 'editions'), languages, findings);
  const id = values.id ?? folderId(spot, folder, values.id, findings);
  const reportsSpot = childSpot(spot, 'reports');
  const draft = {
    reader,
    attributes: registry.attributes,
    reports: values.reports && reportsSpot ? { kinds: values.reports, spot: reportsSpot } : null,
  };
  if (!whole || !sources || id === null) return { ...draft, settings: null };
  const settings: Settings = {
    id,
    root: folder.root,
    title: whole.title,
    organisation: whole.organisation,
    contact: whole.contact,
    date: whole.date,
    fieldwork: whole.fieldwork,
    languages,
    synthetic: whole.synthetic,
    frame: whole.frame,
    terms,
    sources,
    registryFile: registry.file,
    missingCodes: whole.missing ?? NO_CODES,
    statistics: whole.statistics ?? { sd: 'sample', base: 'answered' },
    disclosure: whole.disclosure ?? FLOORS,
    editions: whole.editions ?? defaultEditions(languages),
    formats: whole.formats ?? FORMATS,
  };
  return { ...draft, settings };
}

const NO_CODES: MissingCodes = { noAnswer: [], notApplicable: [], invalid: [] };

function settingsShape({ texts }: Reader) {
  const codes = z.array(wordShape).default([]);
  return {
    id: optional(idShape(NAME_ID)),
    title: texts.required,
    organisation: texts.required,
    contact: texts.required,
    date: dateShape,
    fieldwork: texts.optional,
    languages: z.unknown(),
    synthetic: texts.optional,
    frame: optional(mapping({ size: z.int().min(1), description: texts.required })),
    terms: z.unknown(),
    sources: z.array(z.unknown()).min(1),
    respondents: z.unknown(),
    missing: optional(mapping({ noAnswer: codes, notApplicable: codes, invalid: codes })),
    statistics: optional(
      mapping({
        sd: z.enum(['population', 'sample']).default('sample'),
        base: z.enum(['answered', 'applicable', 'all']).default('answered'),
      }),
    ),
    disclosure: optional(mapping({ public: floor('public'), feedback: floor('feedback'), spread: floor('spread') })),
    reports: optional(setOf(REPORTS, repeatedEntry)),
    editions: optional(setOf(EDITIONS, repeatedEntry)),
    formats: optional(setOf(FORMATS, repeatedEntry)),
  };
}

/** A threshold may be raised, not lowered. */
function floor(kind: keyof typeof FLOORS) {
  const least = FLOORS[kind];
  return rule(z.int(), (value) => (value < least ? floorTooLow(least, value) : null)).default(least);
}

/** The first leads; none where they are broken. Read before everything else: which texts are needed depends on it. */
function readLanguages(spot: Spot, findings: Findings): readonly Lang[] {
  const shape = { languages: optional(setOf(LANGS, repeatedEntry)) };
  const child = childSpot(spot, 'languages');
  if (!child || spot.node.kind !== 'mapping') return LANGS;
  const only: Spot = {
    ...spot,
    node: { ...spot.node, entries: new Map([...spot.node.entries].filter(([key]) => key === 'languages')) },
  };
  return readMapping(only, shape, findings).values.languages ?? [];
}

function defaultEditions(languages: readonly Lang[]): readonly Edition[] {
  return languages.length > 1 ? EDITIONS : languages;
}

function folderId(spot: Spot, folder: Folder, given: string | null | undefined, findings: Findings): string | null {
  if (given === undefined) return null;
  const name = path.basename(folder.root);
  if (idFault(name, NAME_ID) === null) return name;
  findings.error(placeOf(spot), badFolderId(name, NAME_ID.words));
  return null;
}

interface RegistryDraft {
  readonly file: string | null;
  readonly attributes: readonly AttributeDraft[];
}

async function readRegistry(spot: Spot | null, folder: Folder, reader: Reader): Promise<RegistryDraft> {
  if (!spot) {
    if (folder.names.includes(REGISTRY_FILE))
      reader.findings.warn({ file: path.join(folder.root, 'project.yaml') }, registryUndeclared());
    return { file: null, attributes: [] };
  }
  const { values } = readMapping(
    spot,
    { file: optional(wordShape), attributes: z.array(z.unknown()).default([]) },
    reader.findings,
  );
  const name = values.file === undefined ? null : (values.file ?? REGISTRY_FILE);
  const file = name === null ? null : await resolveFile(folder, name, nearestSpot(spot, ['file']), reader.findings);
  return { file, attributes: readAttributes(childSpot(spot, 'attributes'), reader) };
}

/** No code may be listed twice, neither for one kind of missing answer nor for two. */
function checkCodes(spot: Spot | null, findings: Findings): void {
  const firsts = new Map<string, { readonly kind: string; readonly spot: Spot }>();
  for (const kind of ['noAnswer', 'notApplicable', 'invalid']) {
    for (const code of listSpots(spot && childSpot(spot, kind))) {
      if (code.node.kind !== 'scalar') continue;
      const written = tidyText(code.node.written, 'en');
      const first = firsts.get(written);
      if (!first) firsts.set(written, { kind, spot: code });
      else if (first.kind === kind) findings.error(placeOf(code), repeatedEntry(written));
      else findings.error(placeOf(code), duplicateCode(written, placeText(first.spot)));
    }
  }
}

function checkEditions(spot: Spot | null, languages: readonly Lang[], findings: Findings): void {
  for (const edition of listSpots(spot)) {
    const written = edition.node.kind === 'scalar' ? edition.node.written : '';
    const needed = LANGS.filter((lang) => written === lang || written === 'bilingual');
    const lacking = needed.find((lang) => !languages.includes(lang));
    if (lacking && languages.length > 0) findings.error(placeOf(edition), editionWithoutLanguage(written, lacking));
  }
}
