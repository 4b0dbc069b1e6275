export { claimed, evidence, strengths } from './certainty-wording.js';
export { crossTitle } from './cross.js';
export { groupsTitle } from './difference.js';
export { gapTitle, sharedSides } from './gap.js';
export { similarTitle } from './ranking-wording.js';
export { wordFinding } from './word.js';
