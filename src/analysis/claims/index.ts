export { candidatesIn, scored } from './candidates.js';
export { BOUNDS, isTold, weakest } from './certainty.js';
export { claimsOf } from './claims.js';
export { contradictionIn, judgedPair, judgementsOf, type PlacedJudgement } from './judgements.js';
export { lettersIn } from './letters.js';
export { findNamed, highest } from './pick.js';
export { meanAsPrinted } from './printed.js';
export { rankingOf } from './ranking.js';
export { MAJORITY } from './shape.js';
