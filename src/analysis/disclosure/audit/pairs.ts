import { bitsOf, distance } from './bits.js';
import type { Factors } from './classes.js';
import { independentNumber } from './independent.js';

/** Two classes that differ in the same cells as two others. */
export type Pair = readonly [from: number, back: number];

/** Looks up classes by the cells that they are in. */
export interface Pairs {
  /** The other classes, those first that are in nearly the same cells: for them it is likeliest that others differ as they do. */
  nearest(at: number): readonly number[];
  /** The pairs of classes that differ in the same cells as two classes do; these two are one of them. */
  alike(at: number, to: number): readonly Pair[];
}

/** Numbers of classes are taken modulo a power of two, so that they stay small whole numbers. */
const MASK = 2 ** 30 - 1;

/** `covers` has each cell as the classes that it covers, of which there are `classes`. */
export function openPairs(covers: readonly Factors[], classes: number): Pairs {
  const patterns = Array.from({ length: classes }, (_, at) => bitsOf(covers.map((cover) => cover[at] ?? 0)));
  return { nearest: nearestIn(patterns), alike: alikeIn(patterns, covers) };
}

function alikeIn(patterns: readonly Uint32Array[], covers: readonly Factors[]): Pairs['alike'] {
  const keys = keysOf(covers, patterns.length);
  const classAt = new Map(keys.map((key, at) => [key, at]));
  const known = new Map<number, readonly Pair[]>();
  const find = (at: number, to: number): readonly Pair[] => {
    const difference = (keys[at] ?? 0) - (keys[to] ?? 0);
    const pairs: Pair[] = [];
    for (let from = 0; from < keys.length; from += 1) {
      const back = classAt.get(((keys[from] ?? 0) - difference) & MASK);
      if (back !== undefined && differAlike(patterns, at, to, from, back)) pairs.push([from, back]);
    }
    return pairs;
  };
  return (at, to) => {
    const difference = ((keys[at] ?? 0) - (keys[to] ?? 0)) & MASK;
    const pairs = known.get(difference) ?? find(at, to);
    known.set(difference, pairs);
    return pairs;
  };
}

/** A number for each class: the difference of two says, but for rare accidents, in which cells the one is and the other is not. */
function keysOf(covers: readonly Factors[], classes: number): readonly number[] {
  const keys = Array.from({ length: classes }, () => 0);
  covers.forEach((cover, index) => {
    const ofCell = Math.floor((MASK + 1) * independentNumber(index));
    for (let at = 0; at < classes; at += 1) if (cover[at] === 1) keys[at] = ((keys[at] ?? 0) + ofCell) & MASK;
  });
  return keys;
}

/** Whether `at` is in the same cells without `to`, and the other way round, as `from` without `back`. */
function differAlike(patterns: readonly Uint32Array[], at: number, to: number, from: number, back: number): boolean {
  const [a, b, c, d] = [patterns[at], patterns[to], patterns[from], patterns[back]];
  if (!a || !b || !c || !d) return false;
  for (let word = 0; word < a.length; word += 1) {
    const [ofA, ofB, ofC, ofD] = [a[word] ?? 0, b[word] ?? 0, c[word] ?? 0, d[word] ?? 0];
    if ((ofA & ~ofB) !== (ofC & ~ofD) || (ofB & ~ofA) !== (ofD & ~ofC)) return false;
  }
  return true;
}

function nearestIn(patterns: readonly Uint32Array[]): (at: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (at) => {
    const found = known.get(at) ?? nearestTo(patterns, at);
    known.set(at, found);
    return found;
  };
}

function nearestTo(patterns: readonly Uint32Array[], at: number): readonly number[] {
  const own = patterns[at] ?? new Uint32Array();
  // Sorted as numbers, of which the distance is the first part and the class the second.
  const ranks = new Int32Array(patterns.length);
  for (let other = 0; other < patterns.length; other += 1) {
    ranks[other] = distance(own, patterns[other] ?? own) * patterns.length + other;
  }
  return Array.from(ranks.sort(), (rank) => rank % patterns.length).filter((other) => other !== at);
}
