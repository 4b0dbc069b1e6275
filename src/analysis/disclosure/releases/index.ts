export { basisNow, basisOf } from './basis.js';
export { type Change, changeOf, differing } from './changes.js';
export { categoriesThen, openPersons } from './persons.js';
export { holdingOf, withReleased } from './released.js';
export { publishChange, type Since, sinceReleases } from './since.js';
