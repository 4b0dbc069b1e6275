import { z } from 'zod';
import type { Option } from '../../model/questionnaire.js';
import { readMapping } from './mapping.js';
import { duplicateOption } from './messages.js';
import type { Reader } from './reader.js';
import type { TextShapes } from './text-shapes.js';
import { idShape, NAME_ID } from './word-shapes.js';
import { listCursors, nearestCursor, placeOf, placeText, type YamlCursor } from './yaml/index.js';

/** A list of options as far as it could be read. */
export interface OptionsDraft {
  /** Null where any id could not be read. */
  readonly ids: readonly string[] | null;
  /** Null where anything is wrong. */
  readonly options: readonly Option[] | null;
}

const id = idShape(NAME_ID);
const open = z.boolean().default(false);

export function optionShape(texts: TextShapes) {
  return { id, label: texts.required, open };
}

/** Reads a list of options; with `withText`, an option may be open, that is, followed by free text. */
export function readOptions(cursor: YamlCursor | null, { problems, texts }: Reader, withText: boolean): OptionsDraft {
  if (cursor?.node.kind !== 'list') return { ids: null, options: null };
  const shape = optionShape(texts);
  const allowed = withText ? (['id', 'label', 'open'] as const) : (['id', 'label'] as const);
  const firsts = new Map<string, YamlCursor>();
  const readings = listCursors(cursor).map((option) => {
    const { values, whole } = readMapping(option, shape, problems, { allowed });
    const idCursor = nearestCursor(option, ['id']);
    const first = values.id === undefined ? undefined : firsts.get(values.id);
    if (values.id !== undefined && first) problems.error(placeOf(idCursor), duplicateOption(values.id, placeText(first)));
    else if (values.id !== undefined) firsts.set(values.id, idCursor);
    return { id: values.id ?? null, option: whole && { id: whole.id, label: whole.label, open: whole.open ?? false } };
  });
  return { ids: allOf(readings.map((reading) => reading.id)), options: allOf(readings.map((reading) => reading.option)) };
}

/** The list; null where anything in it is null. */
export function allOf<T>(values: readonly (T | null)[]): readonly T[] | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? known : null;
}
