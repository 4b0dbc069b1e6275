import { type ItemTrait, kindHas } from '../../../model/item-traits.js';
import type { AnalysisSettings } from '../../../model/project.js';
import { type Catalogue, type ItemDraft, idsOf, itemsOf, namesAll, type SectionDraft, sectionRange } from '../catalogue.js';
import { SOURCE_GROUPING } from '../groupings.js';

/**
 * Every finding that a brief of this project may name, and beginnings of ids that stand for several; null where the questionnaire
 * or the analyses could not be read. What of them is there turns out only with the answers.
 */
export function nameableFindings(catalogue: Catalogue, analyses: AnalysisSettings | null): readonly string[] | null {
  const items = itemsOf(catalogue);
  if (analyses === null || !namesAll(catalogue) || items.some(({ kind }) => kind === null)) return null;
  return [
    ...catalogue.sections.filter(isRankable).map(({ id }) => `ranking-${id}`),
    ...analyses.gaps.flatMap(({ id, pairs }) => [`gap-${id}`, ...pairs.map((_, index) => `gap-${id}-${index + 1}`)]),
    ...items.filter(isWith('options')).map(({ id }) => `breakdown-${id}`),
    ...catalogue.sections.filter((section) => section.items.some(isWith('levels'))).map(({ id }) => `split-${id}`),
    ...items.filter(isWith('levels')).map(({ id }) => `split-${id}`),
    ...analyses.groups.flatMap(({ id, of }) => differences(id, of, catalogue)),
    ...analyses.groups.filter(({ by }) => by === SOURCE_GROUPING).map(({ id }) => `agreement-${id}`),
  ];
}

function isRankable(section: SectionDraft): boolean {
  const range = sectionRange(section);
  return range !== 'unmeasured' && section.items.filter(isWith('levels')).length > 1;
}

function isWith(trait: ItemTrait): (item: ItemDraft) => boolean {
  return ({ kind }) => kindHas(kind, trait);
}

function differences(grouping: string, of: readonly string[], { sections }: Catalogue): readonly string[] {
  const stem = `difference-${grouping}`;
  const compared = of.flatMap((id) => [id, ...idsOf(sections.find((section) => section.id === id)?.items ?? [])]);
  const options = sections
    .flatMap(({ items }) => items)
    .flatMap(({ id, kind, optionIds }) =>
      id !== null && kindHas(kind, 'several') && compared.includes(id)
        ? (optionIds ?? []).map((option) => `${id}-${option}`)
        : [],
    );
  return [stem, ...new Set([...compared, ...options].map((id) => `${stem}-${id}`))];
}
