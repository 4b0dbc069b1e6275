export { columnsOf, type ItemPlace, layOut } from './layout.js';
export { readingOf } from './reading.js';
