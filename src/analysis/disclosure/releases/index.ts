export { type Basis, basisOf } from './basis.js';
export { type Change, changeOf, differing } from './changes.js';
export { freeze } from './freeze.js';
export { categoriesThen, openPersons, type PersonsOf } from './persons.js';
export { type Holding, holdingOf, withReleased } from './released.js';
export { publishChange, type Since, sinceReleases } from './since.js';
