import { type AuditRules, areAlike, isDominated, together } from '../rules/index.js';
import type { Answers } from './answers.js';
import { bitsOf } from './bits.js';
import type { Factors } from './classes.js';
import { independentNumber } from './independent.js';

/** Room for rounding errors. */
const NEARLY = 1e-9;
/** Differences of differences are followed until so many are known. */
const MOST_KNOWN = 600;
/** Numbers of classes are whole ones, so small that a sum of a thousand is still exact. */
const MOST_NUMBER = 2 ** 43;

/** Classes, and what is known of their answers together. */
interface Known {
  /** A bit for each class. */
  readonly cover: Uint32Array;
  /** The sum of a number for each class, by which the same classes are found again. */
  readonly key: number;
  readonly size: number;
  readonly counts: readonly number[] | null;
}

/** A cell as the classes that it covers, and how often each answer was given by them; null where that is not told. */
export interface Told {
  readonly cover: Factors;
  readonly counts: readonly number[] | null;
}

/**
 * Whether the difference of two cells, of which the one holds the other, or the difference of two such differences, is over fewer than
 * `least` respondents, over answers that are nearly alike, or over amounts of which one is nearly all.
 */
export function tellsByDifference(cells: readonly Told[], { sizes, magnitudes }: Answers, rules: AuditRules): boolean {
  const isTelling = ({ size, counts, cover }: Known) => {
    if (size < rules.least - NEARLY || (counts !== null && areAlike(counts))) return true;
    return magnitudes.length > 0 && isDominated(together(magnitudes.filter((_, at) => isIn(cover, at))), rules.magnitudes);
  };
  const known = new Map<number, Known>();
  for (const cell of cells) remember(known, knownFrom(cell, sizes));
  const given = [...known.values()];
  for (const rest of differences(given, 0)) {
    if (!isNews(known, rest)) continue;
    if (isTelling(rest)) return true;
    remember(known, rest);
  }
  for (const rest of differences([...known.values()], given.length)) {
    if (known.size > MOST_KNOWN) return false;
    if (!isNews(known, rest)) continue;
    if (isTelling(rest)) return true;
    remember(known, rest);
  }
  return false;
}

function knownFrom({ cover, counts }: Told, sizes: Float64Array): Known {
  let [key, size] = [0, 0];
  cover.forEach((mark, at) => {
    if (mark === 0) return;
    key += Math.floor(MOST_NUMBER * independentNumber(at));
    size += sizes[at] ?? 0;
  });
  return { cover: bitsOf(cover), key, size, counts };
}

/** Whether nothing is known of these classes together, or not how often each answer was given while this tells it. */
function isNews(known: ReadonlyMap<number, Known>, { key, counts }: Known): boolean {
  const before = known.get(key);
  return before === undefined || (before.counts === null && counts !== null);
}

function remember(known: Map<number, Known>, one: Known): void {
  if (isNews(known, one)) known.set(one.key, one);
}

/** Every difference of two, of which one at least is not among the first `old`. */
function* differences(cells: readonly Known[], old: number): Generator<Known> {
  for (const [at, large] of cells.entries()) {
    for (let other = at < old ? old : 0; other < cells.length; other += 1) {
      const small = cells[other];
      if (small && small.size < large.size && holds(large.cover, small.cover)) yield subtracted(large, small);
    }
  }
}

function holds(large: Uint32Array, small: Uint32Array): boolean {
  for (let word = 0; word < small.length; word += 1) if (((small[word] ?? 0) & ~(large[word] ?? 0)) !== 0) return false;
  return true;
}

/** What is left of the larger, which holds the smaller. */
function subtracted(large: Known, small: Known): Known {
  return {
    cover: large.cover.map((bits, word) => bits & ~(small.cover[word] ?? 0)),
    key: large.key - small.key,
    size: large.size - small.size,
    counts: large.counts && small.counts ? large.counts.map((count, level) => count - (small.counts?.[level] ?? 0)) : null,
  };
}

function isIn(cover: Uint32Array, at: number): boolean {
  return (((cover[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
}
