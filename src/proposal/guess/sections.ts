import type { ProposedItem, ProposedSection } from '../proposal.js';
import { both, type Words } from '../words.js';
import type { Made } from './conditions.js';
import { ItemIds } from './ids.js';

/** Groups items: rows of a grid, what the file itself puts together, else what stands between those. */
export function sectionsOf(made: readonly Made[], ids: ItemIds): readonly ProposedSection[] {
  const drafts: { key: string; title: Words | null; question: Words | null; items: ProposedItem[] }[] = [];
  made.forEach((one, at) => {
    const { grid, stem, columns } = one.question;
    const [column] = columns;
    const own = column?.section ?? null;
    const like = grid === null && own === null ? alikeRun(made, at) : null;
    const key = own ? `section ${own.key}` : grid !== null ? `grid ${grid}` : like !== null ? `alike ${like}` : 'loose';
    const title = own?.title ?? (grid === null ? null : stem);
    const last = drafts.at(-1);
    if (last?.key === key) last.items.push(one.item);
    else drafts.push({ key, title, question: grid !== null && title !== null ? title : null, items: [one.item] });
  });
  const loose = drafts.filter(({ title }) => title === null).length;
  let number = 0;
  return drafts.map(({ key, title, question, items }) => {
    if (title === null) number++;
    const made = key.startsWith('alike') ? ratings(number, loose) : questions(number, loose);
    const wording = title ?? (items.length === 1 && items[0] ? items[0].label : made);
    return { id: ids.take('', 'section'), title: wording, question, items };
  });
}

/** Scale items next to each other with the same labels, at least two: rows of a grid whose question the tool does not export. */
function alikeRun(made: readonly Made[], at: number): number | null {
  const same = (index: number) => {
    const [here, there] = [made[at], made[index]];
    return here && there && there.question.grid === null && (there.question.columns[0]?.section ?? null) === null && labelsOf(here.item) !== '' && labelsOf(here.item) === labelsOf(there.item);
  };
  let start = at;
  while (same(start - 1)) start--;
  return same(start) && same(start + 1) ? start : null;
}

function labelsOf(item: ProposedItem): string {
  return item.kind === 'scale' && item.labels.length === item.high - item.low + 1 ? item.labels.map(({ text }) => text).join('\n') : '';
}

function questions(number: number, all: number): Words {
  return all > 1 ? both(`質問${number}`, `Questions ${number}`) : both('質問', 'Questions');
}

function ratings(number: number, all: number): Words {
  return all > 1 ? both(`評価${number}`, `Ratings ${number}`) : both('評価', 'Ratings');
}
