export { fisherExact } from './fisher.js';
