import type { Option } from '../../../model/questionnaire.js';
import type { OptionReading } from '../../../model/reading.js';
import type { ProblemCollector } from '../../../problems/index.js';
import { allOf } from '../all-of.js';
import { readMapping } from '../mapping.js';
import { duplicateOption } from '../messages.js';
import type { Reader } from '../reader.js';
import { optional } from '../shape.js';
import { idShape, NAME_ID } from '../word-shapes.js';
import { childCursor, listCursors, nearestCursor, placeOf, placeText, type YamlCursor } from '../yaml/index.js';
import { columnShape, namesOf, openShape } from './columns.js';
import { optionColumnTwice, secondRest } from './messages.js';
import { checkValues, valueShape } from './values.js';

/** A list of options as far as it could be read. */
export interface OptionsDraft {
  /** Null where any id could not be read. */
  readonly ids: readonly string[] | null;
  /** Null where anything is wrong. */
  readonly options: readonly Option[] | null;
  /** How the files say that each was chosen; null where anything is wrong. */
  readonly readings: readonly OptionReading[] | null;
}

const id = idShape(NAME_ID);

/** The keys of an option that every option may have, and those of an option that is read from files of answers. */
const KEYS = ['id', 'label'] as const;
const FILE_KEYS = ['open', 'value', 'column'] as const;

/** Reads a list of options; `inFiles`: they are chosen in files of answers, where they may be followed by free text. */
export function readOptions(cursor: YamlCursor | null, { problems, texts }: Reader, inFiles: boolean): OptionsDraft {
  if (cursor?.node.kind !== 'list') return { ids: null, options: null, readings: null };
  const shape = { id, label: texts.required, open: openShape, value: valueShape, column: optional(columnShape) };
  const allowed = inFiles ? [...KEYS, ...FILE_KEYS] : KEYS;
  const firsts = new Map<string, YamlCursor>();
  const read = listCursors(cursor).map((option) => {
    const { values, whole } = readMapping(option, shape, problems, { allowed });
    const idCursor = nearestCursor(option, ['id']);
    const first = values.id === undefined ? undefined : firsts.get(values.id);
    if (values.id !== undefined && first) problems.error(placeOf(idCursor), duplicateOption(values.id, placeText(first)));
    else if (values.id !== undefined) firsts.set(values.id, idCursor);
    const text = whole?.open ?? null;
    return {
      id: values.id ?? null,
      option: whole && { id: whole.id, label: whole.label, open: text !== null },
      reading: whole && { values: whole.value ?? [], column: whole.column ?? null, text },
    };
  });
  checkValues(
    listCursors(cursor).map((option) => childCursor(option, 'value')),
    read.map(({ reading }) => reading?.values ?? []),
    problems,
  );
  if (!read.some(({ reading }) => reading === null))
    checkOwnColumns(
      cursor,
      read.flatMap(({ reading }) => reading ?? []),
      problems,
    );
  checkRests(
    listCursors(cursor),
    read.map(({ reading }) => reading?.text ?? null),
    problems,
  );
  return {
    ids: allOf(read.map((one) => one.id)),
    options: allOf(read.map(({ option }) => option)),
    readings: allOf(read.map(({ reading }) => reading)),
  };
}

/** Reports a column that belongs to two of the options. */
function checkOwnColumns(cursor: YamlCursor, readings: readonly OptionReading[], problems: ProblemCollector): void {
  const firsts = new Map<string, number>();
  readings.forEach(({ column }, index) => {
    for (const { source, name } of column === null ? [] : namesOf(column)) {
      const key = `${source ?? ''}\n${name}`;
      const first = firsts.get(key);
      const at = (position: number) => nearestCursor(cursor, [position, 'column']);
      if (first !== undefined) problems.error(placeOf(at(index)), optionColumnTwice(name, placeText(at(first))));
      else firsts.set(key, index);
    }
  });
}

/** Reports a second option that takes what no other option is. */
function checkRests(cursors: readonly YamlCursor[], texts: readonly OptionReading['text'][], problems: ProblemCollector): void {
  const [, second] = cursors.filter((_, index) => texts[index] === 'rest');
  if (second) problems.error(placeOf(nearestCursor(second, ['open'])), secondRest());
}
