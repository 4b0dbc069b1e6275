import { has, kindHas } from '../../model/item-traits.js';
import type { AttributeDraft } from './attribute.js';
import { type Catalogue, itemsOf } from './catalogue.js';

/** A name by which respondents may be grouped, as far as project.yaml and questionnaire.yaml could be read. */
export interface GroupingDraft {
  readonly id: string;
  /** Category ids; null where they could not be read. */
  readonly categories: readonly string[] | null;
}

/**
 * Every project has these two. Their ids, and the categories `early` and `late`, must be those of SOURCE and ARRIVAL in
 * analysis/results/grouping.ts.
 */
export const SOURCE_GROUPING = 'source';
export const ARRIVAL_GROUPING = 'arrival';

/**
 * Everything that respondents may be grouped by: attributes, bands, single-choice items, source (with the ids in `sources` as
 * categories) and arrival.
 */
export function groupingsOf(
  catalogue: Catalogue,
  attributes: readonly AttributeDraft[],
  bands: readonly GroupingDraft[],
  sources: readonly string[],
): readonly GroupingDraft[] {
  const fromAttributes = attributes.flatMap(({ id, item }) =>
    id !== null && (item === null || has(item, 'grouping'))
      ? [{ id, categories: item?.options.map((option) => option.id) ?? null }]
      : [],
  );
  const fromItems = itemsOf(catalogue).flatMap(({ id, kind, optionIds }) =>
    id !== null && (kind === null || kindHas(kind, 'grouping')) ? [{ id, categories: optionIds }] : [],
  );
  return [
    ...fromAttributes,
    ...bands,
    ...fromItems,
    { id: SOURCE_GROUPING, categories: sources },
    { id: ARRIVAL_GROUPING, categories: ['early', 'late'] },
  ];
}
