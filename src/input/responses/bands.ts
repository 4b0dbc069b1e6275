import type { Band, Bands, Project } from '../../model/project.js';
import type { Parsed } from './cells/index.js';
import * as words from './messages.js';

/** The bands that divide the numbers of an attribute or item. */
export function bandsOf({ analyses }: Pick<Project, 'analyses'>, id: string): readonly Bands[] {
  return analyses.bands.filter(({ of }) => of === id);
}

/**
 * Reads cells as `read`, and refuses a number between two bands: it would belong to no group though bands lie on both sides. Numbers
 * below the first or above the last band are outside of them on purpose.
 */
export function outsideGaps<T>(read: (cell: string) => Parsed<T>, bands: readonly Bands[]): (cell: string) => Parsed<T> {
  if (bands.length === 0) return read;
  return (cell) => {
    const parsed = read(cell);
    if (!('value' in parsed) || typeof parsed.value !== 'number') return parsed;
    for (const { id, bands: list } of bands) {
      const after = list.findIndex((_, index) => isBetween(Number(parsed.value), list[index - 1], list[index]));
      const [lower, upper] = [list[after - 1], list[after]];
      if (lower && upper) return { fault: words.betweenBands(cell, id, lower, upper) };
    }
    return parsed;
  };
}

function isBetween(value: number, lower: Band | undefined, upper: Band | undefined): boolean {
  const [end, beginning] = [lower?.to ?? null, upper?.from ?? null];
  return end !== null && beginning !== null && value > end && value < beginning;
}
