import type { ProposedGroups, ProposedSection } from '../proposal.js';
import { DIVIDES } from './headings.js';

const MOST_GROUPS = 8;
const MOST_ENTRIES = 3;

/** Comparisons of groups: by items that describe respondents, of all sections with a scale. */
export function groupsOf(sections: readonly ProposedSection[]): readonly ProposedGroups[] {
  const rated = sections.filter(({ items }) => items.filter(({ kind }) => kind === 'scale').length > 0);
  if (rated.length === 0) return [];
  return sections
    .flatMap(({ items }) => items)
    .filter(
      (item) => item.kind === 'single' && item.options.length <= MOST_GROUPS && DIVIDES.test(`${item.label.text} ${item.id}`),
    )
    .slice(0, MOST_ENTRIES)
    .map(({ id }) => ({ by: id, of: rated.map((section) => section.id) }));
}
