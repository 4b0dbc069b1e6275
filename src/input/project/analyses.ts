import { z } from 'zod';
import {
  ADJUSTMENTS,
  type AnalysisSettings,
  type CorrelationSettings,
  type GapSettings,
  type GroupSettings,
  type SimilarSettings,
} from '../../model/project.js';
import { allOf } from './all-of.js';
import { type BandsDraft, type Numbers, readBands } from './bands.js';
import { sameRange } from './catalogue.js';
import { readCross } from './crosses.js';
import { type GroupingDraft, groupingsOf } from './groupings.js';
import { readMapping } from './mapping.js';
import { duplicateId, marginTooFine, nothingToCorrelate, repeatedEntry, unequalRanges, unknownGrouping } from './messages.js';
import type { Reader } from './reader.js';
import type { References } from './references.js';
import { entries, optional, rule } from './shape.js';
import { idShape, NAME_ID } from './word-shapes.js';
import { childCursor, listCursors, nearestCursor, placeOf, placeText, type YamlCursor } from './yaml/index.js';

/** `analyses` of project.yaml as far as it could be read. */
export interface AnalysesDraft {
  /** Null where anything is wrong with it. */
  readonly settings: AnalysisSettings | null;
  /** Everything that respondents may be grouped by. */
  readonly groupings: readonly GroupingDraft[];
}

/** Of any fineness, changed from edition to edition, it would tell the interval of a difference as exactly as one likes. */
const margin = rule(z.number().min(0.01), (value) =>
  Number.isInteger(Number((value * 100).toFixed(6))) ? null : marginTooFine(value),
);
const adjust = z.enum(ADJUSTMENTS).default('holm');

/**
 * Reads `analyses` of project.yaml: which groups and which pairs of items are compared, correlated or crossed. A null cursor stands for a project
 * without any. Every mistake is reported as a problem.
 */
export function readAnalyses(
  cursor: YamlCursor | null,
  numbers: Numbers,
  sources: readonly string[],
  references: References,
  reader: Reader,
): AnalysesDraft {
  const list = z.array(z.unknown()).default([]);
  const shape = { bands: list, groups: list, gaps: list, correlations: list, crosses: list, similar: optional(z.unknown()) };
  const reading = cursor && readMapping(cursor, shape, reader.problems);
  const drafts = readBands(cursor && childCursor(cursor, 'bands'), numbers, reader);
  const groupings = groupingsOf(numbers.catalogue, numbers.attributes, drafts, sources);
  const groupCursors = listCursors(cursor && childCursor(cursor, 'groups'));
  const gapCursors = listCursors(cursor && childCursor(cursor, 'gaps'));
  const correlationCursors = listCursors(cursor && childCursor(cursor, 'correlations'));
  const crossCursors = listCursors(cursor && childCursor(cursor, 'crosses'));
  checkUnique([...groupCursors, ...gapCursors, ...correlationCursors, ...crossCursors], reader);
  const groups = allOf(groupCursors.map((entry) => readGroups(entry, groupings, references, reader)));
  const gaps = allOf(gapCursors.map((entry) => readGaps(entry, references, reader)));
  const correlations = allOf(correlationCursors.map((entry) => readCorrelations(entry, references, reader)));
  const crosses = allOf(crossCursors.map((entry) => readCross(entry, { groups, groupings, references }, reader)));
  const similar = readSimilar(cursor && childCursor(cursor, 'similar'), reader);
  const bands = allOf(drafts.map((draft: BandsDraft) => draft.bands));
  const isWhole = reading === null || reading.whole !== null;
  return {
    settings:
      isWhole && groups && gaps && bands && correlations && crosses && similar
        ? { bands, groups, gaps, correlations, crosses, similar: similar.settings }
        : null,
    groupings,
  };
}

