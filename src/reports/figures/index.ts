export { dataOf } from './chart-figure.js';
export { figuresOf } from './figures.js';
export { figuresListed } from './wording.js';
