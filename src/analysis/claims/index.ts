export { candidatesIn, scored } from './candidates.js';
export { lettersIn } from './letters.js';
export { findNamed, highest } from './pick.js';
export { rankingOf } from './ranking.js';
