import { othersIn } from './own.js';
import type { Position, Standing } from './standing-wording.js';

/** Shares of the others, 0..1: "most" begins at MOST, and "about half" lies within ABOUT_HALF. */
const MOST = 0.6;
const ABOUT_HALF = { from: 0.45, to: 0.55 };
const QUARTER = 0.25;

/**
 * Where an answer stands among the others, by the shares of those that answered lower, the same and higher. Needs at least one
 * other.
 */
export function positionOf(standing: Standing): Position {
  const others = othersIn(standing);
  const share = (count: number) => count / others;
  const [lower, same, higher] = [share(standing.lower), share(standing.same), share(standing.higher)];
  if (lower >= MOST) return 'above';
  if (higher >= MOST) return 'below';
  if (same >= MOST) return 'same';
  if (same > ABOUT_HALF.to) return 'over-half';
  if (same >= ABOUT_HALF.from) return 'half';
  if (lower >= QUARTER && higher >= QUARTER) return 'middle';
  return lower > higher ? 'high' : 'low';
}
