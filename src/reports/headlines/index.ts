export { choiceHeadline } from './choice.js';
export { itemsHeadline } from './items.js';
export { named, namedTogether } from './names.js';
export { sectionHeadline } from './section.js';
