import { greatest, least } from '../../model/extremes.js';
import { sameWords } from '../words.js';
import { LADDERS, MIDDLES, MODIFIERS, POLES } from './known-ladders.js';

/** A scale as labels show it, from low to high. */
export interface Ladder {
  /** The labels as they are written; of levels that nobody used, as they would be. */
  readonly labels: readonly string[];
  /** Positions of labels that are not among those given. */
  readonly unused: readonly number[];
}

/** Where a label lies on a scale: on which, and how high; 0 is the middle of two poles. */
interface Place {
  readonly scale: string;
  readonly height: number;
}

const MIDDLE = 'middle';
const FEWEST = 3;
const MOST_LABELS = 30;

/**
 * The scale that these labels are levels of: a known one, whole but for levels that nobody used. Null where they are no scale of at
 * least three levels, or stand on different ones.
 */
export function ladderOf(labels: readonly string[]): Ladder | null {
  if (labels.length > MOST_LABELS) return null;
  const own = new Map<string, string>();
  for (const label of labels) if (!own.has(sameWords(label))) own.set(sameWords(label), label);
  const words = [...own.keys()];
  if (words.length < 2) return null;
  return bipolar(words, own) ?? unipolar(words, own);
}

function bipolar(words: readonly string[], own: ReadonlyMap<string, string>): Ladder | null {
  const candidates = words.map(placesOf);
  if (candidates.some((places) => places.length === 0)) return null;
  const scales = new Set(candidates.flat().map(({ scale }) => scale));
  scales.delete(MIDDLE);
  for (const scale of scales) {
    const places = candidates.map((list) => list.find((place) => place.scale === scale || place.scale === MIDDLE));
    const heights = places.flatMap((place) => place?.height ?? []);
    if (heights.length < words.length || new Set(heights).size < heights.length) continue;
    const byHeight = new Map(heights.map((height, index) => [height, own.get(words[index] ?? '') ?? '']));
    const ladder = symmetric(byHeight, scale);
    if (ladder) return ladder;
  }
  return null;
}

/** Levels come in pairs around the middle, so the side with fewer of them lacks those that nobody used; they are worded like the other. */
function symmetric(byHeight: ReadonlyMap<number, string>, scale: string): Ladder | null {
  const side = (sign: 1 | -1) => [...byHeight.keys()].filter((height) => height * sign > 0);
  const [low, high] = [side(-1), side(1)];
  const lacking = low.length < high.length ? lackingOf(high, low) : lackingOf(low, high);
  const heights = [...byHeight.keys(), ...lacking].sort((a, b) => a - b);
  if (heights.length < FEWEST || byHeight.size < 2) return null;
  const labels = heights.map((height) => byHeight.get(height) ?? mirrored(byHeight.get(-height) ?? '', height, scale));
  return { labels, unused: heights.flatMap((height, index) => (byHeight.has(height) ? [] : [index])) };
}

/** Heights on the side of `fewer` that answer those of `more`; "not at all" and plain "yes" may be a pair. */
function lackingOf(more: readonly number[], fewer: readonly number[]): readonly number[] {
  const alone = more.filter((height) => !fewer.includes(-height));
  const strangers = fewer.filter((height) => !more.includes(-height)).length;
  return alone
    .sort((a, b) => Math.abs(a) - Math.abs(b))
    .slice(strangers)
    .map((height) => -height);
}

/** The label of the other side, with the opposite pole. */
function mirrored(label: string, height: number, scale: string): string {
  const poles = POLES[Number(scale)];
  if (!poles) return label;
  const [from, to] = height < 0 ? [poles[1], poles[0]] : [poles[0], poles[1]];
  const lower = label.toLowerCase();
  const pole = [...from].sort((a, b) => b.length - a.length).find((one) => lower.endsWith(one));
  const target = to[pole === undefined ? 0 : Math.min(from.indexOf(pole), to.length - 1)] ?? '';
  if (pole === undefined) return target;
  const start = label.slice(0, label.length - pole.length);
  return start === '' && /^[A-Z]/.test(label) ? `${target.slice(0, 1).toUpperCase()}${target.slice(1)}` : `${start}${target}`;
}

function placesOf(word: string): readonly Place[] {
  const bare = word.replace(/^\d+[\s.:)\-=]*/, '').replace(/\s*\([^)]*\)$/, '');
  if (MIDDLES.includes(bare) || /^neither .+ n?or .+/.test(bare)) return [{ scale: MIDDLE, height: 0 }];
  return POLES.flatMap(([low, high], scale) => [
    ...heightsOn(bare, low).map((height) => ({ scale: String(scale), height: -height })),
    ...heightsOn(bare, high).map((height) => ({ scale: String(scale), height })),
  ]);
}

/** 1 to 3 for a word that is one of these poles, graded or bare. */
function heightsOn(word: string, poles: readonly string[]): readonly number[] {
  for (const pole of poles) {
    if (word === pole) return [2];
    if (!word.endsWith(pole)) continue;
    const start = word.slice(0, -pole.length).trim();
    const known = MODIFIERS.find(([, list]) => list.includes(start));
    if (known) return [known[0]];
  }
  return [];
}

function unipolar(words: readonly string[], own: ReadonlyMap<string, string>): Ladder | null {
  for (const ladder of LADDERS) {
    const levels = words.map((word) => ladder.findIndex((level) => level.includes(word.replace(/^\d+[\s.:)\-=]*/, ''))));
    if (levels.includes(-1) || new Set(levels).size < levels.length) continue;
    const [low, high] = [least(levels), greatest(levels)];
    const whole = ladder.slice(low, high + 1);
    if (whole.length < FEWEST) continue;
    const labels = whole.map((level, index) => {
      const at = levels.indexOf(low + index);
      return at < 0 ? (level[0] ?? '') : (own.get(words[at] ?? '') ?? '');
    });
    return { labels, unused: labels.flatMap((_, index) => (levels.includes(low + index) ? [] : [index])) };
  }
  return null;
}
