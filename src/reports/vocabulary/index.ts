export { vocabulary } from './vocabulary.js';
