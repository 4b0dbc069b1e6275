import { greatest } from '../../model/extremes.js';
import { NAMES_OTHER } from './headings.js';
import { tally } from './values.js';

/** Several answers in one cell, taken apart. */
export interface Several {
  readonly separator: string;
  /** In the order in which cells hold them. */
  readonly options: readonly string[];
  /** Texts that stand for "other". */
  readonly rare: readonly string[];
  /** Options that hold the separator themselves. */
  readonly joined: readonly string[];
  readonly chosen: ReadonlyMap<string, number>;
}

const SEPARATORS = [';', ', ', ',', '、', '&', '|', '/', '・', '\n'];
const MOST_OPTIONS = 60;
/** More different parts are words of free text. */
const MOST_PARTS = 600;
/** Separators that stand within options too: "No, not at all" and "Yes, somewhat" are no combinations, since they have more parts than there are of them. */
const PROSE = /^(, ?|、|\/|・)$/;
/** Of the parts of all cells, the share that occurs more than once: free text that holds commas has few such. */
const REPEATED = 0.6;
/** An option that holds the separator is known by its halves never standing apart, this often at least. */
const TOGETHER = 4;

/** Null where cells do not hold several answers. A known separator is tried alone; `open` where "other" may be written in words. */
export function severalIn(cells: readonly string[], known: string | null, asked: boolean): Several | null {
  for (const separator of known === null ? SEPARATORS : [known]) {
    const found = splitBy(cells, separator, asked);
    if (found) return found;
  }
  return null;
}

function splitBy(cells: readonly string[], separator: string, asked: boolean): Several | null {
  const answers = cells.filter((cell) => cell !== '');
  if (!answers.some((cell) => cell.includes(separator))) return null;
  const lists = answers.map((cell) => partsOf(cell, separator));
  const joined = new Set<string>();
  if (new Set(lists.flat()).size > MOST_PARTS) return null;
  const whole = joinPairs(lists, separator, joined);
  const several = whole.filter((list) => list.length > 1).length;
  if (several < (asked ? 1 : Math.max(2, answers.length * 0.03))) return null;
  const counts = tally(whole.flat());
  if (!asked && PROSE.test(separator) && new Set(answers).size < counts.size) return null;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const repeated = [...counts.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
  if (counts.size > MOST_OPTIONS || repeated < all * REPEATED) return null;
  const rare = rareOf(counts, answers.length);
  const options = inOrder(
    whole,
    [...counts.keys()].filter((option) => !rare.includes(option)),
  );
  return { separator, options, rare, joined: [...joined].filter((option) => counts.has(option)), chosen: counts };
}

/** Parts of which one opens a bracket that the next one closes are one. */
function partsOf(cell: string, separator: string): readonly string[] {
  const parts: string[] = [];
  for (const part of cell.split(separator)) {
    const last = parts.at(-1);
    if (last !== undefined && depth(last) > 0) parts[parts.length - 1] = `${last}${separator}${part}`;
    else parts.push(part);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function depth(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/[(（「『[【]/gu) - count(/[)）」』\]】]/gu);
}

/** Two parts that never stand apart are one option that holds the separator. */
function joinPairs(
  lists: readonly (readonly string[])[],
  separator: string,
  joined: Set<string>,
): readonly (readonly string[])[] {
  const counts = tally(lists.flat());
  for (const option of counts.keys()) if (option.includes(separator.trim())) joined.add(option);
  const pairs = new Map<string, { readonly first: string; readonly second: string; count: number }>();
  for (const list of lists) {
    list.forEach((first, at) => {
      const second = list[at + 1];
      if (second === undefined) return;
      const key = JSON.stringify([first, second]);
      const pair = pairs.get(key) ?? { first, second, count: 0 };
      pair.count++;
      pairs.set(key, pair);
    });
  }
  const bound = [...pairs.values()].find(
    ({ first, second, count }) => count >= TOGETHER && counts.get(first) === count && counts.get(second) === count,
  );
  if (!bound) return lists;
  const option = `${bound.first}${separator}${bound.second}`;
  joined.add(option);
  const merged = lists.map((list) =>
    list.flatMap((part, at) =>
      part === bound.first && list[at + 1] === bound.second
        ? [option]
        : part === bound.second && list[at - 1] === bound.first
          ? []
          : [part],
    ),
  );
  return joinPairs(merged, separator, joined);
}

const FEWEST_ANSWERS = 12;

/** Texts seen once or twice beside others that are frequent: nobody but their writer could choose them. Codes are never such. */
export function rareOf(counts: ReadonlyMap<string, number>, answers: number): readonly string[] {
  const most = greatest(counts.values(), 0);
  if (answers < FEWEST_ANSWERS || most < 4) return [];
  const rare = [...counts].filter(
    ([text, count]) => count <= 2 && count * 3 <= most && count < answers * 0.1 && !isCode(text) && !NAMES_OTHER.test(text),
  );
  return rare.length < counts.size - 1 ? rare.map(([text]) => text) : [];
}

export function isCode(text: string): boolean {
  return /^[-+]?[A-Za-z]{0,3}\d{1,4}$/.test(text.normalize('NFKC'));
}

/** Forms write several answers in the order of their options: what stands before what tells it. */
export function inOrder(lists: readonly (readonly string[])[], options: readonly string[]): readonly string[] {
  const before = new Map<string, number>();
  for (const list of lists)
    list.forEach((first, at) => {
      for (const second of list.slice(at + 1)) before.set(`${first}\n${second}`, (before.get(`${first}\n${second}`) ?? 0) + 1);
    });
  const ahead = (first: string) =>
    options.filter((second) => (before.get(`${first}\n${second}`) ?? 0) > (before.get(`${second}\n${first}`) ?? 0)).length;
  return [...options].sort((a, b) => (NAMES_OTHER.test(a) ? 1 : 0) - (NAMES_OTHER.test(b) ? 1 : 0) || ahead(b) - ahead(a));
}
