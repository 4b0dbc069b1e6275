export { HEADINGS } from './headings.js';
export { rows, TESTS } from './keep.js';
export { readSources, sourceShape } from './source-list.js';
