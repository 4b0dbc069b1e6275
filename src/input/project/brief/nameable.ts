import type { FindingKind } from '../../../model/claims.js';
import { type ItemTrait, kindHas } from '../../../model/item-traits.js';
import type { AnalysisSettings } from '../../../model/project.js';
import { type Catalogue, type ItemDraft, idsOf, itemsOf, namesAll, type SectionDraft, sectionRange } from '../catalogue.js';
import { SOURCE_GROUPING } from '../groupings.js';

/**
 * Every name that a brief of this project may use for a finding: ids, and beginnings of ids that stand for several. Which
 * findings there are shows only with the answers. Null where the questionnaire or the analyses could not be read.
 */
export function nameableFindings(catalogue: Catalogue, analyses: AnalysisSettings | null): readonly string[] | null {
  const items = itemsOf(catalogue);
  if (analyses === null || !namesAll(catalogue) || items.some(({ kind }) => kind === null)) return null;
  return Object.entries(NAMEABLE).flatMap(([kind, namesOf]) => namesOf(catalogue, analyses).map((name) => `${kind}-${name}`));
}

/** The names of each kind of finding, without the kind; they must be among those that `namesOf` in analysis/claims makes. */
const NAMEABLE: Readonly<Record<FindingKind, (catalogue: Catalogue, analyses: AnalysisSettings) => readonly string[]>> = {
  ranking: ({ sections }) => idsOf(sections.filter(isRankable)),
  gap: (_, { gaps }) => gaps.flatMap(({ id, pairs }) => [id, ...pairs.map((_, index) => `${id}-${index + 1}`)]),
  breakdown: (catalogue) => idsOf(itemsOf(catalogue).filter(isWith('options'))),
  split: (catalogue) => [
    ...idsOf(catalogue.sections.filter(({ items }) => items.some(isWith('levels')))),
    ...idsOf(itemsOf(catalogue).filter(isWith('levels'))),
  ],
  difference: (catalogue, { groups }) => groups.flatMap(({ id, of }) => differences(id, of, catalogue)),
  cross: (_, { crosses }) => crosses.map(({ id }) => id),
  association: (_, { correlations }) =>
    correlations.flatMap(({ id, of, with: others }) => [
      id,
      ...of.flatMap((first, at) => (others.length === 0 ? of.slice(at + 1) : others).map((second) => `${id}-${first}-${second}`)),
    ]),
  agreement: (_, { groups }) => groups.filter(({ by }) => by === SOURCE_GROUPING).map(({ id }) => id),
};

function isRankable(section: SectionDraft): boolean {
  const range = sectionRange(section);
  return range !== 'unmeasured' && section.items.filter(isWith('levels')).length > 1;
}

function isWith(trait: ItemTrait): (item: ItemDraft) => boolean {
  return ({ kind }) => kindHas(kind, trait);
}

function differences(grouping: string, of: readonly string[], { sections }: Catalogue): readonly string[] {
  const compared = of.flatMap((id) => [id, ...idsOf(sections.find((section) => section.id === id)?.items ?? [])]);
  const options = sections
    .flatMap(({ items }) => items)
    .flatMap(({ id, kind, optionIds }) =>
      id !== null && kindHas(kind, 'several') && compared.includes(id)
        ? (optionIds ?? []).map((option) => `${id}-${option}`)
        : [],
    );
  return [grouping, ...new Set([...compared, ...options].map((id) => `${grouping}-${id}`))];
}