/** `settings` is null where it is not written; the whole is null, with problems, where anything in it is wrong. */
function readSimilar(cursor: YamlCursor | null, { problems }: Reader): { readonly settings: SimilarSettings | null } | null {
  if (cursor === null) return { settings: null };
  const { whole } = readMapping(cursor, { margin }, problems);
  return whole && { settings: whole };
}

function readGroups(
  cursor: YamlCursor,
  groupings: readonly GroupingDraft[],
  references: References,
  reader: Reader,
): GroupSettings | null {
  const shape = { id: idShape(NAME_ID), by: z.string(), of: z.array(z.string()).min(1), adjust };
  const { values, whole } = readMapping(cursor, shape, reader.problems);
  if (values.by !== undefined) checkGrouping(values.by, nearestCursor(cursor, ['by']), groupings, reader);
  values.of?.forEach((id, index) => {
    const place = nearestCursor(cursor, ['of', index]);
    if (values.of?.indexOf(id) !== index) reader.problems.error(placeOf(place), repeatedEntry(id));
    else references.anything(id, place);
  });
  return whole;
}

/** Reports a name by which respondents cannot be grouped; `groupings` are those that there are. */
export function checkGrouping(id: string, cursor: YamlCursor, groupings: readonly GroupingDraft[], { problems }: Reader): void {
  const known = groupings.map((grouping) => grouping.id);
  if (!known.includes(id)) problems.error(placeOf(cursor), unknownGrouping(id, known));
}

function readGaps(cursor: YamlCursor, references: References, reader: Reader): GapSettings | null {
  const shape = { id: idShape(NAME_ID), label: reader.texts.required, pairs: entries(1), adjust };
  const { whole } = readMapping(cursor, shape, reader.problems);
  const pairs = allOf(listCursors(childCursor(cursor, 'pairs')).map((pair) => readPair(pair, references, reader)));
  return whole && pairs && { id: whole.id, label: whole.label, adjust: whole.adjust, pairs };
}

function readPair(cursor: YamlCursor, references: References, { problems, texts }: Reader): GapSettings['pairs'][number] | null {
  const { values, whole } = readMapping(cursor, { label: texts.required, from: z.string(), to: z.string() }, problems);
  const rangeOf = (key: 'from' | 'to') => {
    const id = values[key];
    return id === undefined ? 'unclear' : references.scaleItem(id, nearestCursor(cursor, [key]));
  };
  const [from, to] = [rangeOf('from'), rangeOf('to')];
  if (typeof from !== 'string' && typeof to !== 'string' && !sameRange(from, to))
    problems.error(placeOf(cursor), unequalRanges(values.from ?? '', values.to ?? ''));
  return whole;
}

function readCorrelations(cursor: YamlCursor, references: References, reader: Reader): CorrelationSettings | null {
  const ids = z.array(z.string());
  const shape = { id: idShape(NAME_ID), label: reader.texts.required, of: ids.min(1), with: ids.default([]), adjust };
  const { values, whole } = readMapping(cursor, shape, reader.problems);
  for (const key of ['of', 'with'] as const) {
    values[key]?.forEach((id, index) => {
      const place = nearestCursor(cursor, [key, index]);
      if (values[key]?.indexOf(id) !== index) reader.problems.error(placeOf(place), repeatedEntry(id));
      else references.measured(id, place);
    });
  }
  if (values.of?.length === 1 && values.with?.length === 0)
    reader.problems.error(placeOf(nearestCursor(cursor, ['of'])), nothingToCorrelate());
  return whole;
}

function checkUnique(cursors: readonly YamlCursor[], { problems }: Reader): void {
  const firsts = new Map<string, YamlCursor>();
  for (const entry of cursors) {
    const idCursor = childCursor(entry, 'id');
    if (idCursor?.node.kind !== 'scalar' || typeof idCursor.node.value !== 'string') continue;
    const first = firsts.get(idCursor.node.value);
    if (first) problems.error(placeOf(idCursor), duplicateId(idCursor.node.value, placeText(first)));
    else firsts.set(idCursor.node.value, idCursor);
  }
}
