import type { Project } from '../../model/project.js';
import type { Item } from '../../model/questionnaire.js';
import type { Column, ResponseRow, Responses } from '../../model/responses.js';
import type { ProblemCollector } from '../../problems/index.js';
import { type Coding, codeAnswer } from './answers.js';
import { bandsOf, outsideGaps } from './bands.js';
import { type CodeKinds, cellReader, codeKinds, missingKind, missingReader } from './cells/index.js';
import { emptyColumn, stateIndex } from './columns.js';
import { conditionOn } from './conditions.js';
import { type ItemPlace, layOut, readingOf } from './layout/index.js';
import { leftOutOf } from './left-out.js';
import { type MarkReader, markReader } from './mark-reader.js';
import type { Answered } from './sources.js';
import type { AnswerTable } from './table/index.js';
import { readWeights, weightColumn } from './weights.js';

/** Items are coded in the order of the questionnaire, so that the item a condition refers to comes first. */
export function codeAll(
  project: Project,
  tables: readonly Answered[],
  items: readonly Item[],
  problems: ProblemCollector,
): Responses {
  const total = tables.reduce((sum, { counted }) => sum + counted.rows.length, 0);
  const columns = new Map(items.map((item) => [item.id, emptyColumn(item, total)]));
  const weights = project.weights?.method === 'column' ? new Float64Array(total) : null;
  const leftOut = new Map<string, ReturnType<typeof leftOutOf>>();
  let offset = 0;
  for (const answered of tables) {
    const { source, table, counted } = answered;
    const weight = weightColumn(project, table, problems);
    const taken = [...counted.columns, ...(weight === null ? [] : [weight])];
    const layout = layOut(table, source.id, items, taken, problems);
    const lost = codeTable({ project, answered, items, columns, problems, offset }, layout.places);
    if (weights && weight !== null)
      readWeights(answered, weight, weights.subarray(offset, offset + counted.rows.length), problems);
    leftOut.set(source.id, leftOutOf(answered, layout, lost.texts, problems));
    offset += counted.rows.length;
  }
  const isAnswered = rowsWithAnswers(columns, total);
  const rows = tables.flatMap(({ source, counted }) =>
    counted.rows.map((_, index) => {
      const time = counted.times?.[index];
      return { id: counted.ids[index] ?? '', source: source.id, ...(time !== undefined && { time }) };
    }),
  );
  return {
    rows: rows.map((row, index): ResponseRow => ({ ...row, answered: isAnswered[index] === 1 })),
    columns,
    weights,
    leftOut,
  };
}

interface TableContext {
  readonly project: Project;
  readonly answered: Answered;
  readonly items: readonly Item[];
  readonly columns: ReadonlyMap<string, Column>;
  readonly problems: ProblemCollector;
  /** The row of the columns that the first row of the table goes to. */
  readonly offset: number;
}

function codeTable(context: TableContext, places: readonly ItemPlace[]): Coding['lost'] {
  const lost = { texts: 0 };
  const codings = places.flatMap((place) => codingOf(context, place, lost) ?? []);
  // Row by row: problems are then found from the top of the file, and each row is fetched from memory once.
  context.answered.counted.rows.forEach((row, index) => {
    for (const coding of codings) codeAnswer(coding, row, context.offset + index);
  });
  return lost;
}

function codingOf(
  { project, answered, items, columns, problems }: TableContext,
  place: ItemPlace,
  lost: Coding['lost'],
): Coding | null {
  const { item } = place;
  const { table } = answered;
  const target = columns.get(item.id);
  if (!target) return null;
  const reading = readingOf(item);
  const codes = codeKinds(project.missingCodes, reading.missing);
  const earlier = item.askedIf && items.find(({ id }) => id === item.askedIf?.item);
  const column = earlier && columns.get(earlier.id);
  const variable = place.kind === 'cell' ? (table.variables[place.column] ?? null) : null;
  const ofFirst = place.kind === 'categories' ? (table.variables[place.columns[0] ?? -1] ?? null) : variable;
  const cells = { reading, codes, variable: ofFirst, hasDecimalCommas: table.hasDecimalCommas };
  return {
    file: table.file,
    headers: table.headers,
    place,
    target,
    read: cellReader(
      place.kind === 'categories' && item.kind === 'multiple' ? { ...item, kind: 'single', merge: [] } : item,
      cells,
      (read) => outsideGaps(read, bandsOf(project, item.id)),
    ),
    readMarks: marksIn(table, place, codes),
    missing: (cell) => missingKind(cell, codes),
    emptyIsNone: reading.unmarked === 'none',
    isAsked: item.askedIf && earlier && column ? conditionOn(earlier, column, item.askedIf.in) : null,
    problems,
    lost,
  };
}

function marksIn(table: AnswerTable, place: ItemPlace, codes: CodeKinds): MarkReader | null {
  if (place.kind !== 'marks' || place.item.kind !== 'multiple') return null;
  const { item, columns, counted } = place;
  const reading = readingOf(item);
  const byColumn = new Map(
    columns.flatMap((column) => {
      const variable = column === null ? null : (table.variables[column] ?? null);
      const context = { reading, codes, variable, hasDecimalCommas: table.hasDecimalCommas };
      return column === null ? [] : [[column, missingReader(item.kind, context)] as const];
    }),
  );
  return markReader({ item, reading, columns, counted, missing: (cell, column) => byColumn.get(column)?.(cell) ?? null });
}

/** For each row, 1 where anything is answered, else 0. */
function rowsWithAnswers(columns: ReadonlyMap<string, Column>, total: number): Uint8Array {
  const isAnswered = new Uint8Array(total);
  const answered = stateIndex('answered');
  for (const { state } of columns.values())
    for (let index = 0; index < total; index += 1) if (state[index] === answered) isAnswered[index] = 1;
  return isAnswered;
}
