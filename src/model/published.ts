import { greatest, least } from './extremes.js';
import type { Band, DisclosureSettings, Frame, StatisticsSettings } from './project.js';
import type { Item, Scale, Section } from './questionnaire.js';

declare const mark: unique symbol;

/**
 * A number that its reader may see. There are three ways to get one: analysis/disclosure/publish makes those of a publication, and
 * here are those that everyone knows, and those that are worked out from published ones alone. Charts, view models, public sheets and
 * the words of numbers take no other. Arithmetic gives a plain number, which they refuse; comparing is free.
 */
export type Published = number & { readonly [mark]: true };

/** The same with every number a published one. */
export type PublishedIn<T> = T extends number
  ? Published
  : T extends string | boolean | null | undefined
    ? T
    : T extends ReadonlyMap<infer K, infer V>
      ? ReadonlyMap<K, PublishedIn<V>>
      : { readonly [P in keyof T]: PublishedIn<T[P]> };

function published(value: number): Published {
  return value as Published;
}

// What everyone knows

/** A number that stands in the source of the program; a computed one does not compile. */
export function constant<const N extends number>(value: number extends N ? never : N): Published {
  return published(value);
}

export const ZERO = constant(0);
export const ONE = constant(1);
export const TEN = constant(10);
export const HUNDRED = constant(100);

/** The number that a text says, for one that its reader sees: a level of a scale, a number in a table. NaN where it says none. */
export function asPrinted(text: string): Published {
  return published(Number(text));
}

/** How many there are of what readers see themselves: items, options, comparisons, rows of a table. Never of respondents. */
export function howMany(list: readonly unknown[]): Published {
  return published(list.length);
}

type Declaration = Scale | Item | Section | Band | Frame | StatisticsSettings | DisclosureSettings;

/** What the project's own files say, with its numbers: ends of a scale, thresholds, the size of the frame, numbers of questions. */
export function declared<T extends Declaration>(declaration: T): PublishedIn<T> {
  return declaration as PublishedIn<T>;
}

/** All whole numbers of a scale from its low to its high end. */
export function levelsOf({ low, high }: Scale): readonly Published[] {
  return Array.from({ length: high - low + 1 }, (_, index) => published(low + index));
}

// What anyone can work out from published numbers

/** 0 for none. */
export function sumOf(values: readonly Published[]): Published {
  return published(values.reduce<number>((sum, value) => sum + value, 0));
}

export function differenceOf(value: Published, less: Published): Published {
  return published(value - less);
}

export function quotientOf(value: Published, by: Published): Published {
  return published(value / by);
}

export function productOf(value: Published, factor: Published): Published {
  return published(value * factor);
}

/** From `low` to `high`, both shares of a frame, 0..1. */
interface Bounds<N extends number> {
  readonly low: N;
  readonly high: N;
}

/**
 * Between which shares of the whole frame an answer must lie, whatever those who did not answer would have said: from none of them to
 * all of them (Cochran 1977, Sampling Techniques, 13.2; Manski 1989, The Journal of Human Resources 24). `count` of the `n` who
 * answered gave it, of a frame of `units`. Nothing is left to chance in it, so it has no confidence level. Throws RangeError unless
 * count <= n <= units and there is a unit.
 */
export function boundsOverFrame(count: Published, n: Published, units: Published): Bounds<Published>;
export function boundsOverFrame(count: number, n: number, units: number): Bounds<number>;
export function boundsOverFrame(count: number, n: number, units: number): Bounds<Published> {
  if (!(count <= n && n <= units && units > 0)) throw new RangeError(`${count} of ${n} answers in a frame of ${units}.`);
  return { low: published(count / units), high: published((count + (units - n)) / units) };
}

/** To the nearest whole number, halves up. */
export function wholeOf(value: Published): Published {
  return published(Math.round(value));
}

/** A share (0..1) in per cent, without the last digits that floating point leaves; a length on an axis stays a plain number. */
export function percentOf(share: Published): Published;
export function percentOf(share: number): number;
export function percentOf(share: number): Published {
  // Adding zero makes a zero of what was less than nothing.
  return published(Number((share * 100).toFixed(10)) + 0);
}

/** Without its sign. */
export function sizeOf(value: Published): Published {
  return published(Math.abs(value));
}

/** Infinity for none. */
export function leastOf(values: readonly Published[]): Published {
  return published(least(values));
}

/** -Infinity for none. */
export function largestOf(values: readonly Published[]): Published {
  return published(greatest(values));
}
