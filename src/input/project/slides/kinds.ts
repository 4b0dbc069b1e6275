import { z } from 'zod';
import { kindsWith } from '../../../model/item-traits.js';
import type { AnalysisSettings } from '../../../model/project.js';
import type { SlideKind, SlidePlan } from '../../../model/slides-texts.js';
import { allOf } from '../all-of.js';
import { readMapping } from '../mapping.js';
import { repeatedEntry } from '../messages.js';
import type { Reader } from '../reader.js';
import type { References } from '../references.js';
import { entries, optional, type Shape, type Values } from '../shape.js';
import { wordShape } from '../word-shapes.js';
import { childCursor, listCursors, nearestCursor, placeOf, type YamlCursor } from '../yaml/index.js';
import { type ImageReader, readImage } from './image.js';
import { headlineOfMany, notCompared, unknownEntry } from './messages.js';
import type { Wording } from './wording.js';

/** What reading slides needs. */
export interface SlideReader extends Reader, ImageReader {
  readonly references: References;
  readonly wording: Wording;
  /** Null where project.yaml could not be read, so that no entry is reported as unknown. */
  readonly analyses: AnalysisSettings | null;
}

/** What a kind of slide has besides what every slide has. */
type Own<K extends SlideKind> = Omit<SlidePlan & { readonly kind: K }, 'place' | 'title' | 'headline' | 'kicker' | 'notes'>;

/** How slides of a kind are read. */
export interface KindReader {
  /** Whether the author must word the title, since the program cannot. */
  readonly titled: boolean;
  /** Whether its title may depend on results: the program words one otherwise, and the entry stands for one thing to say. */
  readonly headlined: boolean;
  /** The kind's own keys. */
  shape(reader: SlideReader): Shape;
  /** What is made of the keys; null, and problems, where anything is wrong. */
  read(cursor: YamlCursor, values: Readonly<Record<string, unknown>>, reader: SlideReader): MaybeLater<object | null>;
}
type MaybeLater<T> = T | Promise<T>;

interface Definition<K extends SlideKind, S extends Shape> {
  readonly titled?: boolean;
  readonly headlined?: boolean;
  readonly shape?: (reader: SlideReader) => S;
  readonly read: (cursor: YamlCursor, values: Partial<Values<S>>, reader: SlideReader) => MaybeLater<Own<K> | null>;
}

function define<K extends SlideKind, S extends Shape>({
  titled = false,
  headlined = false,
  shape,
  read,
}: Definition<K, S>): KindReader {
  return {
    titled,
    headlined,
    shape: (reader) => shape?.(reader) ?? {},
    read: (cursor, values, reader) => read(cursor, values as Partial<Values<S>>, reader),
  };
}

function plainSlide<K extends 'title' | 'divider' | 'facts' | 'changes' | 'summary' | 'method'>(
  kind: K,
  { titled = false, headlined = false } = {},
): KindReader {
  return define<K, Shape>({ titled, headlined, read: () => ({ kind }) as unknown as Own<K> });
}

const points = () => ({ points: entries(1) });

