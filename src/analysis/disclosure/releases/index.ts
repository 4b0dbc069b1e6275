export { basisNow, basisOf } from './basis.js';
export { type Change, changeOf, differing } from './changes.js';
export { heldReleasesOf, withReleased } from './released.js';
export { categoriesThen, openRespondentsBehind } from './respondents-behind.js';
export { publishChange, type Since, sinceReleases } from './since.js';
