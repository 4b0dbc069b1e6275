import type { ChangedItem, HeldItem } from '../analysis/disclosure/index.js';
import { counted } from './table.js';

const BECAUSE: Readonly<Record<HeldItem['because'], string>> = {
  'few-changed': 'too few respondents changed',
  derivable: 'with other releases, single answers could be worked out',
};

/** What became of items that were released: one line for each release and reason, held items first. */
export function changeLines(outcome: {
  readonly held: readonly HeldItem[];
  readonly changed: readonly ChangedItem[];
}): readonly string[] {
  const held = grouped(outcome.held, ({ because, since }) => `${because} ${since.name}`).map((figures) => {
    const [{ since, because } = figures[0] as HeldItem] = figures;
    return `note: ${items(figures)} ${keep(figures)} of release ${since.name} (${since.date}): ${BECAUSE[because]} since (${span(figures)}).`;
  });
  const changed = grouped(outcome.changed, ({ since }) => since.name).map((figures) => {
    const [{ since } = figures[0] as ChangedItem] = figures;
    return `note: ${items(figures)} changed since release ${since.name} (${since.date}): ${span(figures)}.`;
  });
  return [...held, ...changed];
}

function grouped<T>(figures: readonly T[], keyOf: (figure: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const figure of figures) groups.set(keyOf(figure), [...(groups.get(keyOf(figure)) ?? []), figure]);
  return [...groups.values()];
}

function items(figures: readonly ChangedItem[]): string {
  const named = figures.map(({ itemId }) => itemId);
  const shown = named.slice(0, 6).join(', ');
  return `${counted(named.length, 'item')} (${shown}${named.length > 6 ? ', …' : ''})`;
}

function keep(figures: readonly unknown[]): string {
  return figures.length === 1 ? 'keeps the values' : 'keep the values';
}

function span(figures: readonly ChangedItem[]): string {
  const counts = figures.map(({ respondents }) => respondents);
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  return low === high ? counted(low, 'respondent') : `${low} to ${high} respondents`;
}
