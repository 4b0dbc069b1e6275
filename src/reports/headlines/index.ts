export { choiceHeadline } from './choice.js';
export { itemsHeadline, shorterHeadline } from './items.js';
export { numberHeadline } from './number.js';
export { sectionHeadline } from './section.js';
