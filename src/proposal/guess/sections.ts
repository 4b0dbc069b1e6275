import type { ProposedItem, ProposedSection } from '../proposal.js';
import { both, type Words } from '../words.js';
import type { Made } from './conditions.js';
import type { ItemIds } from './ids.js';

/** Groups items: rows of a grid, what the file itself puts together, else what stands between those. */
export function sectionsOf(made: readonly Made[], ids: ItemIds): readonly ProposedSection[] {
  const drafts: { key: string; title: Words | null; question: Words | null; items: ProposedItem[] }[] = [];
  for (const one of made) {
    const { grid, stem, columns } = one.question;
    const [column] = columns;
    const own = column?.section ?? null;
    const like = one.question.alike && own === null ? one.question.pool[0] : null;
    const key = own ? `section ${own.key}` : grid !== null ? `grid ${grid}` : like ? `alike ${like.name}` : 'loose';
    const title = own?.title ?? (grid === null ? null : stem);
    const last = drafts.at(-1);
    if (last?.key === key) last.items.push(one.item);
    else drafts.push({ key, title, question: grid !== null && title !== null ? title : null, items: [one.item] });
  }
  const loose = drafts.filter(({ title }) => title === null).length;
  let number = 0;
  return drafts.map(({ key, title, question, items }, at) => {
    if (title === null) number++;
    const made = key.startsWith('alike') ? ratings(number, loose) : questions(number, loose);
    const wording = (title?.text === '' ? null : title) ?? (items.length === 1 && items[0] ? items[0].label : made);
    return { id: ids.take('', `section_${at + 1}`), title: wording, question, items };
  });
}

function questions(number: number, all: number): Words {
  return all > 1 ? both(`質問${number}`, `Questions ${number}`) : both('質問', 'Questions');
}

function ratings(number: number, all: number): Words {
  return all > 1 ? both(`評価${number}`, `Ratings ${number}`) : both('評価', 'Ratings');
}
