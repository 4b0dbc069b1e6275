import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ReadResponses, readResponses } from '../../../src/input/responses/read.js';
import type { AttributeItem } from '../../../src/model/item-traits.js';
import type { Problem } from '../../../src/model/problem.js';
import type { Bands, Project } from '../../../src/model/project.js';
import type {
  Condition,
  Item,
  MultipleItem,
  NumberItem,
  ScaleItem,
  SingleItem,
  TextItem,
} from '../../../src/model/questionnaire.js';
import type { MissingCodes, SourceReading } from '../../../src/model/reading.js';
import { ANSWER_STATES, type Column } from '../../../src/model/responses.js';
import type { Text } from '../../../src/model/text.js';
import { InputError } from '../../../src/problems/problems.js';
import { temporaryFolder } from '../../support/shirabe.js';

/** Projects made by hand, so that these tests need no YAML. */

const text = (words: string): Text => ({ ja: words, en: words });

const common = (id: string, askedIf: Condition | null = null) => ({
  id,
  number: null,
  label: text(id),
  short: text(id),
  topic: null,
  column: id,
  reading: null,
  askedIf,
});

/** Option ids; one that ends with `+` is open. */
const optionsOf = (ids: readonly string[]) =>
  ids.map((id) => ({ id: id.replace('+', ''), label: text(id), open: id.endsWith('+') }));

export const scale = (id: string, low = 1, high = 6, askedIf?: Condition): ScaleItem => ({
  ...common(id, askedIf),
  kind: 'scale',
  reverse: false,
  scale: { low, high, labels: null, lowLabel: text('low'), highLabel: text('high') },
});
export const single = (id: string, options: readonly string[], askedIf?: Condition): SingleItem => ({
  ...common(id, askedIf),
  kind: 'single',
  options: optionsOf(options),
  merge: [],
});
export const multiple = (id: string, options: readonly string[], askedIf?: Condition): MultipleItem => ({
  ...common(id, askedIf),
  kind: 'multiple',
  options: optionsOf(options),
});
export const number = (id: string, min: number | null = null, max: number | null = null, askedIf?: Condition): NumberItem => ({
  ...common(id, askedIf),
  kind: 'number',
  unit: null,
  min,
  max,
});
export const free = (id: string, askedIf?: Condition): TextItem => ({ ...common(id, askedIf), kind: 'text' });

export type Content = string | Uint8Array;

export interface Given {
  readonly items: readonly Item[];
  /** Files of answers by their paths; each is a source. A null file is not written. */
  readonly files: Readonly<Record<string, Content | null>>;
  readonly registry?: Content;
  readonly attributes?: readonly AttributeItem[];
  readonly codes?: Partial<MissingCodes>;
  readonly bands?: readonly Bands[];
  /** How all files are to be read; null where nothing is said. */
  readonly reading?: SourceReading | null;
  readonly weights?: Project['weights'];
  /** Units of the frame. */
  readonly frame?: number;
}

/** Reads the answers of a project that has these items and files. */
export async function read(given: Given): Promise<ReadResponses> {
  return readResponses(await projectWith(given));
}

/** A project on the disk that has these items and files. */
export async function projectWith(given: Given): Promise<Project> {
  const root = await temporaryFolder();
  for (const [name, content] of Object.entries({ ...given.files, 'respondents.csv': given.registry ?? null })) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    if (content !== null) await writeFile(path.join(root, name), content);
  }
  return project(root, given);
}

/** One file of answers to these items. */
export function readOne(items: readonly Item[], content: Content, more: Partial<Given> = {}): Promise<ReadResponses> {
  return read({ items, files: { 'web.csv': content }, ...more });
}

/** Problems as `file:line [key] code: message | advice`; fails where there are none. */
export async function problemsOf(reading: Promise<ReadResponses>): Promise<readonly string[]> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(written);
    throw error;
  }
  throw new Error('Nothing was found wrong.');
}

export function written({ place, code, message, advice }: Problem): string {
  const file = path.basename(place?.file ?? '');
  return `${file}${place?.line === undefined ? '' : `:${place.line}`}${place?.key ? ` [${place.key}]` : ''} ${code}: ${message} | ${advice ?? ''}`;
}

export function states(column: Column | undefined): readonly (string | undefined)[] {
  return Array.from(column?.state ?? [], (state) => ANSWER_STATES[state]);
}

function project(
  root: string,
  { items, files, registry, attributes = [], bands = [], codes = {}, frame, reading = null, weights = null }: Given,
): Project {
  return {
    id: 'test',
    root,
    title: text('Test'),
    organisation: text('Test'),
    contact: text('Test'),
    date: '2026-01-31',
    fieldwork: null,
    languages: ['ja', 'en'],
    synthetic: null,
    frame: frame === undefined ? null : { size: frame, description: text('frame'), margins: new Map() },
    terms: {
      own: text('your'),
      respondents: text('respondents'),
      counter: text('people'),
      counterOne: 'person',
      honorific: text(''),
    },
    sources: Object.keys(files).map((name, index) => ({
      id: `s${index + 1}`,
      label: text(name),
      file: path.join(root, name),
      sheet: null,
      reading,
    })),
    registryFile: registry === undefined ? null : path.join(root, 'respondents.csv'),
    attributes,
    missingCodes: { noAnswer: ['NA'], notApplicable: ['-'], invalid: ['*'], ...codes },
    statistics: { sd: 'sample', base: 'answered', confidence: 0.95, leastAnswered: 1 },
    disclosure: {
      public: 10,
      feedback: 5,
      spread: 10,
      changed: 5,
      reader: 'excluded',
      magnitudes: { percent: 10, largest: 2, share: 0.85 },
      reason: null,
      allow: [],
    },
    analyses: { bands, groups: [], gaps: [], correlations: [], crosses: [], similar: null },
    weights,
    questionnaire: {
      sections: [{ id: 's', number: null, title: text('S'), short: text('S'), measure: text('rating'), question: null, items }],
    },
    reports: [],
    editions: ['ja'],
    formats: ['html'],
    feedback: null,
    brief: null,
    slides: null,
    places: new Map(),
    files: [],
  };
}
