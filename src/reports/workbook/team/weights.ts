import { available } from '../../../analysis/statistics/index.js';
import type { Analysis } from '../../../model/analysis.js';
import type { WeightedItem } from '../../../model/inference.js';

/** The weighted answers to an item; null for a survey that is not weighted, or whose weights cannot be computed. */
export function weightedItem({ weights }: Analysis, itemId: string): WeightedItem | null {
  if (weights === null || !available(weights)) return null;
  return weights.items.find(({ id }) => id === itemId) ?? null;
}
