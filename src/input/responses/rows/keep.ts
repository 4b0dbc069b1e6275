import { cellKey } from '../../../model/cell-key.js';
import type { KeepRule } from '../../../model/reading.js';
import type { ProblemCollector } from '../../../problems/index.js';
import type { SheetRow } from '../../tables/index.js';
import { type AnswerTable, numberOf } from '../table/index.js';
import { columnFor } from './lookup.js';

/** Rows that do not meet a condition. */
export interface Dropped {
  readonly rule: KeepRule;
  readonly count: number;
}

export interface ChosenRows {
  /** Positions of the rows that count, from 0, in the order of the table. */
  readonly positions: readonly number[];
  /** By the first condition that they do not meet. */
  readonly dropped: readonly Dropped[];
  /** Positions of the columns that the conditions ask about. */
  readonly columns: readonly number[];
}

/**
 * The rows that meet all conditions. Which row is the last of a person is found among those that meet all others. `times`: when each row was
 * answered, where that is known; else the later row is the later answer. Null, and problems, where a column is missing.
 */
export function chooseRows(
  rules: readonly KeepRule[],
  table: AnswerTable,
  times: Float64Array | null,
  problems: ProblemCollector,
): ChosenRows | null {
  const placed = rules.map((rule) => ({
    rule,
    column: rule.kind === 'rows' ? 0 : columnFor(table, rule.column, 'keep', problems),
  }));
  if (placed.some(({ column }) => column < 0)) return null;
  const counts = new Map(rules.map((rule) => [rule, 0]));
  let positions = table.rows.map((_, index) => index);
  const keepThose = (rule: KeepRule, isKept: (position: number) => boolean) => {
    const kept = positions.filter(isKept);
    counts.set(rule, positions.length - kept.length);
    positions = kept;
  };
  const later = ({ rule }: (typeof placed)[number]) => (rule.kind === 'last' ? 1 : 0);
  for (const { rule, column } of [...placed].sort((a, b) => later(a) - later(b))) {
    if (rule.kind === 'last') {
      const lasts = lastOfEach(table, positions, column, times);
      keepThose(rule, (position) => lasts.has(position));
    } else {
      const test = testOf(rule, column);
      keepThose(rule, (position) => test(table.rows[position] as SheetRow));
    }
  }
  const columns = placed.flatMap(({ rule, column }) => (rule.kind === 'rows' ? [] : [column]));
  return { positions, dropped: [...counts].map(([rule, count]) => ({ rule, count })), columns };
}

function testOf(rule: Exclude<KeepRule, { kind: 'last' }>, column: number): (row: SheetRow) => boolean {
  switch (rule.kind) {
    case 'in':
    case 'notIn': {
      const values = new Set(rule.values.map(cellKey));
      return ({ cells }) => values.has(cellKey(cells[column] ?? '')) === (rule.kind === 'in');
    }
    case 'filled':
      return ({ cells }) => (cells[column] ?? '') !== '';
    case 'empty':
      return ({ cells }) => (cells[column] ?? '') === '';
    case 'rows': {
      const except = new Set(rule.except);
      return (row) => !except.has(numberOf(row));
    }
  }
}

/** Of the rows with one text in the column, the position of the last; all of those with nothing in it. */
function lastOfEach(
  { rows }: AnswerTable,
  positions: readonly number[],
  column: number,
  times: Float64Array | null,
): ReadonlySet<number> {
  const kept = new Set<number>();
  const lasts = new Map<string, number>();
  for (const position of positions) {
    const key = cellKey(rows[position]?.cells[column] ?? '');
    if (key === '') kept.add(position);
    else if (isLater(position, lasts.get(key), times)) lasts.set(key, position);
  }
  for (const position of lasts.values()) kept.add(position);
  return kept;
}

function isLater(position: number, than: number | undefined, times: Float64Array | null): boolean {
  if (than === undefined || times === null) return true;
  const [time, other] = [times[position] ?? Number.NaN, times[than] ?? Number.NaN];
  return Number.isNaN(time) || Number.isNaN(other) ? true : time >= other;
}
