export { readSources } from './source-list.js';
