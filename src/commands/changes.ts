import type { ChangedItem, HeldItem } from '../analysis/disclosure/index.js';
import { greatest, least } from '../model/extremes.js';
import { counted } from './table.js';

const BECAUSE: Readonly<Record<HeldItem['because'], string>> = {
  'few-changed': 'too few respondents changed',
  derivable: 'with other releases, single answers could be worked out',
  'kept-before': 'with it, answers could be worked out for the sake of which an earlier release kept it',
};

/** What became of items that were released: one line for each release and reason, held items first. */
export function changeLines(outcome: {
  readonly held: readonly HeldItem[];
  readonly changed: readonly ChangedItem[];
}): readonly string[] {
  const held = grouped(outcome.held, ({ because, release }) => `${because} ${release.name}`).map((cells) => {
    const [{ release, because } = cells[0] as HeldItem] = cells;
    return `note: ${items(cells)} ${keep(cells)} of release ${release.name} (${release.date}): ${BECAUSE[because]} since (${span(cells)}).`;
  });
  const changed = grouped(outcome.changed, ({ release }) => release.name).map((cells) => {
    const [{ release } = cells[0] as ChangedItem] = cells;
    return `note: ${items(cells)} changed since release ${release.name} (${release.date}): ${span(cells)}.`;
  });
  return [...held, ...changed];
}

function grouped<T>(cells: readonly T[], keyOf: (cell: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const cell of cells) groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell]);
  return [...groups.values()];
}

function items(cells: readonly ChangedItem[]): string {
  const named = cells.map(({ itemId }) => itemId);
  const shown = named.slice(0, 6).join(', ');
  return `${counted(named.length, 'item')} (${shown}${named.length > 6 ? ', …' : ''})`;
}

function keep(cells: readonly unknown[]): string {
  return cells.length === 1 ? 'keeps the values' : 'keep the values';
}

function span(cells: readonly ChangedItem[]): string {
  const counts = cells.map(({ respondents }) => respondents);
  const [low, high] = [least(counts), greatest(counts)];
  return low === high ? counted(low, 'respondent') : `${low} to ${high} respondents`;
}
