// @ts-check

export const LEVELS = [1, 2, 3, 4, 5, 6];

/**
 * How answers to one item would be spread if each firm held a normally distributed opinion and ticked the nearest level,
 * the first or the last for opinions off the scale.
 * @typedef {object} Shape
 * @property {number} centre mean of the opinions, in levels; may lie off the scale
 * @property {number} spread their standard deviation
 * @property {number[]} shares of the levels 1..6
 */

/**
 * The shape whose answers have this mean and this (population) standard deviation.
 * @param {number} mean
 * @param {number} sd
 * @returns {Shape}
 */
export function shapeWith(mean, sd) {
  let centre = mean;
  let spread = sd;
  for (let step = 0; step < 4000; step += 1) {
    const now = moments(sharesOf(centre, spread));
    centre += 0.5 * (mean - now.mean);
    spread *= 1 + 0.5 * (sd / now.sd - 1);
  }
  return { centre, spread, shares: sharesOf(centre, spread) };
}

/**
 * The level that is ticked for an opinion.
 * @param {number} opinion
 */
export function levelOf(opinion) {
  return Math.min(6, Math.max(1, Math.round(opinion)));
}

/** @param {number} centre @param {number} spread */
function sharesOf(centre, spread) {
  const upTo = LEVELS.map((level) => (level === 6 ? 1 : normalCdf((level + 0.5 - centre) / spread)));
  return upTo.map((share, index) => share - (upTo[index - 1] ?? 0));
}

/** @param {readonly number[]} shares */
function moments(shares) {
  const mean = shares.reduce((sum, share, index) => sum + share * (index + 1), 0);
  const variance = shares.reduce((sum, share, index) => sum + share * (index + 1 - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(variance) };
}

/**
 * The logistic approximation of the normal distribution function, within 0.01 (Haley 1952): near enough for a shape.
 * @param {number} z
 */
function normalCdf(z) {
  return 1 / (1 + Math.exp(-1.702 * z));
}
