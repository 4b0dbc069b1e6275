import type { DisclosureSettings } from '../../../model/project.js';
import { INSIDERS } from './insiders.js';
import { type Bounds, originOf } from './magnitudes.js';

/** Who is at an end, and as many next to it as there are insiders. */
const ENDS = INSIDERS + 1;

/** What a mean and a deviation tell of amounts. */
export interface ToldByDeviation {
  /** Whether every amount is known nearly. */
  readonly all: boolean;
  /** Whether the largest or the smallest is. */
  readonly extreme: boolean;
}

/**
 * What mean and standard deviation tell of amounts to within `percent` of them, whoever two respondents are who know their own. None of n
 * amounts is further from their mean than sqrt(n - 1) times their deviation (Samuelson 1968, How deviant can you be?). The insiders that
 * matter are those at the ends, or next to whoever is there. Nothing is told of nobody.
 */
export function toldByDeviation(
  amounts: readonly number[],
  bounds: Bounds,
  rules: DisclosureSettings['magnitudes'],
): ToldByDeviation {
  if (amounts.length === 0) return { all: false, extreme: false };
  const origin = originOf(bounds, rules);
  const sorted = amounts.map((amount) => amount - origin).toSorted((a, b) => a - b);
  const told = withoutInsiders(sorted).map((rest) => toldOf(rest, rules.percent / 100));
  return { all: told.some(({ all }) => all), extreme: told.some(({ extreme }) => extreme) };
}

/** `sorted`, smallest first, without each choice of insiders that may matter. */
function withoutInsiders(sorted: readonly number[]): readonly (readonly number[])[] {
  const atEnds = sorted.flatMap((_, at) => (at < ENDS || at >= sorted.length - ENDS ? [at] : []));
  return choices(atEnds, INSIDERS).map((insiders) => sorted.filter((_, at) => !insiders.includes(at)));
}

/** Every choice of so many; of fewer, all of them. */
function choices(from: readonly number[], count: number): readonly (readonly number[])[] {
  if (from.length <= count || count === 0) return [from.slice(0, count)];
  const [first = 0, ...others] = from;
  return [...choices(others, count - 1).map((more) => [first, ...more]), ...choices(others, count)];
}

/** `sorted`: smallest first. */
function toldOf(sorted: readonly number[], near: number): ToldByDeviation {
  const [smallest = 0, largest = 0] = [sorted[0], sorted.at(-1)];
  const mean = sorted.reduce((sum, amount) => sum + amount, 0) / Math.max(1, sorted.length);
  const squares = sorted.reduce((sum, amount) => sum + (amount - mean) ** 2, 0);
  // The population deviation times sqrt(n - 1).
  const reach = Math.sqrt((squares * Math.max(0, sorted.length - 1)) / Math.max(1, sorted.length));
  const isNear = (distance: number, amount: number) => distance <= near * Math.abs(amount) * (1 + 1e-9);
  return {
    all: isNear(reach, Math.max(Math.abs(smallest), Math.abs(largest))),
    extreme: isNear(mean + reach - largest, largest) || isNear(smallest - (mean - reach), smallest),
  };
}
