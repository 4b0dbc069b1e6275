export { analyse } from './analyse.js';
export { resultsJson } from './results.js';
