import type { DescribedColumn } from '../description.js';
import type { Guess, ProposedItem } from '../proposal.js';
import { sameWords } from '../words.js';
import * as say from './messages.js';
import type { Question } from './question.js';

/** An item with the question that it was made of. */
export interface Made {
  readonly item: ProposedItem;
  readonly question: Question;
}

const FEWEST = 4;
/** With more options, one that nobody followed is chance. */
const MOST_OPTIONS = 12;
/** Of those who were asked, the share that answers at least. */
const ANSWERED = 0.6;

/** Adds conditions: those that the file states, else those that answers show beyond doubt. */
export function withConditions(made: readonly Made[]): readonly Made[] {
  return made.map((one, at) => {
    const before = made.slice(0, at);
    const stated = one.question.columns[0]?.askedIf ?? null;
    if (stated) {
      const found = statedCondition(stated, before);
      return {
        ...one,
        item: found ? { ...one.item, askedIf: found } : { ...one.item, guesses: [...one.item.guesses, say.conditionUnread()] },
      };
    }
    const seen = one.question.columns.some(({ declared }) => declared === 'text') ? null : seenCondition(one, before);
    return seen ? { ...one, item: { ...one.item, askedIf: seen.askedIf, guesses: [...one.item.guesses, seen.guess] } } : one;
  });
}

function statedCondition(
  { column, values }: NonNullable<DescribedColumn['askedIf']>,
  before: readonly Made[],
): ProposedItem['askedIf'] {
  const on = before.find(({ question }) =>
    question.columns.some(({ name, code, group }) => [name, code, group].includes(column)),
  );
  if (!on) return null;
  const ids = values.map((value) => idOf(on.item, value));
  const known = ids.filter((id) => id !== null);
  return known.length === ids.length && known.length > 0 ? { item: on.item.id, in: known } : null;
}

/** Empty for all who gave some answers to an earlier item, and filled for the others. The nearest such item is taken. */
function seenCondition(
  { question }: Made,
  before: readonly Made[],
): { readonly askedIf: NonNullable<ProposedItem['askedIf']>; readonly guess: Guess } | null {
  const rows = question.columns[0]?.cells.length ?? 0;
  const filled = Array.from({ length: rows }, (_, row) => question.columns.some(({ cells }) => (cells[row] ?? '') !== ''));
  if (question.boxes && question.columns.some(({ cells }) => cells.some((cell) => cell === '0'))) return null;
  const empty = filled.filter((is) => !is).length;
  if (empty < FEWEST || rows - empty < FEWEST) return null;
  for (const { item, question: on } of [...before].reverse()) {
    const [column] = on.columns;
    if (item.kind !== 'single' || !column || item.options.length > MOST_OPTIONS) continue;
    const groups = new Map<string, { asked: number; filled: number }>();
    let stray = false;
    const ids = new Map([...new Set(column.cells)].map((cell) => [cell, cell === '' ? null : idOf(item, cell)]));
    column.cells.forEach((cell, row) => {
      const id = ids.get(cell) ?? null;
      if (id === null) {
        if (filled[row]) stray = true;
        return;
      }
      const group = groups.get(id) ?? { asked: 0, filled: 0 };
      group.asked++;
      if (filled[row]) group.filled++;
      groups.set(id, group);
    });
    const asked = [...groups].filter(([, group]) => group.filled > 0);
    const others = [...groups].filter(([, group]) => group.filled === 0);
    const left = others.reduce((sum, [, group]) => sum + group.asked, 0);
    const right = asked.every(([, group]) => group.filled >= group.asked * ANSWERED);
    const few = others.some(([, group]) => group.asked < 2);
    if (stray || !right || left < FEWEST || few || asked.length === 0) continue;
    const chosen = asked.map(([id]) => id);
    const labels = item.options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label.text);
    return { askedIf: { item: item.id, in: chosen }, guess: say.conditionSeen(item.label.text, labels) };
  }
  return null;
}

/** The option or level that a cell stands for; null for none. */
function idOf(item: ProposedItem, cell: string): string | null {
  switch (item.kind) {
    case 'single':
    case 'multiple': {
      const option = item.options.find(
        ({ id, values, label }) =>
          id === cell.normalize('NFKC') || values.includes(cell) || sameWords(label.text) === sameWords(cell),
      );
      return (
        option?.id ??
        (item.kind === 'single' && cell !== '' ? (item.options.find(({ open }) => open === 'rest')?.id ?? null) : null)
      );
    }
    case 'scale': {
      const at = item.values?.indexOf(cell) ?? -1;
      if (at >= 0) return String(item.low + at);
      return /^-?\d+$/.test(cell) ? cell : null;
    }
    case 'number':
    case 'text':
      return null;
  }
}
