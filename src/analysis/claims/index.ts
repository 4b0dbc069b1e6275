export { candidatesIn, scored } from './candidates.js';
export { findNamed, highest } from './pick.js';
