export { analyse } from './analyse.js';
export { rankingBy } from './ranking.js';
export { resultsJson } from './results.js';
