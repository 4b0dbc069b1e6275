export { claimed, evidence, strengths } from './certainty-wording.js';
export { differenceTitle, groupsTitle } from './difference.js';
export { gapTitle, sharedSides } from './gap.js';
export { wordFinding } from './word.js';
