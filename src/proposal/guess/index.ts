export type { Made } from './conditions.js';
export { itemsOf } from './items.js';
export { groupsOf } from './groups.js';
export { withRoles } from './roles.js';
