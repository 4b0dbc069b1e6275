import { has } from '../../model/item-traits.js';
import type { Place } from '../../model/problem.js';
import type { Item } from '../../model/questionnaire.js';
import type { AnswerState, Column, MissingKind } from '../../model/responses.js';
import type { ProblemCollector } from '../../problems/index.js';
import type { SheetRow } from '../tables/index.js';
import type { Understood, Value } from './cells/index.js';
import { stateIndex } from './columns.js';
import type { ItemPlace } from './layout/index.js';
import type { MarkReader } from './mark-reader.js';
import * as words from './messages.js';
import type { Said } from './said.js';
import { store } from './store.js';

/** Everything that coding the answers to one item needs. */
export interface Coding {
  readonly file: string;
  readonly headers: readonly string[];
  readonly place: ItemPlace;
  /** The column of the item. */
  readonly target: Column;
  /** What a cell of the item means. */
  readonly read: (cell: string) => Understood<Value>;
  /** What the cells of all options mean together; null where options have no columns of their own. */
  readonly readMarks: MarkReader | null;
  /** The kind of missing answer that a cell of free text stands for; null where it is a text. */
  readonly missing: (cell: string) => MissingKind | null;
  /** Whether an empty cell, or empty cells, mean that no option was chosen. */
  readonly emptyIsNone: boolean;
  /** Whether the item was to be asked in a row of the columns; null for an item that everyone is asked. */
  readonly isAsked: ((index: number) => boolean) | null;
  readonly problems: ProblemCollector;
  /** Texts whose option was not chosen, counted. */
  readonly lost: { texts: number };
}

/**
 * Codes the answer to one item in one row of a table into `index` of its column, and reports what is wrong with it. The answers of
 * the row to earlier items must be coded already.
 */
export function codeAnswer(coding: Coding, row: SheetRow, index: number): void {
  const { place, target } = coding;
  if (place.kind === 'absent') {
    target.state[index] = stateIndex('notApplicable');
    return;
  }
  const text = place.texts.length === 0 ? '' : textBeside(coding, row);
  const said = withText(coding, row, saidBy(coding, row), text);
  const met = coding.isAsked === null || coding.isAsked(index);
  const state = judge(coding, row, said, met);
  target.state[index] = stateIndex(state);
  const value = 'value' in said ? said.value : NONE;
  const isKept = state === 'answered' && takesText(place.item, value);
  if (state === 'answered') store(target, index, value, isKept ? text : '');
  if (text !== '' && !isKept) coding.lost.texts += 1;
}

/** Whether an option was chosen that may be followed by free text. */
function takesText(item: Item, value: Value): boolean {
  if (!has(item, 'options') || typeof value !== 'object') return false;
  return value.options.some((option) => item.options[option]?.open === true);
}

const NONE = { options: [], text: '' };

function saidBy(coding: Coding, row: SheetRow): Said {
  const { place } = coding;
  switch (place.kind) {
    case 'absent':
      return { missing: 'notApplicable', cell: '', column: 0 };
    case 'cell': {
      const cell = row.cells[place.column] ?? '';
      const read = coding.read(cell);
      if (cell === '' && coding.emptyIsNone) return { missing: 'noneChosen' };
      if ('missing' in read) return { missing: read.missing, cell, column: place.column };
      return 'fault' in read ? { fault: read.fault, column: place.column } : { value: read.value, cell, column: place.column };
    }
    case 'marks':
      return coding.readMarks ? coding.readMarks(row.cells) : { missing: 'noAnswer', cell: '', column: 0 };
    case 'categories':
      return saidByAll(coding, row, place.columns);
  }
}

/** Each column holds one of the options, or nothing. */
function saidByAll(coding: Coding, row: SheetRow, columns: readonly number[]): Said {
  const chosen: number[] = [];
  let first: Said | null = null;
  for (const column of columns) {
    const cell = row.cells[column] ?? '';
    const read = coding.read(cell);
    if ('fault' in read) return { fault: read.fault, column };
    if ('missing' in read) {
      if (cell !== '') first ??= { missing: read.missing, cell, column };
    } else if (typeof read.value === 'object')
      for (const option of read.value.options) if (!chosen.includes(option)) chosen.push(option);
  }
  const column = columns[0] ?? 0;
  if (chosen.length > 0) return { value: { options: chosen, text: '' }, cell: row.cells[column] ?? '', column };
  return first ?? (coding.emptyIsNone ? { missing: 'noneChosen' } : { missing: 'noAnswer', cell: '', column });
}

/** A text in the column of an option chooses it, where nothing else does. */
function withText(coding: Coding, row: SheetRow, said: Said, text: string): Said {
  const { place, target } = coding;
  if (text === '' || place.kind === 'absent' || 'fault' in said) return said;
  const isMissing = 'missing' in said;
  if (isMissing && said.missing !== 'noAnswer' && said.missing !== 'noneChosen') return said;
  if (!isMissing && (typeof said.value !== 'object' || target.kind !== 'multiple')) return said;
  const told = place.texts.filter(({ column, option }) => option >= 0 && isText(coding, row.cells[column] ?? ''));
  const before = !isMissing && typeof said.value === 'object' ? said.value : NONE;
  const added = told.map(({ option }) => option).filter((option) => !before.options.includes(option));
  const isMarked = (option: number) => place.kind === 'marks' && typeof place.columns[option] === 'number';
  const options = [...before.options, ...added.filter((option) => !isMarked(option))];
  if (options.length === before.options.length) return said;
  const column = told[0]?.column ?? 0;
  return { value: { options, text: before.text }, cell: isMissing ? text : said.cell, column: isMissing ? column : said.column };
}

function judge(coding: Coding, row: SheetRow, said: Said, met: boolean): AnswerState {
  const place = (column: number): Place => ({ file: coding.file, line: row.line, key: coding.headers[column] ?? '' });
  if ('fault' in said) {
    coding.problems.error(place(said.column), said.fault);
    return 'invalid';
  }
  if ('value' in said) {
    if (met) return 'answered';
    const message = words.notAsked(said.cell, coding.place.item.askedIf?.item ?? '');
    coding.problems.warn(place(said.column), message);
    return 'invalid';
  }
  switch (said.missing) {
    case 'invalid':
      return 'invalid';
    case 'noneChosen':
      return met ? 'answered' : 'notApplicable';
    case 'noAnswer':
      return met ? 'noAnswer' : 'notApplicable';
    case 'notApplicable':
      if (met) coding.problems.error(place(said.column), words.applies(said.cell, coding.place.item));
      return 'notApplicable';
  }
}

/** Free text beside open options; a code for a missing answer is not such a text. */
function textBeside(coding: Coding, row: SheetRow): string {
  if (coding.place.kind === 'absent') return '';
  const texts = coding.place.texts.map(({ column }) => row.cells[column] ?? '').filter((text) => isText(coding, text));
  return texts.join(' / ');
}

function isText(coding: Coding, cell: string): boolean {
  return cell !== '' && coding.missing(cell) === null;
}
