import type { Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { choicesOf, type ItemResults, type Subject, scoreOf } from './subject.js';

/** What the ids in comparisons and gaps stand for. */
export interface Names {
  /** Throws Error for an id that is not there: projects are checked on loading. */
  subject(kind: 'item' | 'score' | 'option', id: string): Subject;
  /** The label of an option; null where `option` is null or unknown. */
  option(id: string, option: string | null): Text | null;
}

interface NamedSection {
  readonly id: string;
  readonly number: Published | string | null;
  readonly title: Text;
  readonly items: readonly ItemResults[];
}

/** The names in the sections of results or of a publication. */
export function namesIn(sections: readonly NamedSection[]): Names {
  const items = new Map(sections.flatMap((section) => section.items.map((item) => [item.id, item] as const)));
  const scores = new Map(sections.map((section) => [section.id, scoreOf(section)]));
  return {
    subject(kind, id) {
      const subject = kind === 'score' ? scores.get(id) : items.get(id);
      if (!subject) throw new Error(`There is no ${kind} ${id}.`);
      return subject;
    },
    option(id, option) {
      const item = items.get(id);
      return (item && choicesOf(item).find(({ key }) => key === option)?.label) ?? null;
    },
  };
}
