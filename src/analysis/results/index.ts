export { analyse } from './analyse.js';
export { orderedPairs } from './ordered-pairs.js';
export { rankingOf } from './ranking.js';
export { resultsJson } from './results.js';
