import type { ItemAnalysis } from '../../model/analysis.js';
import type { PublishedItem } from '../../model/publication.js';
import { levelsOf, type Published } from '../../model/published.js';
import type { Item, ItemKind, Scale } from '../../model/questionnaire.js';
import type { Text } from '../../model/text.js';
import { levelInWords } from '../text/index.js';
import type { CellText } from './cell-text.js';
import { code, type Field, label } from './field.js';
import { headings, kinds } from './headings-wording.js';

/** An item, or the score of a section, as rows name it. */
export interface Subject {
  readonly id: string;
  readonly number: Published | string | null;
  readonly label: Text;
  readonly kind: ItemKind | 'score';
}

/** Columns that name the item or score of a row. */
export function subjectFields<T>(cellText: CellText, read: (record: T) => Subject): readonly Field<T>[] {
  return [
    code(cellText, headings.id, (record) => read(record).id),
    code(cellText, headings.number, (record) => read(record).number),
    label(cellText, headings.item, (record) => read(record).label),
    label(cellText, headings.kind, (record) => kinds[read(record).kind], 16),
  ];
}

/** The score of a section goes by the section's name. */
export function scoreOf(section: {
  readonly id: string;
  readonly number: Published | string | null;
  readonly title: Text;
}): Subject {
  return { id: section.id, number: section.number, label: section.title, kind: 'score' };
}

/** What can be answered: a level of a scale or an option. */
export interface Choice {
  /** What counts and shares are stored under. */
  readonly key: string;
  /** As response files have it: a number for a level. */
  readonly code: string | Published;
  readonly label: Text;
}

/** The results of an item, or what is published of it. */
export type ItemResults = ItemAnalysis | PublishedItem;

/** The levels of a scale from low to high, or the options in their order; none for a number or a text. */
export function choicesOf(item: Item | ItemResults): readonly Choice[] {
  switch (item.kind) {
    case 'scale':
      return levelChoices(item.scale);
    case 'single':
    case 'multiple':
      return item.options.map(({ id, label: words }) => ({ key: id, code: id, label: words }));
    case 'number':
    case 'text':
      return [];
  }
}

/** A level goes by its number and its words, where it has any. */
function levelChoices(scale: Scale): readonly Choice[] {
  return levelsOf(scale).map((level) => ({ key: String(level), code: level, label: levelInWords(scale, level) }));
}
