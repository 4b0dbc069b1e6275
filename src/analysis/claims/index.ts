export { candidatesIn, scored } from './candidates.js';
export { shapesIn } from './shape.js';
export { findNamed, highest } from './pick.js';
