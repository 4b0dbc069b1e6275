export { candidatesIn, scored } from './candidates.js';
export { type Claims, claimsOf } from './claims.js';
export { findNamed, highest } from './pick.js';
