export { candidatesIn, scored } from './candidates.js';
export { type Claims, claimsOf } from './claims.js';
export { contradictionIn, judgedPair, judgementsOf, type PlacedJudgement } from './judgements.js';
export { lettersIn } from './letters.js';
export { openPairs, pairsIn } from './pairs.js';
export { findNamed, highest } from './pick.js';
export { rankingOf } from './ranking.js';
export { MAJORITY } from './shape.js';
