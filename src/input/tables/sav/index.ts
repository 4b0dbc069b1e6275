export { readSav } from './read-sav.js';
