export { basisNow, basisOf } from './basis.js';
export { type Change, changeOf, differing } from './changes.js';
export { heldReleasesOf, withHeldValues } from './held-values.js';
export { type MeanChange, meanChanges, publishChange } from './mean-changes.js';
export { categoriesThen, openRespondentsBehind } from './respondents-behind.js';
