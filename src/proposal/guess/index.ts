export { groupsOf } from './groups.js';
export { asksRecommendation } from './headings.js';
export { itemsOf } from './items.js';
export { withRoles } from './roles.js';
