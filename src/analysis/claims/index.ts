export { candidatesIn, scored } from './candidates.js';
export { highest, named } from './pick.js';
