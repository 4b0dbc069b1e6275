import type { MissingCodes } from '../model/project.js';
import type { Condition, Item } from '../model/questionnaire.js';
import type { AnswerState, Column } from '../model/responses.js';
import { missingKind, type Parsed, parseLevel, parseMark, parseNumber, parseOption, parseOptions } from './cell.js';
import { stateIndex } from './columns.js';
import type { Findings } from './findings.js';
import type { ItemPlace } from './layout.js';
import * as words from './messages.js';
import type { Row } from './table.js';

/** An answer as coded: its value, and free text beside an open option. */
interface Answer {
  readonly state: AnswerState;
  readonly value: number | string | readonly number[] | null;
}

/** Everything that coding one item's answers needs to know. */
export interface Coding {
  readonly file: string;
  readonly headers: readonly string[];
  readonly place: ItemPlace;
  readonly codes: MissingCodes;
  /** The column that the condition refers to, already coded, with the item that it is of. */
  readonly condition: { readonly item: Item; readonly column: Column } | null;
  readonly findings: Findings;
}

/** Codes one item's answer in one row of a table into `target[index]`. */
export function codeAnswer(coding: Coding, row: Row, target: Column, index: number): void {
  const cells = coding.place.columns.map((column) => row.cells[column] ?? '');
  const met = conditionMet(coding, index);
  const { state, value } = understand(coding, row, cells, met);
  target.state[index] = stateIndex(state);
  if (state === 'answered') store(target, index, value, openTextOf(coding, row));
}

function understand(coding: Coding, row: Row, cells: readonly string[], met: boolean): Answer {
  const { place, codes } = coding;
  const given = cells.filter((cell) => cell !== '');
  const kind =
    given.map((cell) => missingKind(cell, codes)).find((found) => found !== null) ?? (given.length === 0 ? 'noAnswer' : null);
  const [cell = ''] = given;
  switch (kind) {
    case 'invalid':
      return { state: 'invalid', value: null };
    case 'noAnswer':
      return { state: met ? 'noAnswer' : 'notApplicable', value: null };
    case 'notApplicable':
      if (met) report(coding, row, 0, words.applies(cell, place.item));
      return { state: 'notApplicable', value: null };
    case null: {
      const parsed = parse(coding, row, cells);
      if (parsed === null) return { state: 'invalid', value: null };
      if (met) return { state: 'answered', value: parsed };
      coding.findings.warn(
        { file: coding.file, line: row.line, key: coding.headers[place.columns[0] ?? 0] ?? '' },
        words.notAsked(cell, place.item.askedIf?.item ?? ''),
      );
      return { state: 'invalid', value: null };
    }
  }
}

/** The value of an answer; null (and a problem) where it cannot be understood. */
function parse(coding: Coding, row: Row, cells: readonly string[]): Answer['value'] {
  const { item, perOption } = coding.place;
  if (perOption) return parseMarks(coding, row, cells);
  const [cell = ''] = cells;
  const parsed = parseCell(item, cell);
  if ('value' in parsed) return parsed.value;
  report(coding, row, 0, parsed.fault);
  return null;
}

function parseCell(item: Item, cell: string): Parsed<number | string | readonly number[]> {
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

function parseMarks(coding: Coding, row: Row, cells: readonly string[]): readonly number[] | null {
  const marks = cells.map((cell) => (cell === '' ? { value: false } : parseMark(cell)));
  const faulty = marks.findIndex((mark) => 'fault' in mark);
  const fault = marks[faulty];
  if (fault && 'fault' in fault) {
    report(coding, row, faulty, fault.fault);
    return null;
  }
  return marks.flatMap((mark, option) => ('value' in mark && mark.value ? [option] : []));
}

function report(coding: Coding, row: Row, position: number, message: words.Message): void {
  const key = coding.headers[coding.place.columns[position] ?? 0] ?? '';
  coding.findings.error({ file: coding.file, line: row.line, key }, message);
}

function openTextOf(coding: Coding, row: Row): string {
  return coding.place.openText === null ? '' : (row.cells[coding.place.openText] ?? '');
}

/** An item without a condition is asked of everyone; a condition on an answer that is missing is not met. */
function conditionMet(coding: Coding, index: number): boolean {
  const asked: Condition | null = coding.place.item.askedIf;
  if (asked === null || coding.condition === null) return asked === null;
  const { item, column } = coding.condition;
  return (
    column.state[index] === stateIndex('answered') && answersOf(item, column, index).some((answer) => asked.in.includes(answer))
  );
}

function answersOf(item: Item, column: Column, index: number): readonly string[] {
  const options = item.kind === 'single' || item.kind === 'multiple' ? item.options.map((option) => option.id) : [];
  switch (column.kind) {
    case 'numeric':
      return [String(column.values[index])];
    case 'single':
      return options.slice(column.choice[index], (column.choice[index] ?? 0) + 1);
    case 'multiple':
      return options.filter((_, option) => column.chosen[option]?.[index] === 1);
    case 'text':
      return [];
  }
}

function store(target: Column, index: number, value: Answer['value'], openText: string): void {
  if (target.kind === 'numeric') target.values[index] = Number(value);
  if (target.kind === 'text') (target.values as string[])[index] = String(value);
  if (target.kind === 'single') {
    target.choice[index] = Number(value);
    (target.openText as string[])[index] = openText;
  }
  if (target.kind === 'multiple' && Array.isArray(value)) {
    for (const option of value as readonly number[]) {
      const marks = target.chosen[option];
      if (marks) marks[index] = 1;
    }
    (target.openText as string[])[index] = openText;
  }
}
