export { analyse } from './analyse.js';
export { rankingOf } from './ranking.js';
export { resultsJson } from './results.js';
