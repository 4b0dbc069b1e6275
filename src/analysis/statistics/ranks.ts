import { doubledMidranks, type Frequencies } from './frequencies.js';

/** The mean midrank of each group among all answers together (`pooled`), from 1 for the lowest; in the order of `groups`. */
export function meanRanks(groups: readonly Frequencies[], pooled: Frequencies): readonly number[] {
  const ranks = doubledMidranks(pooled);
  const rankOf = new Map(pooled.values.map((value, index) => [value, (ranks[index] ?? 0) / 2]));
  return groups.map(
    ({ values, counts, total }) =>
      values.reduce((sum, value, index) => sum + (rankOf.get(value) ?? 0) * (counts[index] ?? 0), 0) / total,
  );
}
