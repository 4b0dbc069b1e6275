import { has } from '../../model/item-traits.js';
import type { Publication, PublishedItem, PublishedScaleItem, PublishedSection, Statistics } from '../../model/publication.js';
import type { Scale } from '../../model/questionnaire.js';
import type { Text } from '../../model/text.js';

/** Finding things in a publication by their ids. An id that is not there is a fault of ours: projects are checked on loading. */

export function sectionOf(publication: Publication, id: string): PublishedSection {
  const section = publication.sections.find((candidate) => candidate.id === id);
  if (!section) throw new Error(`No section ${id} in the publication.`);
  return section;
}

export function itemOf(publication: Publication, id: string): PublishedItem {
  for (const section of publication.sections) {
    const item = section.items.find((candidate) => candidate.id === id);
    if (item) return item;
  }
  throw new Error(`No item ${id} in the publication.`);
}

/** What the section of an item, or the section itself, asks for: 活用 / use. */
export function measureOf({ sections }: Publication, id: string): Text {
  const section = sections.find((one) => one.id === id || one.items.some((item) => item.id === id));
  if (!section) throw new Error(`No item ${id} in the publication.`);
  return section.measure;
}

/** Without a written predicate, so that the compiler derives which items these are from the table of traits. */
export function isScale(item: PublishedItem) {
  return has(item, 'levels');
}

/** Choice items; see isScale. */
export function isChoice(item: PublishedItem) {
  return has(item, 'options');
}

export interface Measured {
  readonly label: Text;
  readonly short: Text;
  readonly n: number;
  readonly scale: Scale;
  /** Null where withheld. */
  readonly statistics: Statistics | null;
  readonly topTwo: number | null;
  readonly bottomTwo: number | null;
}

/** An item or a section's score, whichever has the id: anything with a mean on a scale. Items come first. */
export function measuredOf(publication: Publication, id: string): Measured | null {
  for (const section of publication.sections) {
    const item = section.items.find((candidate) => candidate.id === id);
    if (item && isScale(item)) return measuredItem(item);
  }
  const section = publication.sections.find((candidate) => candidate.id === id);
  const score = section?.score;
  if (!section || !score) return null;
  return {
    label: section.title,
    short: section.short,
    n: score.n,
    scale: score.scale,
    statistics: score.statistics.shown ? score.statistics.value : null,
    topTwo: score.agreement.shown ? score.agreement.value.topTwo : null,
    bottomTwo: score.agreement.shown ? score.agreement.value.bottomTwo : null,
  };
}

export function measuredItem(item: PublishedScaleItem): Measured {
  return {
    label: item.label,
    short: item.short,
    n: item.n,
    scale: item.scale,
    statistics: item.statistics.shown ? item.statistics.value : null,
    topTwo: item.agreement.shown ? item.agreement.value.topTwo : null,
    bottomTwo: item.agreement.shown ? item.agreement.value.bottomTwo : null,
  };
}

/** All whole numbers of a scale, for grid lines. */
export function levelsOf(scale: Scale): readonly number[] {
  return Array.from({ length: scale.high - scale.low + 1 }, (_, index) => scale.low + index);
}
