export { readDta } from './read-dta.js';
