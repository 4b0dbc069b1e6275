import type { Message, Place } from '../../model/problem.js';
import type { Item } from '../../model/questionnaire.js';
import type { AnswerState, Column } from '../../model/responses.js';
import type { ProblemCollector } from '../../problems/index.js';
import type { SheetRow } from '../tables/index.js';
import { type CodeKinds, missingKind, type Parsed, parseLevel, parseNumber, parseOption, parseOptions } from './cell.js';
import { stateIndex } from './columns.js';
import type { ItemColumns } from './layout.js';
import { isMark, missingKindOfMarks, parseMark } from './marks.js';
import * as words from './messages.js';

/** What an answer is coded as: a level or number, the position of an option or those of several, a text. */
type Value = number | string | readonly number[];

/** An answer as coded; null where it is missing or cannot be used. */
interface Answer {
  readonly state: AnswerState;
  readonly value: Value | null;
}

/** Everything that coding the answers to one item needs. */
export interface Coding {
  readonly file: string;
  readonly headers: readonly string[];
  readonly place: ItemColumns;
  /** The column of the item. */
  readonly target: Column;
  readonly codes: CodeKinds;
  /** What a cell of the item means, as `cellReader` reads it. */
  readonly read: (cell: string) => Parsed<Value>;
  /** Whether the item was to be asked in a row of the columns; null for an item that everyone is asked. */
  readonly isAsked: ((index: number) => boolean) | null;
  readonly problems: ProblemCollector;
}

/**
 * Codes the answer to one item in one row of a table into `index` of its column, and reports what is wrong with it. The answers of
 * the row to earlier items must be coded already.
 */
export function codeAnswer(coding: Coding, row: SheetRow, index: number): void {
  const { target } = coding;
  const cells = coding.place.columns.map((column) => row.cells[column] ?? '');
  const met = coding.isAsked === null || coding.isAsked(index);
  const { state, value } = understand(coding, row, cells, met);
  target.state[index] = stateIndex(state);
  if (state === 'answered') store(target, index, value, openTextOf(coding, row));
}

function understand(coding: Coding, row: SheetRow, cells: readonly string[], met: boolean): Answer {
  const { place, codes } = coding;
  const kind = place.perOption ? missingKindOfMarks(cells, codes) : missingKind(cells[0] ?? '', codes);
  switch (kind) {
    case 'invalid':
      return { state: 'invalid', value: null };
    case 'noAnswer':
      return { state: met ? 'noAnswer' : 'notApplicable', value: null };
    case 'notApplicable':
      if (met) reportFirst(coding, row, cells, (cell) => words.applies(cell, place.item));
      return { state: 'notApplicable', value: null };
    case 'contradiction':
      reportFirst(coding, row, cells, words.mixedMarks, (cell) => missingKind(cell, codes) !== null && !isMark(cell));
      return { state: 'invalid', value: null };
    case null: {
      const parsed = parse(coding, row, cells);
      if (parsed === null) return { state: 'invalid', value: null };
      if (met) return { state: 'answered', value: parsed };
      warnNotAsked(coding, row, cells);
      return { state: 'invalid', value: null };
    }
  }
}

/** The value of an answer; null, and a problem, where it cannot be understood. */
function parse(coding: Coding, row: SheetRow, cells: readonly string[]): Answer['value'] {
  if (coding.place.perOption) return parseMarks(coding, row, cells);
  const [cell = ''] = cells;
  const parsed = coding.read(cell);
  if ('value' in parsed) return parsed.value;
  report(coding, row, 0, parsed.fault);
  return null;
}

/** Beyond these, the cells of an item are hardly answers that repeat. */
const REMEMBERED = 1000;

/** Reads cells of an item. Answers repeat: each that differs is worked out once, and what is wrong with it is worded once. */
export function cellReader(item: Item): (cell: string) => Parsed<Value> {
  const known = new Map<string, Parsed<Value>>();
  return (cell) => {
    const parsed = known.get(cell) ?? parseCell(item, cell);
    if (known.size < REMEMBERED) known.set(cell, parsed);
    return parsed;
  };
}

function parseCell(item: Item, cell: string): Parsed<Value> {
  switch (item.kind) {
    case 'scale':
      return parseLevel(cell, item.scale);
    case 'number':
      return parseNumber(cell, item);
    case 'single':
      return parseOption(cell, item.options);
    case 'multiple':
      return parseOptions(cell, item.options);
    case 'text':
      return { value: cell };
  }
}

function parseMarks(coding: Coding, row: SheetRow, cells: readonly string[]): readonly number[] | null {
  const marks = cells.map((cell) => (cell === '' ? { value: false } : parseMark(cell)));
  const faulty = marks.findIndex((mark) => 'fault' in mark);
  const fault = marks[faulty];
  if (fault && 'fault' in fault) {
    report(coding, row, faulty, fault.fault);
    return null;
  }
  return marks.flatMap((mark, option) => ('value' in mark && mark.value ? [option] : []));
}

function report(coding: Coding, row: SheetRow, position: number, message: Message): void {
  coding.problems.error(cellPlace(coding, row, position), message);
}

/** Reports the first cell that `blamed` accepts; without `blamed`, the first that is not empty. */
function reportFirst(
  coding: Coding,
  row: SheetRow,
  cells: readonly string[],
  message: (cell: string) => Message,
  blamed: (cell: string) => boolean = isGiven,
): void {
  const position = Math.max(0, cells.findIndex(blamed));
  report(coding, row, position, message(cells[position] ?? ''));
}

function warnNotAsked(coding: Coding, row: SheetRow, cells: readonly string[]): void {
  const position = Math.max(0, cells.findIndex(isGiven));
  const message = words.notAsked(cells[position] ?? '', coding.place.item.askedIf?.item ?? '');
  coding.problems.warn(cellPlace(coding, row, position), message);
}

function isGiven(cell: string): boolean {
  return cell !== '';
}

function cellPlace(coding: Coding, row: SheetRow, position: number): Place {
  return { file: coding.file, line: row.line, key: coding.headers[coding.place.columns[position] ?? 0] ?? '' };
}

/** Free text beside an open option; a code for a missing answer is not such a text. */
function openTextOf(coding: Coding, row: SheetRow): string {
  const { openText } = coding.place;
  const cell = openText === null ? '' : (row.cells[openText] ?? '');
  return missingKind(cell, coding.codes) === null ? cell : '';
}

function store(target: Column, index: number, value: Answer['value'], openText: string): void {
  switch (target.kind) {
    case 'numeric':
      target.values[index] = Number(value);
      break;
    case 'single':
      target.choice[index] = Number(value);
      (target.openText as string[])[index] = openText;
      break;
    case 'multiple':
      for (const option of Array.isArray(value) ? (value as readonly number[]) : []) {
        const marks = target.chosen[option];
        if (marks) marks[index] = 1;
      }
      (target.openText as string[])[index] = openText;
      break;
    case 'text':
      (target.values as string[])[index] = String(value);
      break;
    default:
      target satisfies never;
  }
}
