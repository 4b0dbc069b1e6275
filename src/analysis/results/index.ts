export { analyse } from './analyse.js';
export { orderedPairs } from './ordered-pairs.js';
export { rankingBy } from './ranking.js';
export { resultsJson } from './results.js';
