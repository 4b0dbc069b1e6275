export { readPointer } from './pointer.js';
export { resultsPointer } from './results-pointer.js';
