// @ts-check

/**
 * What moves a firm's answers, each standardised over the firms of one source.
 * @typedef {Record<string, number>} Traits
 */

/**
 * How far each trait moves the others, in the order in which they are made; what is left of each is its own.
 * `general` is a firm's inclination to tick high, `near` its attachment to the place, `knowledge` its bent for research.
 * @type {Readonly<Record<string, Readonly<Record<string, number>>>>}
 */
const TRAITS = {
  general: {},
  near: {},
  knowledge: { size: 0.3 },
  collaboration: { size: 0.35, general: 0.15 },
  q5: { general: 0.4, collaboration: 0.4 },
  q7: { general: 0.45, collaboration: 0.15, q5: 0.2 },
  q10: { general: 0.2, collaboration: 0.15, size: 0.4 },
  q12: { general: 0.45, q10: 0.15 },
  q13: { general: 0.35, q10: 0.35 },
  q14: { general: 0.5, near: 0.15 },
};

/**
 * How far the traits move each item's answers.
 * @type {Readonly<Record<string, Readonly<Record<string, number>>>>}
 */
const ITEMS = {
  q1_4: { collaboration: 0.6, size: 0.3 },
  q3_16: { knowledge: 0.6, general: 0.25, size: 0.1 },
  q4: { collaboration: 0.85 },
  q4_stage: { collaboration: 0.35, q10: 0.2 },
  q5_1: { q5: 0.78 },
  q5_2: { q5: 0.68, q7: 0.1 },
  q5_3: { q5: 0.8 },
  q5_4: { q5: 0.58, near: 0.4 },
  q7_1: { q7: 0.7 },
  q7_2: { q7: 0.72 },
  q7_3: { q7: 0.66 },
  q7_4: { q7: 0.66 },
  q7_10: { q7: 0.4, near: 0.5 },
  q7_11: { q7: 0.56, size: -0.1 },
  q7_15: { q7: 0.56 },
  q7_18: { q7: 0.5, knowledge: 0.35 },
  q10_1: { q10: 0.68, size: 0.1 },
  q10_2: { q10: 0.68, knowledge: 0.2 },
  q10_3: { q10: 0.66, knowledge: 0.2 },
  q10_4: { q10: 0.74 },
  q10_5: { q10: 0.74 },
  q10_6: { q10: 0.62, near: 0.15 },
  q12_1: { q12: 0.66 },
  q12_2: { q12: 0.72 },
  q12_4: { q12: 0.6, collaboration: 0.2, knowledge: 0.15 },
  q12_6: { q12: 0.7 },
  q12_9: { q12: 0.66 },
  q12_10: { q12: 0.56 },
  q13_1: { q13: 0.75 },
  q13_4: { q13: 0.75, knowledge: 0.15 },
  q14_2: { q14: 0.6, near: 0.3 },
  q14_5: { q14: 0.7, collaboration: 0.15 },
  q14_7: { q14: 0.62 },
  q14_8: { q14: 0.56 },
  q14_9: { q14: 0.66 },
  q14_10: { q14: 0.6, q10: 0.15 },
};

/**
 * The traits of the firms of one source.
 * @param {readonly {size: number}[]} firms
 * @param {import('./random.mjs').Random} random
 * @returns {Traits[]}
 */
export function makeTraits(firms, random) {
  const sizes = standardised(firms.map((firm) => firm.size));
  const traits = sizes.map((size) => /** @type {Traits} */ ({ size }));
  for (const [name, sources] of Object.entries(TRAITS)) {
    const values = mixed(traits, sources, random);
    for (const [index, trait] of traits.entries()) trait[name] = values[index] ?? 0;
  }
  return traits;
}

/**
 * Each firm's leaning on one item, standardised: higher ones tick higher.
 * @param {string} itemId
 * @param {readonly Traits[]} traits
 * @param {import('./random.mjs').Random} random
 */
export function leanings(itemId, traits, random) {
  const sources = ITEMS[itemId];
  if (sources === undefined) throw new Error(`${itemId}: the model of the synthetic answers lacks this item`);
  return mixed(traits, sources, random);
}

/**
 * A weighted sum of traits, filled up with chance to a variance near 1 and then standardised.
 * @param {readonly Traits[]} traits
 * @param {Readonly<Record<string, number>>} weights
 * @param {import('./random.mjs').Random} random
 */
function mixed(traits, weights, random) {
  const explained = Object.values(weights).reduce((sum, weight) => sum + weight ** 2, 0);
  const chance = Math.sqrt(1 - explained);
  return standardised(
    traits.map((trait) =>
      Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (trait[name] ?? 0), chance * random.normal()),
    ),
  );
}

/** @param {readonly number[]} values */
function standardised(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return values.map((value) => (value - mean) / Math.sqrt(variance));
}