/** How slides of each kind are read. */
export const KINDS: Readonly<Record<SlideKind, KindReader>> = {
  title: plainSlide('title'),
  divider: plainSlide('divider', { titled: true }),
  text: define<'text', Shape & { lead: z.ZodType }>({
    titled: true,
    shape: ({ texts }) => ({ lead: texts.optional, points: z.array(z.unknown()).default([]) }),
    read: (cursor, values, reader) => {
      const lead = optionalPassage(cursor, 'lead', values, reader);
      const list = reader.wording.points(cursor, 'points');
      return lead === undefined || !list ? null : { kind: 'text', lead, points: list };
    },
  }),
  columns: define({
    titled: true,
    shape: () => ({ columns: z.array(z.unknown()).length(2) }),
    read: (cursor, _, reader) => {
      const columns = allOf(listCursors(childCursor(cursor, 'columns')).map((column) => readColumn(column, reader)));
      return columns && { kind: 'columns', columns };
    },
  }),
  facts: plainSlide('facts', { headlined: true }),
  items: define({
    headlined: true,
    shape: () => ({ items: z.array(z.string()).min(1).max(2) }),
    read: (cursor, { items }, reader) => {
      items?.forEach((id, index) => {
        const place = nearestCursor(cursor, ['items', index]);
        reader.references.item(id, kindsWith('charted'), place);
        if (items.indexOf(id) < index) reader.problems.error(placeOf(place), repeatedEntry(id));
      });
      return items ? { kind: 'items', items } : null;
    },
  }),
  'every-item': define({
    shape: () => ({ section: optional(z.string()), perSlide: z.union([z.literal(1), z.literal(2)]).default(2) }),
    read: (cursor, { section, perSlide }, reader) => {
      checkSection(cursor, section, reader);
      return section === undefined || perSlide === undefined ? null : { kind: 'every-item', section, perSlide };
    },
  }),
  overview: ranked('overview'),
  ranking: ranked('ranking'),
  gap: define({
    headlined: true,
    shape: () => ({ gap: z.string() }),
    read: (cursor, { gap }, { analyses, problems }) => {
      const known = analyses?.gaps.map(({ id }) => id);
      if (gap !== undefined && known && !known.includes(gap))
        problems.error(placeOf(nearestCursor(cursor, ['gap'])), unknownEntry('gaps', gap, known));
      return gap === undefined ? null : { kind: 'gap', gap };
    },
  }),
  groups: define({
    headlined: true,
    shape: () => ({ groups: z.string(), of: z.string() }),
    read: (cursor, { groups, of }, reader) => {
      if (groups !== undefined) checkGroups(cursor, groups, of, reader);
      return groups === undefined || of === undefined ? null : { kind: 'groups', groups, of };
    },
  }),
  changes: plainSlide('changes', { headlined: true }),
  summary: plainSlide('summary', { headlined: true }),
  table: define({
    shape: () => ({ section: optional(z.string()) }),
    read: (cursor, { section }, reader) => {
      checkSection(cursor, section, reader);
      return section === undefined ? null : { kind: 'table', section };
    },
  }),
  method: plainSlide('method'),
  image: define({
    titled: true,
    shape: ({ texts }) => ({ file: wordShape, alt: texts.required, caption: texts.optional }),
    read: async (cursor, values, reader) => {
      const { file, alt } = values;
      const image = file === undefined ? null : await readImage(reader, file, nearestCursor(cursor, ['file']));
      const caption = optionalPassage(cursor, 'caption', values, reader);
      return image && alt && caption !== undefined ? { kind: 'image', image, alt, caption } : null;
    },
  }),
  references: define({
    shape: ({ texts }) => ({ entries: z.array(texts.required).min(1) }),
    read: (_, values) => (values.entries ? { kind: 'references', entries: values.entries } : null),
  }),
  closing: define({
    titled: true,
    shape: () => ({ points: z.array(z.unknown()).default([]) }),
    read: (cursor, _, reader) => {
      const list = reader.wording.points(cursor, 'points');
      return list && { kind: 'closing', points: list };
    },
  }),
};

function ranked<K extends 'overview' | 'ranking'>(kind: K): KindReader {
  return define({
    headlined: true,
    shape: () => ({ section: optional(z.string()) }),
    read: (cursor, { section }, { references, problems }) => {
      const headline = childCursor(cursor, 'headline');
      if (headline && section === null) problems.error(placeOf(headline), headlineOfMany(kind));
      if (section) references.rankable(section, nearestCursor(cursor, ['section']));
      return section === undefined ? null : ({ kind, section } as unknown as Own<K>);
    },
  });
}

/** Null where the key is not written, undefined where its text is wrong. */
function optionalPassage(cursor: YamlCursor, key: string, values: Readonly<Record<string, unknown>>, { wording }: SlideReader) {
  const text = values[key] as Parameters<Wording['passage']>[2] | null | undefined;
  return text ? (wording.passage(cursor, key, text) ?? undefined) : text;
}

function readColumn(cursor: YamlCursor, reader: SlideReader) {
  const { values, whole } = readMapping(cursor, { heading: reader.texts.optional, ...points() }, reader.problems);
  const heading = optionalPassage(cursor, 'heading', values, reader);
  const list = reader.wording.points(cursor, 'points');
  return whole && heading !== undefined && list ? { heading, points: list } : null;
}

function checkSection(cursor: YamlCursor, section: string | null | undefined, { references }: SlideReader): void {
  if (section) references.section(section, nearestCursor(cursor, ['section']));
}

/** A comparison can be shown for a section or item that its entry lists, and for an item of a section that it lists. */
function checkGroups(
  cursor: YamlCursor,
  groups: string,
  of: string | undefined,
  { analyses, problems, references }: SlideReader,
): void {
  const known = analyses?.groups.map(({ id }) => id);
  if (!known) return;
  const entry = analyses?.groups.find(({ id }) => id === groups);
  if (!entry) problems.error(placeOf(nearestCursor(cursor, ['groups'])), unknownEntry('groups', groups, known));
  if (!entry || of === undefined) return;
  const covered = entry.of.includes(of) || entry.of.some((id) => references.has(id, of));
  if (!covered) problems.error(placeOf(nearestCursor(cursor, ['of'])), notCompared(of, groups, entry.of));
}
