export { basisNow, basisOf, statesOf } from './basis.js';
export { groupBasesThen } from './categories.js';
export { type Change, changeOf, differing } from './changes.js';
export { heldReleasesOf, withHeldValues } from './held-values.js';
export { type MeanChange, meanChanges, type ShownChange, shownChanges } from './mean-changes.js';
export { openRespondentsBehind, type RespondentsBehindOf } from './respondents-behind.js';
