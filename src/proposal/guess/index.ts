export { groupsOf } from './groups.js';
export { itemsOf } from './items.js';
export { withRoles } from './roles.js';
