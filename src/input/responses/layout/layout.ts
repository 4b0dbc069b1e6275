import { has } from '../../../model/item-traits.js';
import type { Message } from '../../../model/problem.js';
import type { Item } from '../../../model/questionnaire.js';
import type { ProblemCollector } from '../../../problems/index.js';
import * as words from '../messages.js';
import type { AnswerTable } from '../table/index.js';
import { marksOf } from './marks.js';
import { columnsOf, type ItemPlace, type LayoutFault, type TextColumn } from './place.js';
import { nameIn, readingOf } from './reading.js';

/**
 * Finds the columns of every item in the table of a source, and leaves out items whose columns are missing, which are reported.
 * `taken`: columns that serve something else.
 */
export function layOut(
  table: AnswerTable,
  source: string,
  items: readonly Item[],
  taken: readonly number[],
  problems: ProblemCollector,
): { readonly places: readonly ItemPlace[]; readonly unused: readonly number[]; readonly missing: readonly string[] } {
  const found = items.map((item) => placeOf(table, source, item));
  const places = found.flatMap(({ place }) => place ?? []);
  const used = new Set([...taken, ...places.flatMap(columnsOf)]);
  const unused = table.headers.flatMap((header, column) => (used.has(column) || header === '' ? [] : [column]));
  const names = unused.map((column) => table.headers[column] ?? '');
  const faults = found.flatMap((each) => each.faults);
  for (const fault of faults)
    problems.error({ file: table.file, line: table.headerLine, key: fault.name }, wordsFor(fault, names));
  return { places, unused, missing: faults.map(({ name }) => name) };
}

function wordsFor({ name, noun, several }: LayoutFault, unused: readonly string[]): Message {
  return several.length > 0
    ? words.columnsAlike(name, noun, several)
    : words.columnMissing(name, noun, unused, 'questionnaire.yaml');
}

interface FoundPlace {
  readonly place: ItemPlace | null;
  readonly faults: readonly LayoutFault[];
}

function placeOf(table: AnswerTable, source: string, item: Item): FoundPlace {
  const reading = readingOf(item);
  const name = nameIn(reading.column, source);
  if (name === null) return { place: { kind: 'absent', item }, faults: [] };
  const { texts, faults } = findTexts(table, source, item, name);
  const marked = has(item, 'marked') ? marksOf(table, source, item, name, texts) : null;
  if (marked) {
    const all = [...faults, ...marked.faults];
    return { place: all.length > 0 ? null : marked.place, faults: all };
  }
  const found = table.finder.find(name);
  if (typeof found === 'object' && 'column' in found)
    return { place: faults.length > 0 ? null : { kind: 'cell', item, column: found.column, texts }, faults };
  const several = found === 'missing' ? [] : found.several;
  return { place: null, faults: [{ name, noun: words.itemNoun(item), several }, ...faults] };
}

/** The columns of free text: those that options name, which must be there, and the one beside the item's own, which may. */
function findTexts(
  table: AnswerTable,
  source: string,
  item: Item,
  name: string,
): { readonly texts: readonly TextColumn[]; readonly faults: readonly LayoutFault[] } {
  const texts: TextColumn[] = [];
  const faults: LayoutFault[] = [];
  readingOf(item).options.forEach(({ text }, option) => {
    if (text === null || text === 'rest') return;
    const wanted = text === 'beside' ? `${name}_text` : nameIn(text.column, source);
    if (wanted === null) return;
    const found = table.finder.find(wanted);
    if (typeof found === 'object' && 'column' in found) {
      if (texts.every(({ column }) => column !== found.column))
        texts.push({ column: found.column, option: text === 'beside' ? -1 : option });
    } else if (text !== 'beside')
      faults.push({ name: wanted, noun: words.textNoun(item, option), several: found === 'missing' ? [] : found.several });
  });
  return { texts, faults };
}
