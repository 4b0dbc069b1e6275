export { candidatesIn, scored } from './candidates.js';
export { BOUNDS, isTold, weakest } from './certainty.js';
export { claimsOf } from './claims.js';
export { findNamed, highest } from './pick.js';
export { printedMean } from './printed.js';
