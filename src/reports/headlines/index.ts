export { choiceHeadline } from './choice.js';
export { itemsHeadline, shorterHeadline } from './items.js';
export { sectionHeadline } from './section.js';
