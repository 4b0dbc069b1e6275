export { dataOf } from './chart-figure.js';
export { exhibitsOf } from './figures.js';
export { figuresListed } from './wording.js';
