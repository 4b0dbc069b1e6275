import { has } from '../../model/item-traits.js';
import type { Publication, PublishedItem, PublishedScaleItem, PublishedSection, Statistics } from '../../model/publication.js';
import type { Published } from '../../model/published.js';
import type { Scale } from '../../model/questionnaire.js';
import type { Text } from '../../model/text.js';
import { either, quoted, same } from '../text/index.js';

/** Finding things in a publication by their ids. A missing id is a fault of the program: projects are checked on loading. */

/** The section with this id; throws Error where there is none. */
export function sectionOf(publication: Publication, id: string): PublishedSection {
  const section = publication.sections.find((candidate) => candidate.id === id);
  if (!section) throw new Error(`No section ${id} in the publication.`);
  return section;
}

/** The item with this id; throws Error where there is none. */
export function itemOf(publication: Publication, id: string): PublishedItem {
  for (const section of publication.sections) {
    const item = section.items.find((candidate) => candidate.id === id);
    if (item) return item;
  }
  throw new Error(`No item ${id} in the publication.`);
}

/** What the section of an item, or the section itself, asks for: 活用 / use. Throws Error for an unknown id. */
export function measureOf({ sections }: Publication, id: string): Text {
  const section = sections.find((one) => one.id === id || one.items.some((item) => item.id === id));
  if (!section) throw new Error(`No item ${id} in the publication.`);
  return section.measure;
}

/**
 * Whether an item is answered on levels. The function has no written predicate, so that the compiler derives from the table of
 * traits which kinds these are.
 */
export function isScale(item: PublishedItem) {
  return has(item, 'levels');
}

/** Whether an item offers options; without a written predicate, as isScale. */
export function isChoice(item: PublishedItem) {
  return has(item, 'options');
}

/** Anything with a mean on a scale: a scale item, or the score of a section. */
export interface Measured {
  readonly label: Text;
  readonly short: Text;
  /** How many answers it rests on. */
  readonly n: Published;
  readonly scale: Scale;
  /** Null where withheld. */
  readonly statistics: Statistics | null;
  /** Share of the answers on the two highest levels, 0..1; null where withheld. */
  readonly topTwo: Published | null;
  /** Share of the answers on the two lowest levels, 0..1; null where withheld. */
  readonly bottomTwo: Published | null;
}

/** The scale item with this id or, where no item has it, the score of the section with it; null where there is neither. */
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

/** A scale item as a thing with a mean. */
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

/** An option's label in quotation marks, or a level as it is. */
export function answerOf(item: PublishedItem, answer: string): Text {
  const option = has(item, 'options') ? item.options.find(({ id }) => id === answer) : undefined;
  return option ? quoted(option.label) : same(answer);
}

/** Answers any of which was given: 「A」か「B」. */
export function eitherOf(item: PublishedItem, answers: readonly string[]): Text {
  return either(answers.map((answer) => answerOf(item, answer)));
}
