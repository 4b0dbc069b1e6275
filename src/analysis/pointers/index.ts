export { readPointer } from './pointer.js';
export { type KeysToNumber, resultsPointer } from './results-pointer.js';
