export { candidatesIn, scored } from './candidates.js';
export { lettersOf } from './letters.js';
export { pairsIn } from './pairs.js';
export { findNamed, highest } from './pick.js';
export { rankingOf } from './ranking.js';
