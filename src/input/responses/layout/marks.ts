import { cellKey } from '../../../model/cell-key.js';
import type { MultipleItem } from '../../../model/questionnaire.js';
import { LANGS } from '../../../model/text.js';
import { vocabularyOf } from '../cells/index.js';
import * as words from '../messages.js';
import type { AnswerTable } from '../table/index.js';
import type { ItemPlace, LayoutFault, TextColumn } from './place.js';
import { nameIn, readingOf } from './reading.js';

type Sets = AnswerTable['sets'];

interface FoundMarks {
  readonly place: ItemPlace | null;
  readonly faults: readonly LayoutFault[];
}

/**
 * The columns of the options of an item, in the order in which they are looked for: those that the options name; the one column of the
 * item, null then; `<column>:<option>` for each option; the variables of a multiple-response set of the column's name. Null where there are none.
 * layout/reading in input/project/item must know the same names.
 */
export function marksOf(
  table: AnswerTable,
  source: string,
  item: MultipleItem,
  name: string,
  texts: readonly TextColumn[],
): FoundMarks | null {
  const own = readingOf(item).options.map(({ column }) => (column === null ? null : nameIn(column, source)));
  if (own.some((each) => each !== null)) return byNames(table, item, own, texts);
  if (table.finder.find(name) !== 'missing') return null;
  const made = item.options.map(({ id }) => `${name}:${id}`);
  if (made.some((each) => table.finder.find(each) !== 'missing')) return byNames(table, item, made, texts);
  return bySet(table, item, name, texts);
}

/** An option without a column must be told by a text. */
function byNames(
  table: AnswerTable,
  item: MultipleItem,
  names: readonly (string | null)[],
  texts: readonly TextColumn[],
): FoundMarks {
  const faults: LayoutFault[] = [];
  const columns = names.map((name, option) => {
    if (name === null) {
      if (!texts.some((text) => text.option === option))
        faults.push({ name: item.options[option]?.id ?? '', noun: words.optionNoun(item, option), several: [] });
      return null;
    }
    const found = table.finder.find(name);
    if (typeof found === 'object' && 'column' in found) return found.column;
    faults.push({ name, noun: words.optionNoun(item, option), several: found === 'missing' ? [] : found.several });
    return null;
  });
  return { place: { kind: 'marks', item, columns, counted: null, texts }, faults };
}

function bySet(table: AnswerTable, item: MultipleItem, name: string, texts: readonly TextColumn[]): FoundMarks | null {
  const set = setOf(table.sets, name);
  if (!set) return null;
  const columns = set.variables.map((variable) =>
    table.headers.findIndex((header) => header.toLowerCase() === variable.toLowerCase()),
  );
  if (set.counted === null)
    return { place: { kind: 'categories', item, columns: columns.filter((column) => column >= 0), texts }, faults: [] };
  const vocabulary = vocabularyOf(item.options, readingOf(item));
  const byOption = new Map<number, number>();
  for (const column of columns) {
    const variable = table.variables[column];
    const option =
      variable && (vocabulary.find(variable.label) ?? vocabulary.find(variable.name) ?? endingWith(item, variable.label));
    if (option !== undefined && !byOption.has(option)) byOption.set(option, column);
  }
  const faults = item.options.flatMap(({ id }, option) =>
    byOption.has(option) || texts.some((text) => text.option === option)
      ? []
      : [{ name: id, noun: words.optionOfSetNoun(item, option, set.name), several: [] }],
  );
  const places = item.options.map((_, option) => byOption.get(option) ?? null);
  return { place: { kind: 'marks', item, columns: places, counted: set.counted, texts }, faults };
}

/** The option whose label stands at the end of a text, behind the wording of the question; of several, the longest. Spaces do not count. */
function endingWith({ options }: MultipleItem, text: string): number | undefined {
  const bare = (any: string) => cellKey(any).replaceAll(' ', '');
  const key = bare(text);
  const ends = options.flatMap(({ label }, option) =>
    LANGS.map((lang) => ({ option, end: bare(label[lang]) })).filter(({ end }) => end !== '' && key.endsWith(end)),
  );
  return ends.sort((a, b) => b.end.length - a.end.length)[0]?.option;
}

/** A set is told by its name, with or without the sign that SPSS puts before it, or by its label. */
function setOf(sets: Sets, name: string): Sets[number] | undefined {
  const wanted = cellKey(name).replace(/^\$/, '');
  return (
    sets.find((set) => cellKey(set.name).replace(/^\$/, '') === wanted) ??
    sets.find((set) => set.label !== '' && cellKey(set.label) === wanted)
  );
}
