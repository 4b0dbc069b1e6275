export { basisNow, basisOf } from './basis.js';
export { type Change, changeOf, differing } from './changes.js';
export { categoriesThen, openRespondentsBehind } from './persons.js';
export { heldReleasesOf, withReleased } from './released.js';
export { publishChange, type Since, sinceReleases } from './since.js';
