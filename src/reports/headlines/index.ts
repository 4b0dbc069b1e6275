export { choiceHeadline } from './choice.js';
export { itemsHeadline } from './items.js';
export { sectionHeadline } from './section.js';
