export { layOut } from './layout.js';
export type { ItemPlace } from './place.js';
export { readingOf } from './reading.js';
